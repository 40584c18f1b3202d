import { z } from 'zod';
import { checkFilters, filterGroup, passes } from './conditions';
import type { FilterGroup } from './conditions';
import { KvsRefusal, badRequest } from './errors';
import { expiryOf, readRequest, storable, ttlOptions } from './options';
import type { Space, Spaces } from './spaces';
import { addressOf } from './spaces';

const MAX_OPERATIONS = 25;

const operation = z.object({ key: z.string(), entityName: z.string().optional(), conditions: filterGroup.optional() });
const schema = z.object({
  set: z.array(operation.extend({ value: storable, options: ttlOptions })).default([]),
  delete: z.array(operation).default([]),
  check: z.array(operation.required({ entityName: true, conditions: true })).default([]),
});

/**
 * `kvs.transact().execute()`: every condition is tested on what is stored, then everything is written. The caller holds the write lock and
 * rolls back on a throw. Throws 409 for a condition that does not hold; Atlassian documents no code for it.
 */
export function transact(spaces: Spaces, body: unknown, now: number): void {
  const request = readRequest(schema, body);
  const operations = [...request.set, ...request.delete, ...request.check].map((one) => ({ ...one, space: spaces.named(one.entityName) }));
  if (operations.length === 0) throw badRequest('BAD_REQUEST', 'A transaction needs at least one operation.');
  if (operations.length > MAX_OPERATIONS)
    throw badRequest('BAD_REQUEST', `A transaction has at most ${MAX_OPERATIONS} operations, not ${operations.length}.`);
  const addresses = new Set(operations.map(({ space, key }) => addressOf(space, key)));
  if (addresses.size < operations.length) throw badRequest('BAD_REQUEST', 'A transaction names each key once.');
  for (const { space, key, conditions } of operations) if (conditions) checkConditions(spaces, space, key, conditions);
  for (const { key, entityName, value, options } of request.set)
    spaces.set(spaces.named(entityName), key, value, expiryOf(options.ttl, now));
  for (const { key, entityName } of request.delete) spaces.delete(spaces.named(entityName), key);
}

function checkConditions(spaces: Spaces, space: Space, key: string, conditions: FilterGroup): void {
  if (space.kind !== 'entity') throw badRequest('BAD_REQUEST', 'Only operations on custom entities can have conditions.');
  checkFilters(conditions, space.entity.attributes);
  // Only objects are stored as entities: checkEntityValue let nothing else in.
  const stored = (spaces.get(space, key)?.value ?? {}) as Record<string, unknown>;
  if (!passes(stored, conditions)) throw new KvsRefusal(409, 'CONDITIONAL_CHECK_FAILED', `The conditions on '${key}' do not hold.`);
}
