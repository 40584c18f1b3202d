import { issueRecord } from '../issue-record';
import type { Inclusion, Reading } from './inclusion';

const MOST = 50;

/** Subtasks, and for an epic its issues: whatever names this issue as its parent. */
export async function subtasks({ issue, context }: Reading): Promise<Inclusion> {
  const page = await context.jira.search.page({
    jql: await context.narrow.jql(`parent = ${issue.id} ORDER BY created ASC`),
    fields: ['summary', 'status', 'issuetype', 'assignee'],
    maxResults: MOST,
  });
  return {
    parts: { subtasks: page.issues.map((child) => issueRecord(child, { form: 'reading' })) },
    ...(page.nextPageToken ? { notes: [`Only the first ${MOST} subtasks are shown: search for parent = ${issue.key}.`] } : {}),
  };
}
