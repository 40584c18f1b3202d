import { z } from 'zod';
import type { AttributeType } from '../manifest';
import { badRequest } from './errors';

const RANGE_CONDITIONS = [
  'BEGINS_WITH',
  'BETWEEN',
  'EQUAL_TO',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
] as const;
const FILTER_CONDITIONS = [...RANGE_CONDITIONS, 'CONTAINS', 'NOT_CONTAINS', 'NOT_EQUAL_TO', 'EXISTS', 'NOT_EXISTS'] as const;
const MAX_CONDITIONS = 100;

export const rangeCondition = z.object({ condition: z.enum(RANGE_CONDITIONS), values: z.array(z.union([z.string(), z.number()])) });
const filterCondition = z.object({
  property: z.string(),
  condition: z.enum(FILTER_CONDITIONS),
  values: z.array(z.union([z.string(), z.number(), z.boolean()])),
});
export const filterGroup = z.object({ and: z.array(filterCondition).optional(), or: z.array(filterCondition).optional() });

export type RangeCondition = z.infer<typeof rangeCondition>;
type FilterCondition = z.infer<typeof filterCondition>;
export type FilterGroup = z.infer<typeof filterGroup>;

/** Checks a filter: one operator, with conditions, on declared attributes, with as many values as each condition takes. */
export function checkFilters({ and, or }: FilterGroup, attributes: ReadonlyMap<string, AttributeType>): void {
  if (and && or) throw badRequest('INVALID_FILTER_OPERATORS_COMBINATION', 'Only one of "and" and "or" is allowed.');
  const conditions = and ?? or ?? [];
  if (conditions.length === 0) throw badRequest('EMPTY_FILTER_OPERATOR', 'A filter needs at least one condition.');
  if (conditions.length > MAX_CONDITIONS) throw badRequest('INVALID_FILTER_VALUES', `A filter has at most ${MAX_CONDITIONS} conditions.`);
  for (const condition of conditions) {
    if (!attributes.has(condition.property))
      throw badRequest('INVALID_ENTITY_ATTRIBUTE', `The entity declares no attribute '${condition.property}'.`);
    checkValueCount(condition);
  }
}

/** Refuses a condition with too few or too many values. */
export function checkValueCount({ condition, values }: RangeCondition | FilterCondition): void {
  const expected = condition === 'BETWEEN' ? 2 : 1;
  if (values.length < expected && expected === 2) throw badRequest('INSUFFICIENT_FILTER_VALUES', 'BETWEEN needs two values.');
  if (values.length !== expected)
    throw badRequest('INVALID_FILTER_VALUES', `${condition} takes ${expected} value(s), not ${values.length}.`);
}

/**
 * Whether an entity passes a checked filter. An entity or attribute that is absent passes `NOT_EXISTS`, `NOT_EQUAL_TO` and `NOT_CONTAINS`
 * alone, as in the store underneath Forge; values of different types are never ordered.
 */
export function passes(entity: Record<string, unknown>, { and, or }: FilterGroup): boolean {
  const holds = (condition: FilterCondition): boolean => matches(entity[condition.property], condition);
  return and ? and.every(holds) : (or ?? []).some(holds);
}

function matches(value: unknown, { condition, values }: FilterCondition): boolean {
  const [first, second] = values;
  switch (condition) {
    case 'EXISTS':
      return value !== undefined;
    case 'NOT_EXISTS':
      return value === undefined;
    case 'EQUAL_TO':
      return value === first;
    case 'NOT_EQUAL_TO':
      return value !== first;
    case 'CONTAINS':
      return contains(value, first);
    case 'NOT_CONTAINS':
      return !contains(value, first);
    case 'BEGINS_WITH':
      return typeof value === 'string' && typeof first === 'string' && value.startsWith(first);
    case 'BETWEEN':
      return ordered(value, first, (order) => order >= 0) && ordered(value, second, (order) => order <= 0);
    case 'GREATER_THAN':
      return ordered(value, first, (order) => order > 0);
    case 'GREATER_THAN_EQUAL_TO':
      return ordered(value, first, (order) => order >= 0);
    case 'LESS_THAN':
      return ordered(value, first, (order) => order < 0);
    case 'LESS_THAN_EQUAL_TO':
      return ordered(value, first, (order) => order <= 0);
  }
}

function contains(value: unknown, part: unknown): boolean {
  if (typeof value === 'string') return typeof part === 'string' && value.includes(part);
  return Array.isArray(value) && value.includes(part);
}

/** Numbers by size, text by its UTF-8 bytes. */
function ordered(value: unknown, other: unknown, test: (order: number) => boolean): boolean {
  if (typeof value === 'number' && typeof other === 'number') return test(value - other);
  if (typeof value === 'string' && typeof other === 'string') return test(Buffer.compare(Buffer.from(value), Buffer.from(other)));
  return false;
}
