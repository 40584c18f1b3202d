import type { Level } from '../../policy/limits/account';
import type { RateClass } from '../../policy/limits/rate-class';
import type { Session } from '../session';

/**
 * A block of permits that this process may use without asking the storage. What is not used until then goes back with the next block of
 * the same connection in this process; a process that ends takes its blocks with it.
 */
export interface Lease {
  installation: string;
  accountId: string;
  rateClass: RateClass;
  permits: number;
  /** Milliseconds since the epoch. */
  until: number;
  /** The day on which it was drawn. */
  day: number;
}

/** What one warm process knows; what all processes share is in the storage. */
export interface Limiter {
  leases: Map<string, Lease>;
  /** Blocks being drawn right now: calls that need one wait for it instead of drawing another. */
  draws: Map<string, Promise<void>>;
  /** Until when a product's wish to slow down has been passed on, by what it holds back. */
  holds: Map<string, number>;
}

/** A limiter that knows nothing yet. */
export function newLimiter(): Limiter {
  return { leases: new Map(), draws: new Map(), holds: new Map() };
}

/** Whose permits a session uses, by level; at a door without connections the person's own use of it counts as one. */
export function accountNames({ caller }: Session): Record<Level, string> {
  return {
    connection: caller.connection === null ? `${caller.door}:${caller.accountId}` : `connection:${caller.connection.id}`,
    person: `person:${caller.accountId}`,
    site: 'site',
  };
}

/** The name of a session's blocks of one class. */
export function leaseName(session: Session, rateClass: RateClass): string {
  return [session.caller.installation, accountNames(session).connection, rateClass].join('|');
}
