import { z } from 'zod';
import type { EntityDeclaration } from '../manifest';
import type { RangeCondition } from './conditions';
import { checkFilters, checkValueCount, filterGroup, passes, rangeCondition } from './conditions';
import { decodeCursor, encodeCursor } from './cursor';
import type { Entities } from './entities';
import { isOfType } from './entities';
import { partitionText, rangeValue } from './entity-index';
import { badRequest } from './errors';
import { getOptions, readRequest } from './options';
import type { Row, Rows } from './rows';
import { answerOf } from './rows';

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;
/** Every entity has it without declaring it: it ranges over the key. */
const KEY_INDEX = 'by-key';

const querySchema = z.object({
  entityName: z.string(),
  indexName: z.string(),
  partition: z.array(z.unknown()).default([]),
  range: rangeCondition.optional(),
  filters: filterGroup.optional(),
  sort: z.enum(['ASC', 'DESC']).default('ASC'),
  cursor: z.string().optional(),
  limit: z.int().default(DEFAULT_LIMIT),
  options: getOptions,
});

const RANGE_SQL = {
  EQUAL_TO: '= ?',
  GREATER_THAN: '> ?',
  GREATER_THAN_EQUAL_TO: '>= ?',
  LESS_THAN: '< ?',
  LESS_THAN_EQUAL_TO: '<= ?',
  BETWEEN: 'BETWEEN ? AND ?',
  BEGINS_WITH: 'BETWEEN ? AND ?',
} as const;

/**
 * `kvs.entity().query()` over one declared index. Filters are applied to a page after it was read, so a page can hold fewer values than its
 * limit, or none, and still come with a cursor: only a missing cursor means the end.
 */
export function queryEntities(rows: Rows, entities: Entities, body: unknown): { data: unknown[]; cursor?: string } {
  const { cursor, limit, options, ...query } = readRequest(querySchema, body);
  if (limit < 1 || limit > MAX_LIMIT) throw badRequest('COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', `The limit is between 1 and ${MAX_LIMIT}.`);
  const { entityName, indexName, range, filters, sort } = query;
  const entity = entities.get(entityName);
  if (filters) checkFilters(filters, entity.attributes);
  const byKey = indexName === KEY_INDEX;
  const column = byKey ? 'r.key' : 'i.range_value';
  const where = byKey ? ['r.space = ?'] : ['i.space = ? AND i.index_name = ? AND i.partition = ?'];
  const values: (string | number)[] = byKey
    ? [`entity/${entityName}`]
    : [`entity/${entityName}`, indexName, readPartition(entity, indexName, query.partition)];
  if (range) {
    const type = byKey ? 'string' : (entity.attributes.get(entity.indexes.get(indexName)?.range ?? '') ?? 'any');
    if (range.values.some((value) => !isOfType(value, type)))
      throw badRequest('INVALID_FILTER_VALUES', `The range of index '${indexName}' takes values of type ${type}.`);
    where.push(`${column} ${RANGE_SQL[range.condition]}`);
    values.push(...rangeBounds(range));
  }
  if (cursor !== undefined) {
    where.push(`(${column}, r.key) ${sort === 'ASC' ? '>' : '<'} (?, ?)`);
    values.push(...decodeCursor(query, cursor));
  }
  const source = byKey ? 'kvs_rows r' : 'kvs_index i JOIN kvs_rows r ON r.space = i.space AND r.key = i.key';
  const found = rows.select(source, where.join(' AND '), `ORDER BY ${column} ${sort}, r.key ${sort} LIMIT ?`, [...values, limit + 1]);
  const page = found.slice(0, limit);
  const end = page.at(-1);
  const kept = filters ? page.filter((row) => passes(attributesOf(row), filters)) : page;
  return {
    data: kept.map((row) => answerOf(row, options.metadataFields)),
    ...(end && found.length > limit && { cursor: encodeCursor(query, [positionOf(entity, indexName, end), end.key]) }),
  };
}

function readPartition(entity: EntityDeclaration, indexName: string, partition: readonly unknown[]): string {
  const index = entity.indexes.get(indexName);
  if (!index) throw badRequest('INVALID_ENTITY_INDEX', `Entity '${entity.name}' declares no index '${indexName}'.`);
  const fits =
    partition.length === index.partition.length &&
    index.partition.every((name, at) => isOfType(partition[at], entity.attributes.get(name) ?? 'any'));
  if (!fits)
    throw badRequest(
      'INVALID_ENTITY_INDEX',
      `Index '${indexName}' needs one value for each of its partition attributes: ${index.partition.join(', ') || 'none'}.`,
    );
  return partitionText(partition);
}

function rangeBounds(range: RangeCondition): (string | number)[] {
  checkValueCount(range);
  const [first = ''] = range.values;
  if (range.condition !== 'BEGINS_WITH') return range.values.map(rangeValue);
  if (typeof first !== 'string') throw badRequest('INVALID_FILTER_VALUES', 'BEGINS_WITH takes a text.');
  return [first, `${first}\u{10FFFF}`];
}

function positionOf(entity: EntityDeclaration, indexName: string, row: Row): string | number {
  return indexName === KEY_INDEX ? row.key : rangeValue(attributesOf(row)[entity.indexes.get(indexName)?.range ?? '']);
}

function attributesOf(row: Row): Record<string, unknown> {
  // Only objects are stored as entities: checkEntityValue let nothing else in.
  return row.value as Record<string, unknown>;
}
