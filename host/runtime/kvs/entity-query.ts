import { z } from 'zod';
import type { AttributeType, EntityDeclaration } from '../manifest';
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

type EntityQuery = Omit<z.infer<typeof querySchema>, 'cursor' | 'limit' | 'options'>;

/** What a query reads in order: SQL over `kvs_rows r`, and the type of the values that it is ordered by. */
interface Walk {
  source: string;
  where: string;
  values: (string | number)[];
  /** The column that orders the walk; keys decide between equals. */
  column: string;
  type: AttributeType;
  /** Where a row stands in that order. */
  position(row: Row): string | number;
}

/**
 * `kvs.entity().query()` over one declared index. Filters are applied to a page after it was read, so a page can hold fewer values than its
 * limit, or none, and still come with a cursor: only a missing cursor means the end.
 */
export function queryEntities(rows: Rows, entities: Entities, body: unknown): { data: unknown[]; cursor?: string } {
  const { cursor, limit, options, ...query } = readRequest(querySchema, body);
  if (limit < 1 || limit > MAX_LIMIT) throw badRequest('COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', `The limit is between 1 and ${MAX_LIMIT}.`);
  const { filters, range, sort } = query;
  const entity = entities.get(query.entityName);
  if (filters) checkFilters(filters, entity.attributes);
  const walk = query.indexName === KEY_INDEX ? walkKeys(entity) : walkIndex(entity, query);
  const where = [walk.where];
  const values = [...walk.values];
  if (range) {
    where.push(`${walk.column} ${RANGE_SQL[range.condition]}`);
    values.push(...rangeBounds(range, walk.type));
  }
  if (cursor !== undefined) {
    where.push(`(${walk.column}, r.key) ${sort === 'ASC' ? '>' : '<'} (?, ?)`);
    values.push(...decodeCursor(query, cursor));
  }
  const found = rows.select(walk.source, where.join(' AND '), `ORDER BY ${walk.column} ${sort}, r.key ${sort} LIMIT ?`, [
    ...values,
    limit + 1,
  ]);
  const page = found.slice(0, limit);
  const end = page.at(-1);
  const kept = filters ? page.filter((row) => passes(attributesOf(row), filters)) : page;
  return {
    data: kept.map((row) => answerOf(row, options.metadataFields)),
    ...(end && found.length > limit && { cursor: encodeCursor(query, [walk.position(end), end.key]) }),
  };
}

function walkKeys(entity: EntityDeclaration): Walk {
  return {
    source: 'kvs_rows r',
    where: 'r.space = ?',
    values: [`entity/${entity.name}`],
    column: 'r.key',
    type: 'string',
    position: (row) => row.key,
  };
}

function walkIndex(entity: EntityDeclaration, { indexName, partition }: EntityQuery): Walk {
  const index = entity.indexes.get(indexName);
  if (!index) throw badRequest('INVALID_ENTITY_INDEX', `Entity '${entity.name}' declares no index '${indexName}'.`);
  const typeOf = (attribute: string): AttributeType => entity.attributes.get(attribute) ?? 'any';
  const complete =
    partition.length === index.partition.length && index.partition.every((name, at) => isOfType(partition[at], typeOf(name)));
  if (!complete) {
    const names = index.partition.join(', ') || 'none';
    throw badRequest('INVALID_ENTITY_INDEX', `Index '${indexName}' needs one value for each of its partition attributes: ${names}.`);
  }
  return {
    source: 'kvs_index i JOIN kvs_rows r ON r.space = i.space AND r.key = i.key',
    where: 'i.space = ? AND i.index_name = ? AND i.partition = ?',
    values: [`entity/${entity.name}`, indexName, partitionText(partition)],
    column: 'i.range_value',
    type: typeOf(index.range),
    position: (row) => rangeValue(attributesOf(row)[index.range]),
  };
}

function rangeBounds(range: RangeCondition, type: AttributeType): (string | number)[] {
  checkValueCount(range);
  const [first = ''] = range.values;
  if (range.values.some((value) => !isOfType(value, type)))
    throw badRequest('INVALID_FILTER_VALUES', `The range takes values of type ${type}.`);
  if (range.condition !== 'BEGINS_WITH') return range.values.map(rangeValue);
  if (typeof first !== 'string') throw badRequest('INVALID_FILTER_VALUES', 'BEGINS_WITH takes a text.');
  return [first, `${first}\u{10FFFF}`];
}

function attributesOf(row: Row): Record<string, unknown> {
  // Only objects are stored as entities: checkEntityValue let nothing else in.
  return row.value as Record<string, unknown>;
}
