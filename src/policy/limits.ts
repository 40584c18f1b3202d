/** A token bucket: `tokens` permits were left at `at` (milliseconds since the epoch). */
export interface Bucket {
  tokens: number;
  at: number;
}

/**
 * Takes one permit from a bucket that holds `perMinute` permits and refills evenly.
 * @returns the bucket afterwards and the seconds to wait: 0 when the permit was given.
 */
export function takePermit(bucket: Bucket | undefined, perMinute: number, now: number): { bucket: Bucket; waitSeconds: number } {
  const elapsed = bucket ? Math.max(0, now - bucket.at) : 0;
  const tokens = bucket ? Math.min(perMinute, bucket.tokens + (elapsed * perMinute) / 60_000) : perMinute;
  if (tokens >= 1) return { bucket: { tokens: tokens - 1, at: now }, waitSeconds: 0 };
  return { bucket: { tokens, at: now }, waitSeconds: Math.ceil(((1 - tokens) * 60) / perMinute) };
}
