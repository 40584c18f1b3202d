import { wrongInput } from '../../faults/fault';

const FORM = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** Milliseconds that a zone is ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(instant / 1000) * 1000
  );
}

/** Where the clocks skip the local time, the instant just as long after the change is meant. */
function fromLocal(local: number, timeZone: string): number {
  const guess = local - offsetAt(local, timeZone);
  return local - offsetAt(guess, timeZone);
}

function fromOffset(local: number, zone: string): number {
  if (zone.toUpperCase() === 'Z') return local;
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return local - Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/**
 * The instant that a date or a date with time means, in milliseconds since the epoch.
 * @param timeZone IANA name that holds where the text names no zone.
 * @param standardTime `HH:MM` that a bare date means.
 * @throws Fault `input` on the field for anything that is no date of the calendar.
 */
export function instantOf(field: string, text: string, timeZone: string, standardTime: string): number {
  const found = FORM.exec(text.trim());
  const [standardHour, standardMinute] = standardTime.split(':').map(Number);
  const [year, month, day] = [Number(found?.[1]), Number(found?.[2]), Number(found?.[3])];
  const [hour, minute, second] = [Number(found?.[4] ?? standardHour), Number(found?.[5] ?? standardMinute), Number(found?.[6] ?? 0)];
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const read = new Date(local);
  const onCalendar =
    found !== null &&
    read.getUTCMonth() === month - 1 &&
    read.getUTCDate() === day &&
    read.getUTCHours() === hour &&
    read.getUTCMinutes() === minute;
  if (!onCalendar)
    throw wrongInput(field, `"${text.slice(0, 40)}" is no date. Use 2026-01-31, 2026-01-31T09:30 or 2026-01-31T09:30+01:00.`);
  return found[7] === undefined ? fromLocal(local, timeZone) : fromOffset(local, found[7]);
}

/** A day of the calendar as Jira takes it, `2026-01-31`. @throws Fault `input` on the field. */
export function dayOf(field: string, text: string): string {
  const day = text.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw wrongInput(field, `"${text.slice(0, 40)}" is no day. Use 2026-01-31.`);
  instantOf(field, day, 'UTC', '00:00');
  return day;
}

/** An instant as Jira takes it: `2026-01-31T08:30:00.000+0000`. */
export function jiraInstant(instant: number): string {
  return new Date(instant).toISOString().replace('Z', '+0000');
}
