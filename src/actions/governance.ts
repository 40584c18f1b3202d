import type { HeldCall } from '../approvals/held-call';
import type { SeenEntry } from '../journal/entry';
import type { JournalQuery } from '../journal/entries';
import type { Scope } from '../policy/connection';
import type { Access } from '../policy/vocabulary';
import type { ResultRecord } from './record';

interface PlacesView {
  default: Access;
  /** Keys and patterns. */
  write: readonly string[];
  read: readonly string[];
  /** The only ones that this connection may touch; null where it was not narrowed. */
  only: readonly string[] | null;
}

/** What the caller may do, as the rules say it now. Names no place that is closed. */
export interface AccessView {
  /** Null where the door has no connections. */
  scopes: readonly Scope[] | null;
  projects: PlacesView;
  spaces: PlacesView & { personal: Access };
  groups: Readonly<Record<string, { runnable: readonly string[]; off: number }>>;
  /** Permits left, by class of effect. */
  left: Readonly<Record<string, number>>;
  /** Approval rules that hold calls for a human, and those that refuse them. */
  heldBy: readonly string[];
  refusedBy: readonly string[];
  publicReplies: boolean;
  fieldsRestricted: boolean;
  labelsRestricted: boolean;
}

/** What actions about governance itself see: what concerns the caller, within what agents may read. */
export interface GovernanceContext {
  access(): Promise<AccessView>;
  /** A page of the journal; entries that the caller may not see are left out. */
  changes(query: JournalQuery): Promise<{ entries: readonly SeenEntry[]; cursor?: string }>;
  /** One change with how the thing was before and after. @throws Fault `not-found-or-hidden`. */
  change(id: string): Promise<{ entry: SeenEntry; before: ResultRecord | null; after: ResultRecord | null; undoable: boolean }>;
  /** A call of the caller's that was held. @throws Fault `not-found-or-hidden`. */
  approval(id: string): Promise<HeldCall>;
  /** Whether the journal shows what agents did for others. */
  readonly sharedJournal: boolean;
}
