import * as z from 'zod';
import type { JournalAsked, JournalPageView } from '../contract/journal';
import { NONE, asSeen, type SeenEntry } from '../journal/entry';
import { journalPage, type JournalKey } from '../journal/entries';
import type { Store } from '../ports/store';
import type { Surroundings } from '../ports/surroundings';

const PAGE = 25;

interface RowPorts {
  store: Store;
  surroundings: Pick<Surroundings, 'now'>;
}

/** What a page may ask of the journal. */
export const journalAsked = z.strictObject({
  thing: z.exactOptional(z.string().trim().min(1).max(255)),
  place: z.exactOptional(z.string().regex(/^(project|space):.{1,255}$/, 'project:KEY or space:KEY')),
  cursor: z.exactOptional(z.string().max(4_000)),
});

function keyOf(person: string | null, { thing, place }: JournalAsked): JournalKey {
  if (thing !== undefined) return { thing };
  if (place !== undefined) return { place };
  return person === null ? { all: true } : { account: person };
}

function viewOf(entry: SeenEntry) {
  return {
    id: entry.id,
    at: entry.at,
    action: entry.action,
    outcome: entry.outcome,
    person: entry.account,
    connection: entry.connectionName,
    thing: entry.thing === NONE ? null : entry.thing,
    places: entry.places,
    touched: entry.touched,
    reason: entry.reason,
    rule: entry.rule,
    undoes: entry.undoes,
    undoneBy: entry.undoneBy,
  };
}

/**
 * What agents changed, newest first, one storage call a page.
 * @param person whose changes; null for everybody's.
 */
export async function journalRows(person: string | null, asked: JournalAsked, { store, surroundings }: RowPorts): Promise<JournalPageView> {
  const query = { key: keyOf(person, asked), limit: PAGE, ...(asked.cursor === undefined ? {} : { cursor: asked.cursor }) };
  const { entries, cursor } = await journalPage(query, store);
  const seen = entries.filter((entry) => person === null || entry.account === person);
  return { changes: seen.map((entry) => viewOf(asSeen(entry, surroundings.now()))), ...(cursor === undefined ? {} : { cursor }) };
}
