const DAY_MS = 24 * 3600 * 1000;
const FIRST = Date.UTC(2026, 8, 1, 7);

/** Days of a seed's calendar count from 1 September 2026; the lively year begins on 1 December 2025. */
export const YEAR_BEGAN = -274;
/** The last day of which the seed tells. */
export const TODAY = 81;

/** The moment of a seed day as ISO date-time. */
export function moment(day: number): string {
  return new Date(FIRST + Math.round(day * DAY_MS)).toISOString();
}

/** The date of a seed day. */
export function dateOf(day: number): string {
  return moment(day).slice(0, 10);
}
