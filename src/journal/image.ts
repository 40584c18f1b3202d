import type { Json, Store, StoreKey, StoreRow } from '../ports/store';

/** Characters of one stored piece: well below the platform's 240 KiB a value, even if each takes three bytes. */
const PIECE = 75_000;
/** Pieces of one image: two images, the entry and the audit row fit one transaction of 25. */
const MOST_PIECES = 10;

export type Side = 'before' | 'after';

const keyOf = (entry: string, side: Side, index: number): StoreKey => ({ key: `change:${entry}:${side}:${index}` });

/** The rows that hold an image, or none when it is too large to be kept: such a change cannot be taken back. */
export function imageRows(entry: string, side: Side, image: Json, keptSeconds: number): StoreRow[] {
  const text = JSON.stringify(image);
  const count = Math.ceil(text.length / PIECE);
  if (count > MOST_PIECES) return [];
  return Array.from({ length: count }, (_, index) => ({
    ...keyOf(entry, side, index),
    value: text.slice(index * PIECE, (index + 1) * PIECE),
    ttlSeconds: keptSeconds,
  }));
}

/** A stored image, or null where none was kept. @throws when a piece is missing. */
export async function readImage(entry: string, side: Side, pieces: number, store: Store): Promise<unknown> {
  if (pieces === 0) return null;
  const parts = await store.read(Array.from({ length: pieces }, (_, index) => keyOf(entry, side, index)));
  if (parts.some((part) => typeof part !== 'string')) throw new Error('A piece of the journal is missing.');
  return JSON.parse(parts.join('')) as unknown;
}
