import { isoDate, momentOf, startOf } from '../../calendar';
import type { BusinessHours } from '../records';

interface Shift {
  opens: number;
  closes: number;
}

/** Ten years: beyond that a goal cannot be reached, and the hours are wrong. */
const FURTHEST = 3660;

/** Milliseconds of business hours between two moments. */
export function workedBetween(hours: BusinessHours, from: number, to: number): number {
  let worked = 0;
  for (let day = startOf('day', from, hours.zone); day < to; day = startOf('day', day, hours.zone, 1)) {
    const shift = shiftOn(hours, day);
    if (shift) worked += Math.max(0, Math.min(to, shift.closes) - Math.max(from, shift.opens));
  }
  return worked;
}

/** The moment at which `amount` milliseconds of business hours have passed since `from`. Throws for hours that never come. */
export function workedUntil(hours: BusinessHours, from: number, amount: number): number {
  let left = amount;
  let day = startOf('day', from, hours.zone);
  for (let count = 0; count < FURTHEST; count += 1) {
    const shift = shiftOn(hours, day);
    const begins = shift && Math.max(from, shift.opens);
    if (shift && begins !== undefined && begins < shift.closes) {
      if (left <= shift.closes - begins) return begins + left;
      left -= shift.closes - begins;
    }
    day = startOf('day', day, hours.zone, 1);
  }
  throw new Error(`The business hours in ${hours.zone} never add up to ${String(amount)} ms.`);
}

/** Whether a moment lies within the hours. */
export function isWithin(hours: BusinessHours, moment: number): boolean {
  const shift = shiftOn(hours, startOf('day', moment, hours.zone));
  return shift !== undefined && shift.opens <= moment && moment < shift.closes;
}

function shiftOn(hours: BusinessHours, midnight: number): Shift | undefined {
  const date = isoDate(midnight, hours.zone);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (!hours.weekdays.includes(new Date(Date.UTC(year, month - 1, day)).getUTCDay()) || hours.holidays.includes(date)) return undefined;
  const at = (minutes: number): number => momentOf({ year, month, day, hour: 0, minute: minutes, second: 0 }, hours.zone);
  return { opens: at(hours.opens), closes: at(hours.closes) };
}
