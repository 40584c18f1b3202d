import type { JiraIssue } from '../../clients/jira/issues';
import type { ActionContext } from '../context';
import type { ResultRecord } from '../record';
import { issueRecord } from './issue-record';

/** Everything that a change can touch: without lists of other things, and without what Jira counts by itself or for the reader only. */
const FIELDS = [
  '*all',
  ...['comment', 'worklog', 'attachment', 'issuelinks', 'subtasks', 'thumbnail', 'lastViewed', 'votes', 'watches', 'workratio', 'progress'],
  ...[
    'timeestimate',
    'timeoriginalestimate',
    'timespent',
    'aggregateprogress',
    'aggregatetimespent',
    'aggregatetimeestimate',
    'aggregatetimeoriginalestimate',
    'statusCategory',
    'statuscategorychangedate',
  ],
].map((field, index) => (index === 0 ? field : `-${field}`));

/** The whole issue with its values as Jira holds them. */
export function wholeIssue(issue: string, { jira }: Pick<ActionContext, 'jira'>): Promise<JiraIssue> {
  return jira.issues.get(issue, FIELDS);
}

/** The whole issue as a record, its texts without loss: the before-image of a change, and what is compared with it after. */
export async function observeIssue(subject: { issue: string }, context: Pick<ActionContext, 'jira'>): Promise<ResultRecord> {
  return issueRecord(await wholeIssue(subject.issue, context), { form: 'faithful' });
}
