import type { Connection, Scope } from '../policy/connection';
import type { AuditExport, AuditExportPart, AuditPage, AuditQuery } from './audit';
import type { JournalAsked, JournalPageView } from './journal';
import type { PlaceKind, PlacePage } from './places';

/** A fresh agent key. `key` is answered this once and stored nowhere in clear. */
export interface MintedKey {
  id: string;
  key: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** Keys of the only projects and spaces that a connection may touch; null or left out for all that the admin opens. */
export interface OnlyPlaces {
  projects?: readonly string[] | null;
  spaces?: readonly string[] | null;
}

export interface MyKeys {
  keys: readonly Connection[];
  /** The longest lifetime that the site's admins allow, in days. */
  maximumDays: number;
  /** The scopes that a key may have. */
  scopes: readonly Scope[];
  /** Where the key is used. */
  mcpUrl: string;
}

/** When an agent last called through a connection, in milliseconds since the epoch; null where the audit log holds no call of it (any more). */
export interface LastUse {
  id: string;
  at: number | null;
}

/** The functions of the connections page; each concerns only the person who looks at the page. */
export interface ConnectionsCalls {
  myKeys: { payload: Record<string, never>; answer: MyKeys };
  /** Of the person's connections that are alive. */
  lastUses: { payload: Record<string, never>; answer: readonly LastUse[] };
  /** Every scope that reads and writes, when `scopes` is left out. */
  mintKey: { payload: { name: string; expiresInDays: number; scopes?: readonly Scope[]; only?: OnlyPlaces }; answer: MintedKey };
  /** Takes scopes away or lets the key end sooner; neither can be given back. */
  narrowKey: { payload: { id: string; scopes: readonly Scope[]; expiresInDays?: number; only?: OnlyPlaces }; answer: Connection };
  /** Projects or spaces whose key or name matches, as far as this person sees them; all of them for an empty query. */
  findMyPlaces: { payload: { place: PlaceKind; query: string; cursor?: string }; answer: PlacePage };
  /** What agents changed as this person. */
  myChanges: { payload: JournalAsked; answer: JournalPageView };
  revokeKey: { payload: { id: string }; answer: Connection };
  /** The calls that agents made as this person, refused ones too. */
  myCalls: { payload: Omit<AuditQuery, 'person'>; answer: AuditPage };
  exportMyCalls: { payload: AuditExport; answer: AuditExportPart };
}
