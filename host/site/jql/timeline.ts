import type { Change, Issue } from '../jira/records';
import type { JiraState } from '../jira/state';
import { stored } from './value-fields';

/** EMPTY as a value of its own: the time in which a field had none. */
export const EMPTY = '';

/** A stretch of time in which a field held a value, and who set it. */
export interface Period {
  value: string;
  start: number;
  end: number;
  authorId: string;
}

/** One change of one field: what was there and what came; EMPTY where nothing was. */
export interface Step {
  from: string[];
  to: string[];
  at: number;
  authorId: string;
}

/** The changes of a field of an issue, oldest first. */
export function stepsOf(jira: JiraState, issue: Issue, fieldId: string): Step[] {
  const changes = jira.changes.filter((change) => change.issueId === issue.id).sort(byTime);
  return changes.flatMap((change) =>
    change.items
      .filter((item) => item.fieldId === fieldId)
      .map((item) => ({ from: split(item.from), to: split(item.to), at: change.created, authorId: change.authorId })),
  );
}

/** Every period of every value that a field of an issue has had; the current ones end in the infinite future. */
export function periodsOf(jira: JiraState, issue: Issue, fieldId: string): Period[] {
  const steps = stepsOf(jira, issue, fieldId);
  const values = new Set(stored(issue, fieldId).map(String));
  for (const step of [...steps].reverse()) replace(values, step.to, step.from);
  const periods: Period[] = [];
  let open = shown(values).map((value) => ({ value, start: issue.created, end: Infinity, authorId: issue.creatorId }));
  for (const step of steps) {
    replace(values, step.from, step.to);
    const now = shown(values);
    const ended = open.filter((period) => !now.includes(period.value));
    periods.push(...ended.map((period) => ({ ...period, end: step.at })));
    open = open.filter((period) => now.includes(period.value));
    const begun = now.filter((value) => !open.some((period) => period.value === value));
    open.push(...begun.map((value) => ({ value, start: step.at, end: Infinity, authorId: step.authorId })));
  }
  return [...periods, ...open];
}

function byTime(a: Change, b: Change): number {
  return a.created - b.created || Number(a.id) - Number(b.id);
}

function split(ids: string | null): string[] {
  return ids === null || ids === '' ? [] : ids.split(', ');
}

function replace(values: Set<string>, gone: string[], come: string[]): void {
  for (const value of gone) values.delete(value);
  for (const value of come) values.add(value);
}

function shown(values: Set<string>): string[] {
  return values.size === 0 ? [EMPTY] : [...values];
}
