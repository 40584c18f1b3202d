import * as z from 'zod';
import type { Store } from '../ports/store';
import { AUDIT_ENTITY, WHOLE_SITE, keptUntil } from './row';

const ROWS_A_QUERY = 100;
/** The hash of no rows. */
export const START = '';

/** Rows of a time span, folded into one hash so far: it can be put down after any storage call and taken up again. */
export interface Fold {
  hash: string;
  rows: number;
  /** Everything before this millisecond is in. */
  from: number;
  /** When the first of the rows may be dropped. */
  keptUntil: number | null;
}

interface FoldPorts {
  store: Pick<Store, 'query'>;
  surroundings: { sha256(text: string): string };
}

interface Stored {
  key: string;
  value: unknown;
}

const timed = z.object({ at: z.number() });

function timeOf({ value }: Stored): number {
  return timed.parse(value).at;
}

/** JSON with every object's keys in order: the same text for the same value, however it was stored. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}

function add(fold: Fold, rows: readonly Stored[], sha256: (text: string) => string): Fold {
  const sorted = rows.map((row) => ({ ...row, at: timeOf(row) })).sort((one, other) => one.at - other.at || (one.key < other.key ? -1 : 1));
  return sorted.reduce<Fold>((sofar, { key, value, at }) => {
    const until = keptUntil(value);
    return {
      hash: sha256(`${sofar.hash}\n${key}\n${canonical(value)}`),
      rows: sofar.rows + 1,
      from: at + 1,
      keptUntil: until === null ? sofar.keptUntil : Math.min(until, sofar.keptUntil ?? until),
    };
  }, fold);
}

/**
 * Goes on folding the rows up to `end` (not included), sorted by time, then key.
 * @param goOn asked before each storage call; false puts the work down.
 * @returns what is folded, and whether that is all.
 */
export async function foldOn(
  start: Fold,
  end: number,
  goOn: () => boolean,
  { store, surroundings }: FoldPorts,
): Promise<{ fold: Fold; isWhole: boolean }> {
  let fold = start;
  /** Rows of one millisecond whose others may be on the next page. */
  let pending: Stored[] = [];
  let cursor: string | undefined;
  const range = { from: start.from, to: end - 1 };
  do {
    if (!goOn()) return { fold, isWhole: false };
    const page = await store.query({
      entity: AUDIT_ENTITY,
      index: 'by-site',
      partition: [WHOLE_SITE],
      range,
      limit: ROWS_A_QUERY,
      ...(cursor === undefined ? {} : { cursor }),
    });
    ({ cursor } = page);
    const rows = [...pending, ...page.rows];
    const last = rows.at(-1);
    const isSettled = (row: Stored): boolean => cursor === undefined || (last !== undefined && timeOf(row) < timeOf(last));
    fold = add(fold, rows.filter(isSettled), (text) => surroundings.sha256(text));
    pending = rows.filter((row) => !isSettled(row));
  } while (cursor !== undefined);
  return { fold, isWhole: true };
}
