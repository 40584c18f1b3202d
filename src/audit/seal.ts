import * as z from 'zod';
import type { StoreKey, StoreRow } from '../ports/store';
import { START, type Fold } from './fold';

export const MILLISECONDS_AN_HOUR = 3_600_000;

/** What an hour of the log was when it could no longer change. Kept for ever: it holds hashes and counts alone. */
const seal = z.object({
  rows: z.int(),
  /** Over every row of the hour. */
  hash: z.string(),
  /** The digest of the hour before; empty for the first hour. */
  previous: z.string(),
  /** Over all of this: whoever knows it knows every row up to the end of the hour. */
  digest: z.string(),
  /** When the first of its rows may be dropped; null for an hour without rows. */
  keptUntil: z.number().nullable(),
});

/** How far the chain has come. */
const head = z.object({
  /** The hour at which the chain began. */
  first: z.number(),
  /** The hour that is sealed next, and what is folded of it already. */
  next: z.number(),
  fold: z.object({ hash: z.string(), rows: z.int(), from: z.number(), keptUntil: z.number().nullable() }),
  /** Digest of the last sealed hour; empty before the first. */
  digest: z.string(),
});

export type Seal = z.infer<typeof seal>;
export type Head = z.infer<typeof head>;

export const HEAD: StoreKey = { key: 'digest-head' };

/** The first millisecond of the hour that a time lies in. */
export const hourOf = (time: number): number => Math.floor(time / MILLISECONDS_AN_HOUR) * MILLISECONDS_AN_HOUR;

export const sealKey = (hour: number): StoreKey => ({ key: `digest:${new Date(hour).toISOString().slice(0, 13)}` });

/** A stored seal; null where there is none, or what is there is none. */
export const sealFrom = (value: unknown): Seal | null => seal.safeParse(value).data ?? null;

/** The stored head; null before the first seal. @throws when what is stored is none. */
export const headFrom = (value: unknown): Head | null => (value === undefined ? null : head.parse(value));

export const headRow = (value: Head): StoreRow => ({ ...HEAD, value });

/** An hour before anything of it was read. */
export const emptyFold = (hour: number): Fold => ({ hash: START, rows: 0, from: hour, keptUntil: null });

/** The seal over a folded hour. */
export function sealOf(hour: number, { rows, hash, keptUntil }: Fold, previous: string, sha256: (text: string) => string): Seal {
  return { rows, hash, previous, keptUntil, digest: sha256([previous, String(hour), String(rows), hash, String(keptUntil)].join('\n')) };
}
