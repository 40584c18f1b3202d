import { LONGEST_CALL_MILLISECONDS, NONE, WHOLE_SITE, type AuditRow } from './row';

/** Which rows are meant; all that is named must hold. */
export interface RowFilter {
  /** Milliseconds since the epoch, both ends included. */
  from?: number | undefined;
  to?: number | undefined;
  person?: string | undefined;
  connection?: string | undefined;
  action?: string | undefined;
  /** A place (`project:KEY`) or thing (issue key, page id). */
  target?: string | undefined;
  /** As rows show it: `unknown` is not the same as `started`. */
  outcome?: string | undefined;
}

/** One index that is read, from its newest row on; what it does not decide is compared row by row. */
export interface Walk {
  /** Through the small rows that lead from targets to calls. */
  byTarget: boolean;
  index: string;
  partition: readonly string[];
  range: { from: number; to: number };
  /** Null where the index alone decides. */
  keep: ((row: AuditRow) => boolean) | null;
}

/** A target as rows name it: issue keys are upper case. */
function targetAsStored(target: string): string {
  return /^[A-Za-z][A-Za-z0-9_]*-\d+$/.test(target) ? target.toUpperCase() : target;
}

function storedOutcome(shown: string): string {
  return shown === 'unknown' ? 'started' : shown;
}

/** Times between which matching rows can lie. Whether a start has an unknown end is a matter of its time alone. */
function rangeOf({ from = 0, to, outcome }: RowFilter, kept: number, now: number): Walk['range'] {
  const settled = now - LONGEST_CALL_MILLISECONDS;
  return {
    from: Math.max(from, kept, outcome === 'started' ? settled : 0),
    to: Math.min(to ?? now, outcome === 'unknown' ? settled - 1 : now),
  };
}

/** Every condition that a row can be compared with, and the index that answers it alone; the narrowest first. */
const CONDITIONS = [
  { name: 'connection', index: 'by-connection', of: (row: AuditRow) => row.connection, stored: (value: string) => value },
  { name: 'person', index: 'by-account', of: (row: AuditRow) => row.account, stored: (value: string) => value },
  { name: 'action', index: 'by-action', of: (row: AuditRow) => row.action, stored: (value: string) => value },
  { name: 'outcome', index: 'by-outcome', of: (row: AuditRow) => row.outcome, stored: storedOutcome },
] as const;

/**
 * How a filter is answered: the narrowest index, and what is left to compare.
 * @param kept rows before this time are past their retention and never shown.
 */
export function walkOf(filter: RowFilter, kept: number, now: number): Walk {
  const range = rangeOf(filter, kept, now);
  const asked = CONDITIONS.flatMap(({ name, index, of, stored }) => {
    const value = filter[name];
    return value === undefined ? [] : [{ name, index, of, value: stored(value) }];
  });
  const keepAll = (rest: typeof asked): Walk['keep'] =>
    rest.length === 0 ? null : (row) => rest.every(({ of, value }) => of(row) === value);
  if (filter.target !== undefined) {
    const target = targetAsStored(filter.target);
    const rest = asked.filter(({ name }) => name !== 'person');
    const { person } = filter;
    return person === undefined
      ? { byTarget: true, index: 'by-target', partition: [target], range, keep: keepAll(rest) }
      : { byTarget: true, index: 'by-target-account', partition: [target, person], range, keep: keepAll(rest) };
  }
  const [narrowest, ...rest] = asked;
  if (narrowest === undefined) return { byTarget: false, index: 'by-site', partition: [WHOLE_SITE], range, keep: null };
  return { byTarget: false, index: narrowest.index, partition: [narrowest.value], range, keep: keepAll(rest) };
}

/** A call's connection as pages know it. */
export function connectionId({ connection }: Pick<AuditRow, 'connection'>): string | null {
  return connection === NONE ? null : connection;
}
