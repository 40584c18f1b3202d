import { issueRecord } from '../issue-record';
import type { Inclusion, Reading } from './inclusion';

const MOST = 50;
const SHOWN = ['summary', 'status', 'issuetype', 'assignee'];

/** Subtasks, and for an epic its issues: whatever names this issue as its parent. */
export async function subtasks({ issue, context }: Reading): Promise<Inclusion> {
  const page = await context.jira.search.page({
    jql: await context.narrow.jql(`parent = ${issue.id} ORDER BY created ASC`),
    fields: [...SHOWN, 'labels'],
    maxResults: MOST,
  });
  return {
    parts: { subtasks: page.issues.map((child) => issueRecord(child, { form: 'reading', wanted: SHOWN })) },
    ...(page.nextPageToken ? { notes: [`Only the first ${MOST} subtasks are shown: search for parent = ${issue.key}.`] } : {}),
  };
}
