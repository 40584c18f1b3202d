import * as z from 'zod';
import type { Settings } from '../settings/settings';
import { bucketAt, bucketSchema, fullBucket, heldBack, returned, taken, type Bucket } from './bucket';
import type { RateClass } from './rate-class';

export type Limits = Settings['limits'];
/** Whose permits: one connection's, those of its person, those of the site. */
export type Level = keyof Limits['perMinute'];

/** What one connection, person or site has left: a bucket for each class of effect, and the changes of one day (UTC, counted from the epoch). */
export const accountSchema = z.strictObject({
  read: bucketSchema,
  write: bucketSchema,
  destructive: bucketSchema,
  day: z.strictObject({ number: z.int(), used: z.number() }),
});
export type Account = z.infer<typeof accountSchema>;

export const MILLISECONDS_A_DAY = 86_400_000;

/** The day of a moment, as accounts count them. */
export function dayOf(now: number): number {
  return Math.floor(now / MILLISECONDS_A_DAY);
}

function withBuckets(account: Account, change: (bucket: Bucket, rateClass: RateClass) => Bucket): Account {
  return {
    ...account,
    read: change(account.read, 'read'),
    write: change(account.write, 'write'),
    destructive: change(account.destructive, 'destructive'),
  };
}

/** An account of which nothing was used yet. */
export function newAccount(level: Level, limits: Limits, now: number): Account {
  const { read, write, destructive } = limits.perMinute[level];
  return {
    read: fullBucket(read, now),
    write: fullBucket(write, now),
    destructive: fullBucket(destructive, now),
    day: { number: dayOf(now), used: 0 },
  };
}

/** The account as it stands now, under the limits that hold now. */
export function accountAt(account: Account, level: Level, limits: Limits, now: number): Account {
  const today = { number: Math.max(account.day.number, dayOf(now)), used: dayOf(now) > account.day.number ? 0 : account.day.used };
  return { ...withBuckets(account, (bucket, rateClass) => bucketAt(bucket, limits.perMinute[level][rateClass], now)), day: today };
}

/** The account after permits of a class were given; whatever changes something counts for the day too. */
export function drawnFrom(account: Account, rateClass: RateClass, permits: number): Account {
  const day = rateClass === 'read' ? account.day : { ...account.day, used: account.day.used + permits };
  return { ...account, [rateClass]: taken(account[rateClass], permits), day };
}

/** The account after unused permits came back; `day` is the day they were given on, and only that day gets them back. */
export function givenBack(account: Account, rateClass: RateClass, permits: number, day: number, perMinute: number, now: number): Account {
  const counts = rateClass !== 'read' && account.day.number === day;
  return {
    ...account,
    [rateClass]: returned(account[rateClass], permits, perMinute, now),
    day: counts ? { ...account.day, used: Math.max(0, account.day.used - permits) } : account.day,
  };
}

/** The account with some classes held back until a moment, each with no more than `permits` left. */
export function accountHeld(account: Account, classes: readonly RateClass[], permits: number, until: number): Account {
  return withBuckets(account, (bucket, rateClass) => (classes.includes(rateClass) ? heldBack(bucket, permits, until) : bucket));
}
