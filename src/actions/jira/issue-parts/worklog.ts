import type { JiraWorklog } from '../../../clients/jira/worklogs';
import { jiraAuthor } from '../../author';
import type { ResultRecord } from '../../record';
import { isDocument } from '../field-display';
import { documentText } from '../issue-record';
import { issueCarrier } from '../issue-carrier';
import { issueTarget } from '../issue-target';
import { shownOf, type Inclusion, type Reading } from './inclusion';

const FETCHED = 1000;
const SHOWN = 20;

/** One piece of logged time. */
export function worklogRecord(worklog: JiraWorklog, place: Pick<Reading, 'issue' | 'form'>): ResultRecord {
  const author = jiraAuthor(worklog.author);
  return {
    kind: 'worklog',
    id: worklog.id,
    target: issueTarget(place.issue.fields.project),
    carrier: issueCarrier(place.issue),
    field: 'worklog',
    fields: { author: author.name ?? author.kind, time: worklog.timeSpent, seconds: worklog.timeSpentSeconds, started: worklog.started },
    ...(isDocument(worklog.comment) ? { passages: { comment: { text: documentText(worklog.comment, place.form), author } } } : {}),
  };
}

/** The newest worklogs, oldest of them first. */
export async function worklog({ issue, context, form }: Reading): Promise<Inclusion> {
  const page = await context.jira.worklogs.list(issue.id, { startAt: 0, maxResults: FETCHED });
  const rest = page.total > FETCHED ? await context.jira.worklogs.list(issue.id, { startAt: page.total - SHOWN, maxResults: SHOWN }) : page;
  const records = rest.worklogs.slice(-SHOWN).map((one) => worklogRecord(one, { issue, form }));
  return { parts: { worklog: records }, ...shownOf(records.length, page.total, 'worklogs') };
}
