import type { Connection } from '../policy/connection';

/** A connection as pages show it: everything that is stored but the hash of its secret. */
export type ConnectionView = Connection & {
  /** Milliseconds since the epoch; null when it was never used or the time is not known. */
  lastUsedAt: number | null;
};
