import { momentOf, shift, startOf } from '../calendar';
import type { CalendarUnit } from '../calendar';
import { JqlProblem } from './problems';

const UNITS: Record<string, CalendarUnit> = { y: 'year', M: 'month', w: 'week', d: 'day', h: 'hour', m: 'minute' };

/** The clock and time zone that dates in a query are read by. */
export interface DateContext {
  now: number;
  zone: string;
}

/**
 * The moment of a date value: `2026-01-31`, `2026/01/31 14:30`, `-4w 2d`. A date without a time is the start of that day in the
 * person's time zone. Throws `JqlProblem` in Jira's words.
 */
export function parseDate(text: string, field: string, { now, zone }: DateContext): number {
  const moment = absolute(text, zone) ?? relative(text, now, zone);
  if (moment !== undefined) return moment;
  throw new JqlProblem(
    `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', ` +
      "'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
  );
}

/** The value of `startOfDay()` and its kin. `increment` is a count of the unit itself, or has a unit of its own. */
export function boundary(edge: 'start' | 'end', unit: CalendarUnit, increment: string | undefined, { now, zone }: DateContext): number {
  const match = /^([+-]?)(\d+)([yMwdhm]?)$/.exec(increment?.trim() ?? '0');
  if (!match) throw new JqlProblem(`The increment '${increment ?? ''}' is invalid. It must be of the form '(+/-)nn(y|M|w|d|h|m)'.`);
  const count = Number(match[2]) * (match[1] === '-' ? -1 : 1);
  const own = match[3] === '' ? unit : UNITS[match[3] ?? ''];
  const steps = own === unit ? count : 0;
  const base = edge === 'start' ? startOf(unit, now, zone, steps) : startOf(unit, now, zone, steps + 1) - 1;
  return own === undefined || own === unit ? base : shift(base, own, count, zone);
}

function absolute(text: string, zone: string): number | undefined {
  if (/^\d{10,}$/.test(text)) return Number(text);
  const match = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?: (\d{1,2}):(\d{2}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day, hour, minute] = [match[1], match[3], match[4], match[5] ?? '0', match[6] ?? '0'].map(Number);
  if (year === undefined || month === undefined || day === undefined || hour === undefined || minute === undefined) return undefined;
  const real = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (!real || hour > 23 || minute > 59 || year < 1000) return undefined;
  return momentOf({ year, month, day, hour, minute, second: 0 }, zone);
}

/** One sign in front counts for the whole period. */
function relative(text: string, now: number, zone: string): number | undefined {
  const match = /^([+-]?)((?:\s*\d+[wdhm])+)$/i.exec(text.trim());
  if (!match) return undefined;
  const sign = match[1] === '-' ? -1 : 1;
  let moment = now;
  for (const [, count, unit] of (match[2] ?? '').matchAll(/(\d+)([wdhm])/gi)) {
    const named = UNITS[(unit ?? '').toLowerCase()];
    if (named) moment = shift(moment, named, sign * Number(count), zone);
  }
  return moment;
}
