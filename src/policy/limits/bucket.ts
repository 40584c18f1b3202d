import * as z from 'zod';

const MINUTE = 60_000;

/** A token bucket as it stood at `at` (milliseconds since the epoch; in the future while Jira asks for a pause). */
export const bucketSchema = z.strictObject({
  /** Permits left. */
  tokens: z.number(),
  at: z.number(),
  /** Permits given lately: each counts less with time, by a factor of e a minute. */
  drawn: z.number(),
});
export type Bucket = z.infer<typeof bucketSchema>;

/** A bucket that nobody has drawn from. */
export function fullBucket(perMinute: number, now: number): Bucket {
  return { tokens: perMinute, at: now, drawn: 0 };
}

/** The bucket as it stands now: it holds `perMinute` permits and refills evenly. A clock that goes backwards gives nothing away. */
export function bucketAt({ tokens, at, drawn }: Bucket, perMinute: number, now: number): Bucket {
  const elapsed = Math.max(0, now - at);
  return {
    tokens: Math.min(perMinute, tokens + (elapsed * perMinute) / MINUTE),
    at: Math.max(now, at),
    drawn: drawn * Math.exp(-elapsed / MINUTE),
  };
}

/** The bucket after permits were given. */
export function taken(bucket: Bucket, permits: number): Bucket {
  return { ...bucket, tokens: bucket.tokens - permits, drawn: bucket.drawn + permits };
}

/** The bucket after unused permits came back; one that Jira holds stays as Jira left it. */
export function returned(bucket: Bucket, permits: number, perMinute: number, now: number): Bucket {
  const tokens = bucket.at > now ? bucket.tokens : Math.min(perMinute, bucket.tokens + permits);
  return { ...bucket, tokens, drawn: Math.max(0, bucket.drawn - permits) };
}

/** The bucket held back: no more than `permits` are left, and nothing flows in until then (milliseconds since the epoch). */
export function heldBack(bucket: Bucket, permits: number, until: number): Bucket {
  return { ...bucket, tokens: Math.min(bucket.tokens, permits), at: Math.max(bucket.at, until) };
}
