import { isDocument } from '../../document';
import { jiraRefusal } from '../../refusal';
import { isObject, property } from '../fields/input';
import { parseDateTime } from '../fields/value-kinds';
import type { ProjectPermission } from '../permission-keys';
import type { Access } from '../permissions';
import type { Issue, Worklog } from '../records';
import { found } from '../state';
import { changeIssue } from './change-issue';
import { readVisibility } from './comments';
import { plainItem } from './history';
import { readRemaining, readSpent, seconds } from './worklogs';
import type { Adjustment } from './worklogs';

/** Changes the parts of a worklog that the body names; the time spent on the issue follows. Throws 400 with a sentence per part. */
export function editWorklog(
  access: Access,
  worklog: Worklog,
  input: unknown,
  adjustment: Adjustment,
  authorId: string,
  now: number,
): Worklog {
  const issue = issueOf(access, worklog);
  requireRight(access, issue, worklog, 'edit', 'EDIT_OWN_WORKLOGS', 'EDIT_ALL_WORKLOGS');
  const given = isObject(input) ? input : {};
  const errors: Record<string, string> = {};
  const timed = given['timeSpent'] !== undefined || given['timeSpentSeconds'] !== undefined;
  const spent = timed ? readSpent(given, errors) : worklog.seconds;
  const started = given['started'] === undefined ? worklog.started : parseDateTime(property(given, 'started') ?? '');
  if (started === undefined) errors['startDate'] = 'You must specify a valid start date.';
  const comment = given['comment'] === undefined ? worklog.comment : given['comment'];
  if (comment !== null && !isDocument(comment)) errors['comment'] = 'Comment body is not valid!';
  const project = access.state.jira.projectOf(issue);
  const visibility =
    given['visibility'] === undefined ? worklog.visibility : readVisibility(access, project, given['visibility'], errors, 'worklogLevel');
  const remaining = readRemaining(issue, spent - worklog.seconds, adjustment, errors);
  if (Object.keys(errors).length > 0 || started === undefined || (comment !== null && !isDocument(comment)))
    throw jiraRefusal(400, [], errors);
  setTimes(access, issue, worklog, spent - worklog.seconds, remaining, authorId, now);
  return access.state.jira.worklogs.put({
    ...worklog,
    seconds: spent,
    started,
    comment,
    visibility,
    updateAuthorId: authorId,
    updated: now,
  });
}

/** Deletes a worklog and takes its time back. Throws 400 in Jira's words without the right to. */
export function deleteWorklog(access: Access, worklog: Worklog, adjustment: Adjustment, authorId: string, now: number): void {
  const issue = issueOf(access, worklog);
  requireRight(access, issue, worklog, 'delete', 'DELETE_OWN_WORKLOGS', 'DELETE_ALL_WORKLOGS');
  const errors: Record<string, string> = {};
  const remaining = readRemaining(issue, -worklog.seconds, adjustment, errors);
  if (Object.keys(errors).length > 0) throw jiraRefusal(400, [], errors);
  access.state.jira.worklogs.delete(worklog.id);
  setTimes(access, issue, worklog, -worklog.seconds, remaining, authorId, now);
}

function setTimes(
  access: Access,
  issue: Issue,
  worklog: Worklog,
  more: number,
  remaining: number | undefined,
  authorId: string,
  now: number,
): void {
  const values = { timespent: seconds(issue, 'timespent') + more, ...(remaining === undefined ? {} : { timeestimate: remaining }) };
  const items = [plainItem('WorklogId', [worklog.id, worklog.id], [null, null])];
  changeIssue(access, issue, { values, authorId, now, items: more === 0 ? [] : items });
}

function issueOf({ state: { jira } }: Access, worklog: Worklog): Issue {
  return found(jira.issues.get(worklog.issueId), `issue of worklog ${worklog.id}`);
}

function requireRight(access: Access, issue: Issue, worklog: Worklog, verb: string, own: ProjectPermission, all: ProjectPermission): void {
  const project = access.state.jira.projectOf(issue);
  if (access.can(all, project, issue) || (worklog.authorId === access.accountId && access.can(own, project, issue))) return;
  throw jiraRefusal(400, [`You do not have the permission to ${verb} the worklog with id: ${worklog.id}.`]);
}
