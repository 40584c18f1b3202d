import { Fault } from '../../faults/fault';
import { takePermit, type Bucket } from '../../policy/limits';
import type { Effect } from '../../policy/vocabulary';
import type { Session } from '../session';

/** Buckets of one warm process. Each process counts for itself; sharing them through storage is the governance work's part. */
export interface Limiter {
  buckets: Map<string, Bucket>;
}

const MOST_BUCKETS = 10_000;

/** Stage 7. Takes a permit of the caller's bucket for this class of effect. @throws Fault `rate-limited` with the seconds to wait. */
export function limit(limiter: Limiter, session: Session, effect: Effect, now: number): void {
  const { caller, settings } = session;
  const rateClass = effect === 'read' ? 'read' : 'write';
  const perMinute = rateClass === 'read' ? settings.limits.readsPerMinute : settings.limits.writesPerMinute;
  const key = [caller.installation, caller.connection?.id ?? caller.accountId, rateClass].join('|');
  const { bucket, waitSeconds } = takePermit(limiter.buckets.get(key), perMinute, now);
  limiter.buckets.delete(key);
  limiter.buckets.set(key, bucket);
  const oldest = limiter.buckets.keys().next().value;
  if (limiter.buckets.size > MOST_BUCKETS && oldest !== undefined) limiter.buckets.delete(oldest);
  if (waitSeconds > 0) throw new Fault({ kind: 'rate-limited', by: 'drawbridge', retryAfterSeconds: waitSeconds });
}
