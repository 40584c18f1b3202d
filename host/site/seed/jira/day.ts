const DAY = 24 * 3600 * 1000;

/** The moment a number of days after the seed's first day, 1 September 2026 at 07:00 UTC. */
export function day(count: number): number {
  return Date.UTC(2026, 8, 1, 7) + Math.round(count * DAY);
}
