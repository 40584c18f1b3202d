import type { Connection } from '../policy/connection';
import type { Bounds } from '../policy/bounds';
import type { Door } from '../policy/vocabulary';

/** Who calls, as a door has established it. Nothing in an action's input can change it. */
export interface Caller {
  accountId: string;
  /** True when the platform itself says that this person is in the invocation (Rovo, pages); false for a connection's owner. */
  present: boolean;
  door: Door;
  /** What was let in, where the door lets clients in. */
  connection: Connection | null;
  /** What the client says it is, cleaned; absent where nobody says (a held call that a human lets run). */
  client?: string;
  /** The installation: every in-memory value is keyed by it. */
  installation: string;
}

/** One caller with the bounds that were read for this very call. */
export interface Session {
  caller: Caller;
  settings: Bounds;
}
