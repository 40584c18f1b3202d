import { jiraRefusal } from '../../refusal';
import { fieldOfKind } from '../fields/catalog';
import { property } from '../fields/input';
import type { Access } from '../permissions';
import { lastRank, rankBetween, rankOf } from '../rank';
import type { Issue } from '../records';
import { plainItem, recordChange } from './history';

/** Where issues are put: directly before or behind another one. */
export interface RankPlace {
  before: Issue | undefined;
  after: Issue | undefined;
}

/** Reads `{rankBeforeIssue | rankAfterIssue}`, at most one of them. */
export function readRankPlace(access: Access, body: unknown): RankPlace {
  const [before, after] = [property(body, 'rankBeforeIssue'), property(body, 'rankAfterIssue')];
  if (before !== undefined && after !== undefined) {
    throw jiraRefusal(400, ["Only one of 'rankBeforeIssue' and 'rankAfterIssue' can be given."]);
  }
  return { before: before === undefined ? undefined : access.issue(before), after: after === undefined ? undefined : access.issue(after) };
}

/** Puts issues side by side at a place, in the order given. Throws 403 where the person may not schedule one of them. */
export function rankIssues(access: Access, issues: Issue[], { before, after }: RankPlace, authorId: string, now: number): void {
  const { jira } = access.state;
  for (const issue of issues) requireScheduling(access, issue);
  const anchor = before ?? after;
  if (!anchor) return;
  if (issues.some((issue) => issue.id === anchor.id)) throw jiraRefusal(400, ['An issue cannot be ranked relative to itself.']);
  const moved = new Set(issues.map(({ id }) => id));
  const order = jira.issues
    .filter((issue) => !moved.has(issue.id))
    .map((issue) => ({ id: issue.id, rank: rankOf(jira, issue) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const at = order.findIndex(({ id }) => id === anchor.id) + (after ? 1 : 0);
  let low = order[at - 1]?.rank;
  const high = order[at]?.rank;
  for (const issue of issues) {
    low = high === undefined ? lastRank(jira) : rankBetween(low, high);
    putAt(access, issue, low, authorId, now);
  }
}

/** The history says whether an issue went up or down; ranking does not count as an update. */
function putAt(access: Access, issue: Issue, rank: string, authorId: string, now: number): void {
  const { jira } = access.state;
  const { id, name } = fieldOfKind(jira, 'rank');
  const words = rank < rankOf(jira, issue) ? 'Ranked higher' : 'Ranked lower';
  recordChange(access, issue.id, authorId, [{ ...plainItem(id, ['', ''], ['', words]), field: name, custom: true }], now);
  jira.issues.put({ ...issue, values: { ...issue.values, [id]: rank } });
}

export function requireScheduling(access: Access, issue: Issue): void {
  if (access.can('SCHEDULE_ISSUES', access.state.jira.projectOf(issue), issue)) return;
  throw jiraRefusal(403, [`You do not have permission to rank or schedule the issue ${issue.key}.`]);
}
