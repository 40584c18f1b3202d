import * as z from 'zod';
import { DOORS, EFFECTS } from '../policy/vocabulary';
import type { Json, StoreRow } from '../ports/store';

export const AUDIT_ENTITY = 'audit';
export const TARGET_ENTITY = 'audit-target';
/** Every row of the installation shares this partition, so that the newest rows are one query. */
export const WHOLE_SITE = 'all';
/** What stands where a call came through no connection. */
export const NONE = 'none';
/** No call lives longer: what is still `started` after that has an unknown outcome, and no row changes any more (Forge: 55 seconds). */
export const LONGEST_CALL_MILLISECONDS = 60_000;
const SECONDS_A_DAY = 86_400;

const facts = z.object({
  trace: z.string(),
  called: z.string(),
  via: z.string().nullable(),
  door: z.enum(DOORS),
  client: z.string().nullable(),
  connectionName: z.string().nullable(),
  product: z.string().nullable(),
  effect: z.enum(EFFECTS).nullable(),
  /** `project:KEY` and `space:KEY`. */
  targets: z.array(z.string()),
  /** Issue keys and page ids. */
  things: z.array(z.string()),
  rule: z.string().nullable(),
  undoes: z.string().nullable(),
  approval: z.string().nullable(),
  approvedBy: z.string().nullable(),
  milliseconds: z.number(),
  upstreamCalls: z.int(),
  records: z.int(),
  /** When the platform may drop the row, in milliseconds since the epoch. */
  keptUntil: z.number(),
});

const row = z.object({
  at: z.number(),
  account: z.string(),
  connection: z.string(),
  action: z.string(),
  outcome: z.string(),
  facts,
});

/** One call of an agent: who, where, what and how it ended; never content, names of people, or secrets. */
export interface AuditRow extends Omit<z.infer<typeof row>, 'facts'>, Omit<z.infer<typeof facts>, 'trace' | 'keptUntil'> {
  /** The call's trace id. */
  id: string;
}

/** A stored row. @throws when the value is none. */
export function rowFrom(id: string, value: unknown): AuditRow {
  const { facts: inner, ...outer } = row.parse(value);
  return { id, ...outer, ...inner };
}

/** When a stored row may be dropped; null where it does not say. */
export function keptUntil(value: unknown): number | null {
  return row.safeParse(value).data?.facts.keptUntil ?? null;
}

/** The row as it is stored. @param keptDays how long it is kept. */
export function storedRow({ id, at, account, connection, action, outcome, ...inner }: AuditRow, keptDays: number): StoreRow {
  const ttlSeconds = keptDays * SECONDS_A_DAY;
  const value: Json = {
    site: WHOLE_SITE,
    at,
    account,
    connection,
    action,
    outcome,
    facts: { ...inner, trace: id, keptUntil: at + ttlSeconds * 1000 },
  };
  return { key: id, entity: AUDIT_ENTITY, value, ttlSeconds };
}

/** What leads from a place or thing to the row of a call that touched it. */
export function targetRow({ id, at, account }: Pick<AuditRow, 'id' | 'at' | 'account'>, target: string, keptDays: number): StoreRow {
  return {
    // The platform's keys take few signs; a personal space's `~` is not among them.
    key: `${id}:${target.replace(/[^A-Za-z0-9:._-]/g, '#')}`,
    entity: TARGET_ENTITY,
    value: { target, account, at, trace: id },
    ttlSeconds: keptDays * SECONDS_A_DAY,
  };
}

/** How a call ended, as far as can be known now: one that started long ago and never said so has an unknown outcome. */
export function shownOutcome<End extends string>({ outcome, at }: { outcome: End; at: number }, now: number): End | 'unknown' {
  return outcome === 'started' && now - at > LONGEST_CALL_MILLISECONDS ? 'unknown' : outcome;
}
