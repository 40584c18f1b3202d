import * as z from 'zod';
import { wrongInput } from '../faults/fault';
import type { Store } from '../ports/store';
import { walkOf, type RowFilter, type Walk } from './query';
import { AUDIT_ENTITY, TARGET_ENTITY, rowFrom, type AuditRow } from './row';

/** The platform answers a query in pages of at most 100, and reads at most 25 keys at once. */
const MOST_A_QUERY = 100;
const MOST_KEYS = 25;
/** Pages of storage that one page of a combined filter may take; a cursor goes on after them. */
const MOST_QUERIES = 4;

/**
 * Where to go on: a page of the storage, and the last row of it that was given. The time span is that of the first page: the storage's
 * cursors belong to it, and rows that came about since would push the others along.
 */
const position = z.strictObject({
  page: z.string().nullable(),
  after: z.string().nullable(),
  range: z.strictObject({ from: z.number(), to: z.number() }),
});
type Position = z.infer<typeof position>;

export interface RowPage {
  rows: AuditRow[];
  /** Present as long as there may be more, even when this page holds no row. */
  cursor?: string;
}

interface Scanned {
  rows: AuditRow[];
  next: string | undefined;
}

const reference = z.object({ trace: z.string() });

async function rowsById(ids: readonly string[], store: Store): Promise<AuditRow[]> {
  const rows: AuditRow[] = [];
  for (let at = 0; at < ids.length; at += MOST_KEYS) {
    const some = ids.slice(at, at + MOST_KEYS);
    const values = await store.read(some.map((key) => ({ key, entity: AUDIT_ENTITY })));
    rows.push(...some.flatMap((id, index) => (values[index] === undefined ? [] : [rowFrom(id, values[index])])));
  }
  return rows;
}

async function scan(walk: Walk, limit: number, cursor: string | null, store: Store): Promise<Scanned> {
  const { index, partition, range } = walk;
  const page = await store.query({
    entity: walk.byTarget ? TARGET_ENTITY : AUDIT_ENTITY,
    index,
    partition,
    range,
    descending: true,
    limit,
    ...(cursor === null ? {} : { cursor }),
  });
  const rows = walk.byTarget
    ? await rowsById(
        page.rows.map(({ value }) => reference.parse(value).trace),
        store,
      )
    : page.rows.map(({ key, value }) => rowFrom(key, value));
  return { rows, next: page.cursor };
}

function positionFrom(cursor: string | undefined): Position | null {
  if (cursor === undefined) return null;
  try {
    return position.parse(JSON.parse(cursor));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw wrongInput('cursor', 'This is not a cursor of the audit log.');
    throw error;
  }
}

/** The rows behind the one that was given last; all of them when it is not among them any more. */
function behind(rows: readonly AuditRow[], after: string | null): readonly AuditRow[] {
  return after === null ? rows : rows.slice(rows.findIndex(({ id }) => id === after) + 1);
}

/**
 * Rows of the log, newest first. One query a page where one index decides, and one read for each 25 rows that are found by their target;
 * for combined filters at most four times that. It never depends on how many rows there are.
 * @param kept rows before this time are past their retention.
 * @throws Fault `input` for a cursor that is none.
 */
export async function auditRows(
  query: RowFilter & { limit: number; cursor?: string | undefined },
  { kept, now }: { kept: number; now: number },
  store: Store,
): Promise<RowPage> {
  const start = positionFrom(query.cursor);
  const walk = walkOf(query, kept, now);
  if (start !== null) walk.range = start.range;
  const found: AuditRow[] = [];
  if (walk.range.from > walk.range.to) return { rows: found };
  let [page, after] = [start?.page ?? null, start?.after ?? null];
  const cursorOf = (): string => JSON.stringify({ page, after, range: walk.range } satisfies Position);
  for (let queries = 0; queries < MOST_QUERIES; queries += 1) {
    const { rows, next } = await scan(walk, walk.keep === null ? query.limit : MOST_A_QUERY, page, store);
    for (const row of behind(rows, after)) {
      if (row.at < kept || walk.keep?.(row) === false) continue;
      if (found.length === query.limit) return { rows: found, cursor: cursorOf() };
      found.push(row);
      after = row.id;
    }
    if (next === undefined) return { rows: found };
    [page, after] = [next, null];
    if (found.length === query.limit) break;
  }
  return { rows: found, cursor: cursorOf() };
}
