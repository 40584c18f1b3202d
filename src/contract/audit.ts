import type { Door, Effect } from '../policy/vocabulary';

/** One call as the audit log keeps it: who, what, where and how it ended, never content. */
export interface AuditView {
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  action: string;
  /** Null for a call that named no known action. */
  effect: Effect | null;
  door: Door;
  /** Account id of the person the call ran as. */
  person: string;
  /** Name of the connection that was let in, where there was one. */
  connection: string | null;
  /** `done`, `previewed`, `started` (unknown how it ended), or the kind of the fault. */
  outcome: string;
  /** The rule that refused, where one did. */
  rule: string | null;
  /** `project:KEY` or `space:KEY` of what the call touched. */
  targets: readonly string[];
}

/** Rows of the log, newest first, and where to read on. */
export interface AuditPage {
  rows: readonly AuditView[];
  cursor?: string;
}

/** What a page asks of the log. */
export interface AuditQuery {
  /** 1 to 100. */
  limit: number;
  cursor?: string;
}
