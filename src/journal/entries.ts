import { Fault } from '../faults/fault';
import type { Store } from '../ports/store';
import { CHANGE_ENTITY, WHOLE_SITE, entryFromRow, type Entry } from './entry';

/** By what the journal can be looked through, each at one storage call a page. */
export type JournalKey = { all: true } | { account: string } | { place: string } | { thing: string } | { action: string };

export interface JournalQuery {
  key: JournalKey;
  /** Milliseconds since the epoch. */
  since?: number;
  limit: number;
  cursor?: string;
}

const END_OF_TIME = 8.64e15;

function indexOf(key: JournalKey): { index: string; partition: string } {
  if ('account' in key) return { index: 'by-account', partition: key.account };
  if ('place' in key) return { index: 'by-place', partition: key.place };
  if ('thing' in key) return { index: 'by-thing', partition: key.thing };
  if ('action' in key) return { index: 'by-action', partition: key.action };
  return { index: 'by-site', partition: WHOLE_SITE };
}

/** Entries of the journal, newest first. */
export async function journalPage(query: JournalQuery, store: Store): Promise<{ entries: Entry[]; cursor?: string }> {
  const { index, partition } = indexOf(query.key);
  const page = await store.query({
    entity: CHANGE_ENTITY,
    index,
    partition: [partition],
    ...(query.since === undefined ? {} : { range: { from: query.since, to: END_OF_TIME } }),
    descending: true,
    limit: query.limit,
    ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
  });
  return {
    entries: page.rows.map(({ key, value }) => entryFromRow(key, value)),
    ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
  };
}

/** One entry. @throws Fault `not-found-or-hidden` when there is none. */
export async function journalEntry(id: string, store: Store): Promise<Entry> {
  const [value] = await store.read([{ key: id, entity: CHANGE_ENTITY }]);
  if (value === undefined) throw new Fault({ kind: 'not-found-or-hidden', what: 'This change' });
  return entryFromRow(id, value);
}
