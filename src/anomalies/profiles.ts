import * as z from 'zod';
import { profileSchema, type Profile } from '../policy/anomalies/profile';
import type { Json, Store, StoreExchange, StoreKey, StoreRow } from '../ports/store';

const WATCH_ENTITY = 'watch';
const CURSOR: StoreKey & { entity: string } = { key: 'cursor', entity: WATCH_ENTITY };
const KEPT_SECONDS = 60 * 86_400;

const cursor = z.object({
  revision: z.string(),
  /** Rows up to this time were looked at; of those at this very time, the ones named. */
  state: z.object({ upTo: z.number(), seen: z.array(z.string()) }),
});
export type Cursor = z.infer<typeof cursor>;

const keyOf = (subject: string): string => `profile:${subject}`;

function cursorValue(revision: string, upTo: number, seen: readonly string[]): { revision: string; state: Json } {
  return { revision, state: { upTo, seen } };
}

/** How far the log was looked through; begins at a time when it never was. */
export async function readCursor(begin: number, revision: string, store: Store): Promise<Cursor> {
  const [stored] = await store.read([CURSOR]);
  if (stored !== undefined) return cursor.parse(stored);
  await store.create({ ...CURSOR, value: cursorValue(revision, begin, []) });
  const [made] = await store.read([CURSOR]);
  return cursor.parse(made);
}

/** What is usual for these, in their order; null of whom nothing is known. At most 25. */
export async function readProfiles(subjects: readonly string[], store: Store): Promise<(Profile | null)[]> {
  const values = await store.read(subjects.map((subject) => ({ key: keyOf(subject) })));
  return values.map((value) => (value === undefined ? null : profileSchema.parse(value)));
}

/** Moves on, with the profiles that were learned on the way, all or nothing. False when another run moved on meanwhile. At most 24 profiles. */
export function moveOn(
  from: Cursor,
  to: { revision: string; upTo: number; seen: readonly string[] },
  profiles: ReadonlyMap<string, Profile>,
  store: Store,
): Promise<boolean> {
  const moved: StoreExchange = {
    ...CURSOR,
    value: cursorValue(to.revision, to.upTo, to.seen),
    expected: { attribute: 'revision', value: from.revision },
  };
  const rows = [...profiles].map(([subject, profile]): StoreRow => ({
    key: keyOf(subject),
    value: { ...profile, told: { ...profile.told } },
    ttlSeconds: KEPT_SECONDS,
  }));
  return store.exchange([moved], rows);
}
