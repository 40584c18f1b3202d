import type { Door, Effect } from '../policy/vocabulary';

/** One call as the audit log keeps it: who, what, where and how it ended, never content. */
export interface AuditView {
  /** The call's trace id; its entry in the journal has the same. */
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  action: string;
  /** Null for a call that named no known action. */
  effect: Effect | null;
  door: Door;
  /** Account id of the person the call ran as. */
  person: string;
  /** Name of the connection that was let in, where there was one; its id is what `AuditQuery.connection` takes. */
  connection: string | null;
  connectionId: string | null;
  /** What the client calls itself (`claude-code/2.1`), `rovo`, or null where nobody said. */
  client: string | null;
  /** `done`, `previewed`, the kind of the fault, `started` (under way), or `unknown` (it never said how it ended). */
  outcome: string;
  /** The rule that refused or held, where one did. */
  rule: string | null;
  /** `project:KEY` or `space:KEY` of what the call touched. */
  targets: readonly string[];
  /** Issue keys and page ids that the call named, read or changed. */
  things: readonly string[];
  milliseconds: number;
  upstreamCalls: number;
  /** How many records were given back. */
  records: number;
  /** The entry of the journal that the call took back. */
  undoes: string | null;
  /** The held call that it ran for, and who approved it. */
  approval: string | null;
  approvedBy: string | null;
}

/** Rows of the log, newest first. There is more as long as there is a cursor, even when a page holds few rows or none. */
export interface AuditPage {
  rows: readonly AuditView[];
  cursor?: string;
}

/** Which rows are meant; all that is named must hold. */
export interface AuditFilter {
  /** Milliseconds since the epoch, both ends included. */
  from?: number;
  to?: number;
  /** Account id; for admins alone. */
  person?: string;
  /** Connection id. */
  connection?: string;
  action?: string;
  /** `project:KEY`, `space:KEY`, an issue key or a page id. */
  target?: string;
  /** As `AuditView.outcome`. */
  outcome?: string;
}

/** What a page asks of the log. */
export interface AuditQuery extends AuditFilter {
  /** 1 to 100. */
  limit: number;
  cursor?: string;
}

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;

/** What is to be exported, a piece a call: go on with the cursor and join the texts. */
export interface AuditExport {
  format: (typeof EXPORT_FORMATS)[number];
  query: AuditFilter;
  cursor?: string;
}

export interface AuditExportPart {
  text: string;
  cursor?: string;
}

/**
 * How an hour of the log compares with its seal: `intact`; `altered`; `missing` or `added` rows; `seal-broken` (its seal is gone, or does
 * not follow from the one before); `unsealed` (too young, or not reached yet); `expired` (older than what is kept).
 */
export type HourState = 'intact' | 'altered' | 'missing' | 'added' | 'seal-broken' | 'unsealed' | 'expired';

export interface HourView {
  /** Its first millisecond, since the epoch. */
  hour: number;
  state: HourState;
  /** Rows found now; null where they were not counted. */
  rows: number | null;
  /** Rows when it was sealed, and the digest over it and every hour before; to be noted elsewhere. */
  sealedRows: number | null;
  digest: string | null;
}

/** What is to be verified: every hour that lies between these times, in pieces. */
export interface AuditVerification {
  from: number;
  to: number;
  cursor?: string;
}

export interface AuditVerdict {
  hours: readonly HourView[];
  cursor?: string;
}
