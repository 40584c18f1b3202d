import type { AuditFilter } from '../../contract/audit';

/** A filter of calls as a person fills it in. */
export interface TypedFilter {
  from: string;
  to: string;
  target: string;
  outcome: string;
  connection: string;
  action: string | null;
  /** Account id. */
  person: string | null;
}

export const EMPTY_FILTER: TypedFilter = { from: '', to: '', target: '', outcome: '', connection: '', action: null, person: null };

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d))?$/;

/** Milliseconds since the epoch of a day, or of a minute of it, in UTC; null for what is neither. */
function momentOf(text: string, time: string): number | null {
  const [, day, given = time] = MOMENT.exec(text.trim()) ?? [];
  const at = day === undefined ? Number.NaN : Date.parse(`${day}T${given}Z`);
  return Number.isNaN(at) ? null : at;
}

/** Whether a point in time that was typed, or left empty, can be read. */
export function isMoment(text: string): boolean {
  return text.trim() === '' || momentOf(text, '00:00') !== null;
}

/** What is asked of the log. A last day is meant to its end. */
export function filterOf({ from, to, target, outcome, connection, action, person }: TypedFilter): AuditFilter {
  const [start, end] = [momentOf(from, '00:00:00'), momentOf(to, '23:59:59.999')];
  return {
    ...(start !== null && { from: start }),
    ...(end !== null && { to: end }),
    ...(target.trim() !== '' && { target: target.trim() }),
    ...(outcome.trim() !== '' && { outcome: outcome.trim() }),
    ...(connection.trim() !== '' && { connection: connection.trim() }),
    ...(action !== null && { action }),
    ...(person !== null && { person }),
  };
}
