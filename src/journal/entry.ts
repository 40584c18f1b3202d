import * as z from 'zod';
import { shownOutcome } from '../audit/row';
import type { StoreExchange, StoreRow } from '../ports/store';

export const CHANGE_ENTITY = 'change';
/** Every entry of the installation shares this partition, so that all of them can be listed. */
export const WHOLE_SITE = 'all';
/** What stands where an entry has no connection, or its call names no thing. */
export const NONE = 'none';

/**
 * `started` is what an entry says while a change is under way, and for ever when its end is unknown; `refused` and `failed` never
 * happened; `undone` happened and was taken back.
 */
const outcome = z.enum(['started', 'done', 'refused', 'failed', 'held', 'undone']);

const facts = z.object({
  connectionName: z.string().nullable(),
  effect: z.string(),
  /** `project:KEY` and `space:KEY` of everything that the change concerns. */
  places: z.array(z.string()),
  /** `issue:KEY`, `page:ID` and `blogpost:ID` of what carries the labels that decide who sees this; empty where nothing does. */
  carriers: z.array(z.string()).default([]),
  /** Fields that the change set, by id. */
  touched: z.array(z.string()),
  reason: z.string().nullable(),
  rule: z.string().nullable(),
  /** The entry that this change takes back, and the one that took this one back. */
  undoes: z.string().nullable(),
  undoneBy: z.string().nullable(),
  /** How many stored pieces hold the state before, and the state after. */
  pieces: z.object({ before: z.int(), after: z.int() }),
});

const row = z.object({
  account: z.string(),
  connection: z.string(),
  place: z.string(),
  thing: z.string(),
  action: z.string(),
  outcome,
  at: z.number(),
  facts,
});

/** One change that an agent made or tried: where, what, for whom and how it ended. The states before and after are kept beside it. */
export interface Entry extends Omit<z.infer<typeof row>, 'facts'>, z.infer<typeof facts> {
  /** Trace id of the call, which its audit row has too. */
  id: string;
}

export type EntryOutcome = z.infer<typeof outcome>;

/** An entry as people and agents read it: an end that was never told is unknown. */
export interface SeenEntry extends Omit<Entry, 'outcome'> {
  outcome: EntryOutcome | 'unknown';
}

/** An entry as far as its end can be known now. */
export function asSeen(entry: Entry, now: number): SeenEntry {
  return { ...entry, outcome: shownOutcome(entry, now) };
}

/** A stored entry. @throws when the value is none. */
export function entryFromRow(id: string, value: unknown): Entry {
  const { facts: inner, ...outer } = row.parse(value);
  return { id, ...outer, ...inner };
}

/** The row of an entry. @param keptSeconds how long it is kept. */
export function entryRow(
  { id, account, connection, place, thing, action, outcome: end, at, ...inner }: Entry,
  keptSeconds: number,
): StoreRow & Pick<StoreExchange, 'entity' | 'value'> {
  const value = { site: WHOLE_SITE, account, connection, place, thing, action, outcome: end, at, facts: { ...inner } };
  return { key: id, entity: CHANGE_ENTITY, value, ttlSeconds: keptSeconds };
}
