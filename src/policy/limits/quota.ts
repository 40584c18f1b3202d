import type { Level } from './account';
import { RATE_CLASSES, type RateClass } from './rate-class';

/** What a product says of its own limits beside an answer (Jira Cloud, "Rate limiting": the `X-RateLimit-*` headers and `RateLimit-Reason`). */
export interface Quota {
  /** Less than a fifth is left. */
  near: boolean;
  /** Requests left. */
  remaining?: number;
  /** When it starts afresh, in milliseconds since the epoch. */
  resetAt?: number;
  /** Which limit it is, in the product's words. */
  reason?: string;
}

/** Buckets to hold back: no more than `permits` are left in them, and nothing flows in until then. */
export interface Hold {
  level: Exclude<Level, 'connection'>;
  classes: readonly RateClass[];
  permits: number;
  /** Milliseconds since the epoch. */
  until: number;
}

const TOO_MANY_REQUESTS = 429;
const LONGEST_PAUSE = 3_600_000;
const UNNAMED_PAUSE = 30_000;
/** Near a limit nothing flows in for so long, and where nothing remains until it starts afresh; the next answer that says it again prolongs it. */
const NEAR_PAUSE = 10_000;

/**
 * Whom a reason means. The hourly quotas are the whole site's; the limits by the second or by issue are met by one kind of call;
 * what has no name may be any budget of the person.
 */
function meant(reason: string | undefined, rateClass: RateClass): Pick<Hold, 'level' | 'classes'> {
  if (reason?.startsWith('jira-quota')) return { level: 'site', classes: RATE_CLASSES };
  if (reason === 'jira-burst-based' || reason === 'jira-per-issue-on-write') return { level: 'person', classes: [rateClass] };
  return { level: 'person', classes: RATE_CLASSES };
}

/** What to hold back after a product's answer to a call of this class; null when the product is at ease. */
export function holdFor(
  answer: { status: number; retryAfterSeconds?: number; quota?: Quota },
  rateClass: RateClass,
  now: number,
): Hold | null {
  const { status, retryAfterSeconds, quota } = answer;
  if (status === TOO_MANY_REQUESTS) {
    const asked = retryAfterSeconds === undefined ? (quota?.resetAt ?? now + UNNAMED_PAUSE) : now + retryAfterSeconds * 1000;
    return { ...meant(quota?.reason, rateClass), permits: 0, until: Math.min(asked, now + LONGEST_PAUSE) };
  }
  if (quota?.near !== true) return null;
  const until = Math.min(quota.resetAt ?? now + NEAR_PAUSE, now + (quota.remaining === 0 ? LONGEST_PAUSE : NEAR_PAUSE));
  return until <= now ? null : { ...meant(quota.reason, rateClass), permits: quota.remaining ?? Infinity, until };
}
