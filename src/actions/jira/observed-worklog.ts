import type { ActionContext } from '../context';
import type { ResultRecord } from '../record';
import { display } from './field-display';
import { worklogRecord } from './issue-parts/worklog';

/** A worklog with the issue's key and estimates: what changes of logged time are compared by. */
export async function observeWorklog(
  subject: { issue: string; worklog: string },
  { jira }: Pick<ActionContext, 'jira'>,
): Promise<ResultRecord> {
  const [issue, worklog] = await Promise.all([
    jira.issues.get(subject.issue, ['timetracking', 'labels']),
    jira.worklogs.get(subject.issue, subject.worklog),
  ]);
  const record = worklogRecord(worklog, { issue, form: 'faithful' });
  return { ...record, fields: { issue: issue.key, ...record.fields, timetracking: display(issue.fields['timetracking']) } };
}
