import { z } from 'zod';
import { decodeCursor, encodeCursor } from './cursor';
import { badRequest } from './errors';
import { getOptions, readRequest } from './options';
import type { Rows } from './rows';
import { answerOf } from './rows';

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;
/** Sorts after every character that a key may have. */
const AFTER_ALL = '\u{10FFFF}';

const querySchema = z.object({
  limit: z.int().default(DEFAULT_LIMIT),
  after: z.string().optional(),
  where: z.array(z.object({ property: z.string(), condition: z.string(), values: z.array(z.unknown()) })).default([]),
  options: getOptions,
});

/** `kvs.query()`: plain values in the order of their keys, optionally those whose key begins with a text. */
export function queryKeys(rows: Rows, body: unknown): { data: unknown[]; cursor?: string } {
  const { limit, after, where, options } = readRequest(querySchema, body);
  if (limit < 1 || limit > MAX_LIMIT) throw badRequest('LIST_QUERY_LIMIT_EXCEEDED', `The limit is between 1 and ${MAX_LIMIT}.`);
  const prefix = readPrefix(where);
  const [last = ''] = after === undefined ? [] : decodeCursor({ prefix }, after);
  const found = rows.select('kvs_rows r', 'r.space = ? AND r.key >= ? AND r.key < ? AND r.key > ?', 'ORDER BY r.key LIMIT ?', [
    'kv',
    prefix,
    prefix + AFTER_ALL,
    last,
    limit + 1,
  ]);
  const page = found.slice(0, limit);
  const end = page.at(-1);
  return {
    data: page.map((row) => answerOf(row, options.metadataFields)),
    ...(end && found.length > limit && { cursor: encodeCursor({ prefix }, [end.key]) }),
  };
}

function readPrefix(where: z.infer<typeof querySchema>['where']): string {
  const [clause, another] = where;
  if (!clause) return '';
  if (another) throw badRequest('QUERY_WHERE_INVALID', 'A query has at most one "where".');
  if (clause.property !== 'key') throw badRequest('QUERY_WHERE_FIELD_INVALID', `'${clause.property}' cannot be queried, only 'key' can.`);
  if (clause.condition !== 'BEGINS_WITH')
    throw badRequest('INVALID_FILTER_CONDITION', `${clause.condition} is not supported, only BEGINS_WITH is.`);
  const [prefix] = clause.values;
  if (clause.values.length !== 1 || typeof prefix !== 'string') throw badRequest('INVALID_FILTER_VALUES', 'BEGINS_WITH takes one text.');
  return prefix;
}
