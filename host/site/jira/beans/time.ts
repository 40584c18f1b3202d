import { formatDuration } from '../duration';
import type { Issue } from '../records';
import type { JiraState } from '../state';

type Seconds = number | null;

interface Times {
  original: Seconds;
  remaining: Seconds;
  spent: Seconds;
}

export function timesOf(issue: Issue): Times {
  return {
    original: seconds(issue, 'timeoriginalestimate'),
    remaining: seconds(issue, 'timeestimate'),
    spent: seconds(issue, 'timespent'),
  };
}

/** The times of an issue together with those of its sub-tasks. */
export function aggregateTimes(jira: JiraState, issue: Issue): Times {
  const family = [issue, ...subtasksOf(jira, issue)].map(timesOf);
  const sum = (pick: (times: Times) => Seconds): Seconds => {
    const known = family.map(pick).filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
  };
  return { original: sum((times) => times.original), remaining: sum((times) => times.remaining), spent: sum((times) => times.spent) };
}

export function subtasksOf(jira: JiraState, issue: Issue): Issue[] {
  return jira.issues.filter((one) => one.values['parent'] === issue.id && jira.typeOf(one).hierarchyLevel < 0);
}

export function timeTrackingBean({ original, remaining, spent }: Times): Record<string, unknown> {
  return {
    ...(original === null ? {} : { originalEstimate: formatDuration(original), originalEstimateSeconds: original }),
    ...(remaining === null ? {} : { remainingEstimate: formatDuration(remaining), remainingEstimateSeconds: remaining }),
    ...(spent === null ? {} : { timeSpent: formatDuration(spent), timeSpentSeconds: spent }),
  };
}

export function progressBean({ remaining, spent }: Times): Record<string, number> {
  const progress = spent ?? 0;
  const total = progress + (remaining ?? 0);
  return { progress, total, ...(total === 0 ? {} : { percent: Math.floor((100 * progress) / total) }) };
}

/** Time spent per original estimate in per cent; -1 where there is no estimate. */
export function workRatio({ original, spent }: Times): number {
  return original === null || original === 0 ? -1 : Math.floor((100 * (spent ?? 0)) / original);
}

function seconds(issue: Issue, field: string): Seconds {
  const value = issue.values[field];
  return typeof value === 'number' ? value : null;
}
