import { Filter, FilterConditions, ForgeKvsAPIError, Sort, WhereConditions, kvs } from '@forge/kvs';
import type { SetOptions } from '@forge/kvs';
import { wrongInput } from '../faults/fault';
import type { Json, Store, StoreKey, StoreRow } from '../ports/store';

const HTTP_BAD_REQUEST = 400;
const HTTP_CONFLICT = 409;
/** How the platform says that a key of a batch is not there. */
const ABSENT = new Set(['KEY_NOT_FOUND', 'NOT_FOUND']);

function optionsOf({ ttlSeconds }: StoreRow): SetOptions {
  return ttlSeconds === undefined ? {} : { ttl: { value: Math.max(1, Math.floor(ttlSeconds)), unit: 'SECONDS' } };
}

function identity(key: string, entity: string | undefined): string {
  return `${entity ?? ''}\n${key}`;
}

function hasStatus(error: unknown, status: number): boolean {
  return error instanceof ForgeKvsAPIError && error.responseDetails.status === status;
}

async function writeOne(row: StoreRow): Promise<void> {
  if (row.entity === undefined) await kvs.set(row.key, row.value, optionsOf(row));
  else await kvs.entity<Json>(row.entity).set(row.key, row.value, optionsOf(row));
}

/** The store port on Forge's key-value store and custom entities (`@forge/kvs`). */
export const kvsStore: Store = {
  async read(keys: readonly StoreKey[]) {
    const answer = await kvs.batchGet<unknown>(
      keys.map(({ key, entity }) => ({ key, ...(entity === undefined ? {} : { entityName: entity }) })),
    );
    const failed = answer.failedKeys.find(({ error }) => !ABSENT.has(error.code));
    if (failed) throw new Error(`Storage could not be read: ${failed.error.code}`);
    const found = new Map(answer.successfulKeys.map((item) => [identity(item.key, item.entityName), item.value]));
    return keys.map(({ key, entity }) => found.get(identity(key, entity)));
  },

  async write(rows) {
    const [only] = rows;
    if (only !== undefined && rows.length === 1) return writeOne(only);
    const transaction = kvs.transact();
    // The entity is the third argument and the options the fourth; options in the third place are dropped without a word.
    for (const row of rows)
      transaction.set(row.key, row.value, row.entity === undefined ? undefined : { entityName: row.entity }, optionsOf(row));
    await transaction.execute();
  },

  async create(row) {
    const options = { ...optionsOf(row), keyPolicy: 'FAIL_IF_EXISTS' as const };
    try {
      if (row.entity === undefined) await kvs.set(row.key, row.value, options);
      else await kvs.entity<Json>(row.entity).set(row.key, row.value, options);
      return true;
    } catch (error) {
      if (hasStatus(error, HTTP_CONFLICT)) return false;
      throw error;
    }
  },

  async exchange(rows, plain = []) {
    const transaction = kvs.transact();
    for (const row of rows) {
      const conditions = new Filter<(typeof row)['value']>().and(row.expected.attribute, FilterConditions.equalTo(row.expected.value));
      transaction.set(row.key, row.value, { entityName: row.entity, conditions }, optionsOf(row));
    }
    for (const row of plain)
      transaction.set(row.key, row.value, row.entity === undefined ? undefined : { entityName: row.entity }, optionsOf(row));
    try {
      await transaction.execute();
      return true;
    } catch (error) {
      if (hasStatus(error, HTTP_CONFLICT)) return false;
      throw error;
    }
  },

  async remove(keys) {
    const transaction = kvs.transact();
    for (const { key, entity } of keys) transaction.delete(key, entity === undefined ? undefined : { entityName: entity });
    await transaction.execute();
  },

  async query({ entity, index, partition, range, descending, limit, cursor }) {
    const query = kvs
      .entity<unknown>(entity)
      .query()
      .index(index, { partition: [...partition] })
      .sort(descending === true ? Sort.DESC : Sort.ASC)
      .limit(limit);
    if (range !== undefined) query.where(WhereConditions.between(range.from, range.to));
    if (cursor !== undefined) query.cursor(cursor);
    const { results, nextCursor } = await query.getMany().catch((error: unknown) => {
      // The query is ours and the cursor is the caller's: what the platform finds bad is the cursor.
      if (cursor !== undefined && hasStatus(error, HTTP_BAD_REQUEST))
        throw wrongInput('cursor', 'This is not a cursor of this list. Ask again without it.');
      throw error;
    });
    return { rows: results.map(({ key, value }) => ({ key, value })), ...(nextCursor === undefined ? {} : { cursor: nextCursor }) };
  },
};
