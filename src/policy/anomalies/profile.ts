import * as z from 'zod';

const count = z.number().min(0);

/** What is counted of an hour or a day. */
const tally = z.strictObject({
  /** When it began, in milliseconds since the epoch. */
  start: z.number(),
  calls: count,
  errors: count,
  refusals: count,
  records: count,
  destructive: count,
  newPlaces: count,
  /** Issues that were named one by one and whose number follows another such. */
  sequence: count,
  /** Calls at hours at which it never works. */
  odd: count,
});
export type Tally = z.infer<typeof tally>;
export type Measure = Exclude<keyof Tally, 'start'>;
export const MEASURES: readonly Measure[] = ['calls', 'errors', 'refusals', 'records', 'destructive', 'newPlaces', 'sequence', 'odd'];

/** Hours of working days, then hours of weekends. */
const HOURS_OF_TWO_DAYS = 48;

/** What is usual for one connection, small enough to be one stored value. Holds keys of projects and issue numbers, never content. */
export const profileSchema = z.strictObject({
  since: z.number(),
  /** Days with any call. */
  days: count,
  hour: tally,
  day: tally,
  /** The most that an hour, and a day, had: fading with time, so that what is usual can change. */
  peaks: z.strictObject({ hour: tally, day: tally }),
  /** How often it was at work in each hour: fading too. */
  hours: z.array(count).length(HOURS_OF_TWO_DAYS),
  places: z.array(z.string()),
  destructive: count,
  /** Numbers named one by one today, by project. */
  named: z.record(z.string(), z.array(z.number())),
  /** When each kind was told last. */
  told: z.record(z.string(), z.number()),
});
export type Profile = z.infer<typeof profileSchema>;

/** Counts of nothing yet. */
export function emptyTally(start: number): Tally {
  return { start, calls: 0, errors: 0, refusals: 0, records: 0, destructive: 0, newPlaces: 0, sequence: 0, odd: 0 };
}

/** A connection of which nothing is known. */
export function newProfile(at: number): Profile {
  return {
    since: at,
    days: 0,
    hour: emptyTally(0),
    day: emptyTally(0),
    peaks: { hour: emptyTally(0), day: emptyTally(0) },
    hours: Array.from({ length: HOURS_OF_TWO_DAYS }, () => 0),
    places: [],
    destructive: 0,
    named: {},
    told: {},
  };
}
