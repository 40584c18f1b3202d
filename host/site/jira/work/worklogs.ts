import { isDocument } from '../../document';
import type { AdfDocument } from '../../document';
import { jiraRefusal } from '../../refusal';
import { parseDuration } from '../duration';
import { isObject } from '../fields/input';
import { parseDateTime } from '../fields/value-kinds';
import type { Access } from '../permissions';
import type { Issue, Visibility, Worklog } from '../records';
import { changeIssue } from './change-issue';
import { readVisibility } from './comments';
import { plainItem } from './history';

/** How logging work changes the remaining estimate. */
export interface Adjustment {
  adjustEstimate?: string | undefined;
  newEstimate?: string | undefined;
  reduceBy?: string | undefined;
  /** Of a worklog that is deleted: by how much the remaining estimate grows. */
  increaseBy?: string | undefined;
}

/** A worklog that has been checked and not been stored yet. */
export interface NewWorklog {
  seconds: number;
  started: number;
  comment: AdfDocument | null;
  visibility: Visibility | null;
  /** The remaining estimate afterwards, in seconds; undefined leaves it. */
  remaining: number | undefined;
}

/** Checks `{timeSpent | timeSpentSeconds, started, comment, visibility}`; throws 400 with a sentence per part. */
export function readWorklog(access: Access, issue: Issue, input: unknown, adjustment: Adjustment, now: number): NewWorklog {
  const project = access.state.jira.projectOf(issue);
  if (!access.can('WORK_ON_ISSUES', project, issue)) {
    throw jiraRefusal(400, ['You do not have the permission to associate a worklog to this issue.']);
  }
  const errors: Record<string, string> = {};
  const given = isObject(input) ? input : {};
  const seconds = readSpent(given, errors);
  const when = given['started'];
  const started = when === undefined ? now : typeof when === 'string' ? parseDateTime(when) : undefined;
  if (started === undefined) errors['startDate'] = 'You must specify a valid start date.';
  const comment = given['comment'] ?? null;
  if (comment !== null && !isDocument(comment)) errors['comment'] = 'Comment body is not valid!';
  const visibility = readVisibility(access, project, given['visibility'], errors, 'worklogLevel');
  const remaining = readRemaining(issue, seconds, adjustment, errors);
  if (Object.keys(errors).length > 0 || started === undefined || (comment !== null && !isDocument(comment)))
    throw jiraRefusal(400, [], errors);
  return { seconds, started, comment, visibility, remaining };
}

/** Stores a checked worklog, adds it to the time spent and moves the remaining estimate. */
export function addWorklog(access: Access, issue: Issue, work: NewWorklog, authorId: string, now: number): Worklog {
  const { jira } = access.state;
  const { remaining, ...kept } = work;
  const worklog = jira.worklogs.put({ id: jira.nextId('worklog'), issueId: issue.id, authorId, created: now, updated: now, ...kept });
  const values = { timespent: seconds(issue, 'timespent') + work.seconds, ...(remaining === undefined ? {} : { timeestimate: remaining }) };
  changeIssue(access, issue, { values, authorId, now, items: [plainItem('WorklogId', [null, null], [worklog.id, worklog.id])] });
  return worklog;
}

export function readSpent(given: Record<string, unknown>, errors: Record<string, string>): number {
  const exact = given['timeSpentSeconds'];
  const words = given['timeSpent'];
  const spent = typeof exact === 'number' ? exact : typeof words === 'string' ? parseDuration(words) : undefined;
  if (exact === undefined && (words === undefined || words === '')) errors['timeLogged'] = 'You must indicate the time spent working.';
  else if (spent === undefined || spent <= 0 || !Number.isInteger(spent)) errors['timeLogged'] = 'Invalid time duration entered.';
  return spent ?? 0;
}

/** The remaining estimate after `spent` more seconds of work (fewer where it is negative); undefined leaves it. */
export function readRemaining(issue: Issue, spent: number, adjustment: Adjustment, errors: Record<string, string>): number | undefined {
  const remaining = seconds(issue, 'timeestimate');
  switch (adjustment.adjustEstimate ?? 'auto') {
    case 'leave':
      return undefined;
    case 'auto':
      return issue.values['timeestimate'] === null || issue.values['timeestimate'] === undefined
        ? undefined
        : Math.max(0, remaining - spent);
    case 'new': {
      const estimate = parseDuration(adjustment.newEstimate ?? '');
      if (estimate === undefined) errors['newEstimate'] = 'You must supply a valid new estimate.';
      return estimate;
    }
    case 'manual': {
      const [key, sign] = adjustment.increaseBy === undefined ? (['reduceBy', -1] as const) : (['increaseBy', 1] as const);
      const amount = parseDuration(adjustment[key] ?? '');
      if (amount === undefined) errors[key] = 'You must supply a valid amount of time to adjust the estimate by.';
      return Math.max(0, remaining + sign * (amount ?? 0));
    }
    default:
      errors['adjustEstimate'] = `'${String(adjustment.adjustEstimate)}' is not one of new, leave, manual, auto.`;
      return undefined;
  }
}

export function seconds(issue: Issue, field: string): number {
  const value = issue.values[field];
  return typeof value === 'number' ? value : 0;
}
