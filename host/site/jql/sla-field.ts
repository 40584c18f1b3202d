import type { Field } from '../jira/fields/field';
import type { Issue } from '../jira/records';
import { DeskAccess } from '../jsm/permissions';
import { isWithin } from '../jsm/sla/business-time';
import { slasOf } from '../jsm/sla/request-slas';
import type { SearchContext, SearchField, Value } from './search-field';

/** What a clock can be asked for: how its last cycle stands, and whether any cycle missed its goal. */
export type SlaState = 'running' | 'paused' | 'completed' | 'breached' | 'everBreached' | 'withinCalendarHours';

/** What a running or paused clock is compared by. */
export type SlaMeasure = 'elapsed' | 'remaining';

/** A clock of the service desk: asked for its states by functions alone, and compared by the time that has passed or is left. */
export function slaField({ id, name, clauseNames }: Field): SearchField {
  return {
    id,
    clauseNames,
    type: 'sla',
    operators: ['same', 'other', 'order'],
    values: (issue, context) => valuesOf(issue, name, context),
    resolve: () => undefined,
    above(value, bound) {
      const [one, other] = [measured(value), measured(bound)];
      return one && other && one.measure === other.measure ? one.millis - other.millis : undefined;
    },
    rank(value) {
      const amount = measured(value);
      return amount?.measure === 'remaining' ? amount.millis : undefined;
    },
  };
}

/** An amount as clocks and functions write it. */
export function slaAmount(measure: SlaMeasure, millis: number): Value {
  return `${measure} ${String(millis)}`;
}

function measured(value: Value): { measure: string; millis: number } | undefined {
  const [measure = '', millis] = String(value).split(' ');
  return millis === undefined ? undefined : { measure, millis: Number(millis) };
}

/** None for an issue whose clock has never begun: it is found by no question, negated or not. */
function valuesOf(issue: Issue, name: string, { access, now }: SearchContext): Value[] {
  const { state } = access;
  const open = state.jsm.requestOf(issue);
  if (!open) return [];
  const reader = { state, jira: state.jira, jsm: state.jsm, access, rights: new DeskAccess(access), now: () => now };
  const { metric, cycles = [] } = slasOf(reader, open).find((sla) => sla.metric.name === name) ?? {};
  const last = cycles.at(-1);
  if (!metric || !last) return [];
  const states: Record<SlaState, boolean> = {
    running: last.stop === null && !last.paused,
    paused: last.paused,
    completed: last.stop !== null,
    breached: last.breached,
    everBreached: cycles.some(({ breached }) => breached),
    withinCalendarHours: last.stop === null && isWithin(metric.hours, now),
  };
  const amounts = last.stop === null ? [slaAmount('elapsed', last.elapsed), slaAmount('remaining', last.goal - last.elapsed)] : [];
  const held = Object.entries(states).flatMap(([state, holds]) => (holds ? [state] : []));
  return [...held, ...amounts];
}
