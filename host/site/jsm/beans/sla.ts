import { link } from '../../jira/beans/link';
import type { DeskReader } from '../call';
import type { OpenRequest } from '../permissions';
import { isWithin } from '../sla/business-time';
import type { Cycle } from '../sla/clock';
import type { RequestSla } from '../sla/request-slas';
import { dateBean, durationBean } from './date';

/** A clock of a request: the cycles that ended, and the one that goes on. */
export function slaBean(call: DeskReader, { issue }: OpenRequest, { metric, cycles }: RequestSla): Record<string, unknown> {
  const ongoing = cycles.find(({ stop }) => stop === null);
  return {
    id: metric.id,
    name: metric.name,
    _links: { self: link(call.state, `/rest/servicedeskapi/request/${issue.id}/sla/${metric.id}`) },
    completedCycles: cycles.flatMap((cycle) => (cycle.stop === null ? [] : [completed(call, cycle, cycle.stop)])),
    ...(ongoing ? { ongoingCycle: going(call, ongoing, isWithin(metric.hours, call.now())) } : {}),
    slaDisplayFormat: 'NEW_SLA_FORMAT',
  };
}

function completed(call: DeskReader, cycle: Cycle, stop: number): Record<string, unknown> {
  return { ...times(call, cycle), stopTime: dateBean(call, stop) };
}

function going(call: DeskReader, cycle: Cycle, withinCalendarHours: boolean): Record<string, unknown> {
  return { ...times(call, cycle), paused: cycle.paused, withinCalendarHours };
}

function times(call: DeskReader, { start, breach, breached, goal, elapsed }: Cycle): Record<string, unknown> {
  return {
    startTime: dateBean(call, start),
    ...(breach === null ? {} : { breachTime: dateBean(call, breach) }),
    breached,
    goalDuration: durationBean(goal),
    elapsedTime: durationBean(elapsed),
    remainingTime: durationBean(goal - elapsed),
  };
}
