/** A moment as a wall clock in some time zone shows it; `month` counts from 1. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

export type CalendarUnit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute';

const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock in `zone` (IANA name) shows at `moment`. */
function wallTime(moment: number, zone: string): WallTime {
  const shown = new Map(
    format(zone)
      .formatToParts(moment)
      .map((part) => [part.type, Number(part.value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? 0;
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute'), second: part('second') };
}

/** The moment at which a clock in `zone` shows `wall`. Values out of range carry over, so month 13 is next January. */
export function momentOf(wall: WallTime, zone: string): number {
  const asUtc = utc(wall);
  const guess = asUtc - offset(asUtc, zone);
  return asUtc - offset(guess, zone);
}

/** How far `zone` is ahead of UTC at `moment`, in milliseconds. */
function offset(moment: number, zone: string): number {
  return utc(wallTime(moment, zone)) - Math.floor(moment / 1000) * 1000;
}

/** The start of the unit that `moment` lies in, moved by `steps` units; weeks start on Sunday, as Jira's default locale has it. */
export function startOf(unit: CalendarUnit, moment: number, zone: string, steps = 0): number {
  const wall = wallTime(moment, zone);
  const day = { ...wall, hour: 0, minute: 0, second: 0 };
  switch (unit) {
    case 'year':
      return momentOf({ ...day, year: wall.year + steps, month: 1, day: 1 }, zone);
    case 'month':
      return momentOf({ ...day, month: wall.month + steps, day: 1 }, zone);
    case 'week':
      return momentOf({ ...day, day: wall.day - weekday(wall) + 7 * steps }, zone);
    case 'day':
      return momentOf({ ...day, day: wall.day + steps }, zone);
    case 'hour':
      return momentOf({ ...wall, minute: 0, second: 0, hour: wall.hour + steps }, zone);
    case 'minute':
      return momentOf({ ...wall, second: 0 }, zone) + steps * MINUTE;
  }
}

/** `moment` moved by `count` units on the calendar of `zone`: a month later is the same day of the next month. */
export function shift(moment: number, unit: CalendarUnit, count: number, zone: string): number {
  const wall = wallTime(moment, zone);
  switch (unit) {
    case 'year':
      return momentOf({ ...wall, year: wall.year + count }, zone);
    case 'month':
      return momentOf({ ...wall, month: wall.month + count }, zone);
    case 'week':
      return momentOf({ ...wall, day: wall.day + 7 * count }, zone);
    case 'day':
      return momentOf({ ...wall, day: wall.day + count }, zone);
    case 'hour':
      return moment + count * 60 * MINUTE;
    case 'minute':
      return moment + count * MINUTE;
  }
}

/** `2026-01-05`: the date that a clock in `zone` shows. */
export function isoDate(moment: number, zone: string): string {
  const { year, month, day } = wallTime(moment, zone);
  return `${String(year)}-${pad(month)}-${pad(day)}`;
}

/** `2026-01-05T09:00:00.000+0100`: Jira's form of a moment, in the reader's own time zone. */
export function jiraDateTime(moment: number, zone: string): string {
  const ahead = offset(moment, zone) / MINUTE;
  const shown = new Date(moment + ahead * MINUTE).toISOString().slice(0, -1);
  const size = Math.abs(ahead);
  return `${shown}${ahead < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${pad(size % 60)}`;
}

function utc(wall: WallTime): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
}

function weekday(wall: WallTime): number {
  return new Date(utc(wall)).getUTCDay();
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const units = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...units });
  formats.set(zone, made);
  return made;
}
