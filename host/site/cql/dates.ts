import { momentOf, shift, startOf } from '../calendar';
import type { CalendarUnit } from '../calendar';
import { CqlError } from './cql-error';

/** When and where a query is asked. */
export interface Moment {
  now: number;
  /** IANA name of the asking person's time zone. */
  zone: string;
}

/** A point in time, with the length of what it was written as: a day, a minute, or nothing. */
export interface DateValue {
  start: number;
  length: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ABSOLUTE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?: (\d{1,2}):(\d{2}))?$/;
const UNITS: Record<string, CalendarUnit> = { y: 'year', M: 'month', w: 'week', d: 'day', h: 'hour', m: 'minute' };

/** Whether a text has the form of a date, though there may be no such day. */
export function isDate(value: string): boolean {
  return ABSOLUTE.test(value);
}

/** Reads `yyyy/MM/dd`, `yyyy-MM-dd`, and both with ` HH:mm`, in the person's time zone. */
export function parseDate(value: string, { zone }: Moment): DateValue {
  const [, year, , month, day, hour, minute] = ABSOLUTE.exec(value) ?? [];
  const wall = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: 0,
  };
  const exists = wall.month >= 1 && wall.month <= 12 && wall.day >= 1 && wall.day <= 31 && wall.hour <= 23 && wall.minute <= 59;
  if (!exists) throw new CqlError(`The date '${value}' is not of the form yyyy/MM/dd, yyyy-MM-dd, or either with HH:mm`);
  return { start: momentOf(wall, zone), length: hour === undefined ? DAY : MINUTE };
}

const FUNCTION = /^(start|end)of(day|week|month|year)$/;

/** What `now()`, `startOfDay()` and their like mean, moved by an increment such as `-4w`; undefined for another function. */
export function dateFunction(name: string, args: readonly string[], { now, zone }: Moment): DateValue | undefined {
  const [, edge, unit] = FUNCTION.exec(name.toLowerCase()) ?? [];
  if (unit === undefined && name.toLowerCase() !== 'now') return undefined;
  const [increment, ...more] = args;
  if (more.length > 0) throw new CqlError(`The function '${name}' takes at most one argument`);
  const natural = unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year' ? unit : undefined;
  const step = increment === undefined ? undefined : parseIncrement(name, increment, natural);
  return { start: natural === undefined ? moved(now, step, zone) : moveEdge(edge === 'end', natural, step, { now, zone }), length: 0 };
}

interface Step {
  count: number;
  unit: CalendarUnit;
}

/** Whole units are counted before the edge is taken, so that the end of the month before a long month is right. */
function moveEdge(end: boolean, unit: CalendarUnit, step: Step | undefined, { now, zone }: Moment): number {
  const whole = step?.unit === unit ? step.count : 0;
  const edge = end ? startOf(unit, now, zone, whole + 1) - 1 : startOf(unit, now, zone, whole);
  return step?.unit === unit ? edge : moved(edge, step, zone);
}

function moved(moment: number, step: Step | undefined, zone: string): number {
  return step ? shift(moment, step.unit, step.count, zone) : moment;
}

function parseIncrement(name: string, increment: string, natural: CalendarUnit | undefined): Step {
  const [, count, letter] = /^([+-]?\d{1,6})([yMwdhm])?$/.exec(increment) ?? [];
  const unit = letter === undefined ? natural : UNITS[letter];
  if (count === undefined || unit === undefined)
    throw new CqlError(`The increment '${increment}' of '${name}' is not of the form (+/-)nn(y|M|w|d|h|m)`);
  return { count: Number(count), unit };
}
