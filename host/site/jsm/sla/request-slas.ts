import { isPublic } from '../../jira/beans/activity';
import type { DeskReader } from '../call';
import type { OpenRequest } from '../permissions';
import type { SlaMetric } from '../records';
import { statusHistory } from '../work/status-history';
import { cyclesOf } from './clock';
import type { ClockEvent, Cycle } from './clock';

const MINUTE = 60_000;

/** One clock of a request with its cycles so far. */
export interface RequestSla {
  metric: SlaMetric;
  cycles: Cycle[];
}

/** The clocks of a request, as its history and conversation drive them; a metric without a goal for its priority has none. */
export function slasOf(call: DeskReader, open: OpenRequest): RequestSla[] {
  return call.jsm.slaMetrics
    .filter(({ deskId }) => deskId === open.desk.id)
    .flatMap((metric) => {
      const priority = open.issue.values['priority'];
      const goal = metric.goals.find(
        ({ priorityIds }) => priorityIds === null || (typeof priority === 'string' && priorityIds.includes(priority)),
      );
      if (!goal) return [];
      return [{ metric, cycles: cyclesOf(events(call, open, metric), goal.minutes * MINUTE, metric.hours, call.now()) }];
    });
}

function events(call: DeskReader, open: OpenRequest, metric: SlaMetric): ClockEvent[] {
  const { jira } = call;
  const steps = statusHistory(call.access, open.issue).map(({ at, status }): ClockEvent => {
    if (status.category === 'done') return { at, kind: 'stop' };
    return { at, kind: metric.pausedIn.includes(status.id) ? 'pause' : 'run' };
  });
  const [first] = steps;
  // The clock begins with the request even where it begins in a status that lets it stand still.
  const begun: ClockEvent[] = first ? [{ at: first.at, kind: 'run' }, ...steps] : [];
  if (metric.measures === 'resolution') return begun;
  const answer = jira.comments
    .filter((comment) => comment.issueId === open.issue.id && comment.authorId !== open.issue.values['reporter'])
    .filter((comment) => isPublic(comment) && isStaff(call, open, comment.authorId))
    .map(({ created }) => created)
    .sort((a, b) => a - b)[0];
  const before = begun.filter(({ at }) => answer === undefined || at < answer);
  const stop = before.findIndex(({ kind }) => kind === 'stop');
  if (stop >= 0) return before.slice(0, stop + 1);
  return answer === undefined ? before : [...before, { at: answer, kind: 'stop' }];
}

function isStaff({ state, rights }: DeskReader, { desk }: OpenRequest, accountId: string): boolean {
  const person = state.people.get(accountId);
  return person !== undefined && rights.as(person).isAgent(desk);
}
