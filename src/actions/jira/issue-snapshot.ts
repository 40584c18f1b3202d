import type { JiraIssue } from '../../clients/jira/issues';
import type { ActionContext } from '../context';
import type { ResultRecord } from '../record';
import { isClock } from './desk-field-display';
import { issueRecord } from './issue-record';
import { foreignParents } from './related-issues';

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

/** Clocks as fields without a value, which a record leaves out. */
function steady(fields: JiraIssue['fields']): Record<string, null> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => isClock(value))
      .map(([id]) => [id, null]),
  );
}

/** The whole issue with its values as Jira holds them; without running clocks, which would make two looks at it differ. */
export async function wholeIssue(issue: string, { jira }: Pick<ActionContext, 'jira'>): Promise<JiraIssue> {
  const whole = await jira.issues.get(issue, FIELDS);
  return { ...whole, fields: { ...whole.fields, ...steady(whole.fields) } };
}

/**
 * The whole issue as a record, its texts without loss: the before-image of a change, and what is compared with it after.
 * A parent in another project is named only where agents may read that project.
 */
export async function observeIssue(subject: { issue: string }, context: ActionContext): Promise<ResultRecord> {
  const issue = await wholeIssue(subject.issue, context);
  const record = issueRecord(issue, { form: 'faithful' });
  const [parent] = (await foreignParents([issue], context))(issue).parts?.parent ?? [];
  if (parent === undefined || !context.readable(parent.target)) return record;
  return { ...record, fields: { ...record.fields, parent: parent.id } };
}
