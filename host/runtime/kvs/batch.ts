import { z } from 'zod';
import { KvsRefusal, badRequest, keyNotFound } from './errors';
import { expiryOf, getOptions, readRequest, storable, ttlOptions } from './options';
import { answerOf } from './rows';
import type { Spaces } from './spaces';

const MAX_KEYS = 25;

const item = z.object({ key: z.string(), entityName: z.string().optional() });
const getItem = item.extend({ options: getOptions });
const setItem = item.extend({ value: storable, options: ttlOptions });

type Item = z.infer<typeof item>;
type Failure = Item & { error: { code: string; message: string } };

interface BatchAnswer {
  successfulKeys: unknown[];
  failedKeys: Failure[];
}

/** `kvs.batchGet`: a key without a value is among the failed ones. */
export function batchGet(spaces: Spaces, body: unknown): BatchAnswer {
  return each(readRequest(z.array(getItem), body), ({ key, entityName, options }) => {
    const row = spaces.get(spaces.named(entityName), key);
    if (!row) throw keyNotFound(key);
    return { ...answerOf(row, options.metadataFields), ...(entityName !== undefined && { entityName }) };
  });
}

/** `kvs.batchSet`: stores what it can; what is refused is reported with its code. */
export function batchSet(spaces: Spaces, body: unknown, now: number): BatchAnswer {
  return each(readRequest(z.array(setItem), body), ({ key, entityName, value, options }) => {
    spaces.set(spaces.named(entityName), key, value, expiryOf(options.ttl, now));
    return identity({ key, entityName });
  });
}

/** `kvs.batchDelete`: a key without a value counts as deleted, as for a single delete. */
export function batchDelete(spaces: Spaces, body: unknown): BatchAnswer {
  return each(readRequest(z.array(item), body), ({ key, entityName }) => {
    spaces.delete(spaces.named(entityName), key);
    return identity({ key, entityName });
  });
}

/** Runs every item by itself. The batch as a whole fails when it is empty, too long, or names a key twice. */
function each<T extends Item>(items: readonly T[], run: (item: T) => unknown): BatchAnswer {
  if (items.length === 0) throw badRequest('BAD_REQUEST', 'A batch needs at least one key.');
  if (items.length > MAX_KEYS) throw badRequest('BAD_REQUEST', `A batch has at most ${MAX_KEYS} keys, not ${items.length}.`);
  const addresses = new Set(items.map(({ key, entityName }) => JSON.stringify([entityName, key])));
  if (addresses.size < items.length) throw badRequest('BAD_REQUEST', 'A batch names each key once.');
  const answer: BatchAnswer = { successfulKeys: [], failedKeys: [] };
  for (const one of items) {
    try {
      answer.successfulKeys.push(run(one));
    } catch (error) {
      if (!(error instanceof KvsRefusal)) throw error;
      answer.failedKeys.push({ ...identity(one), error: { code: error.code, message: error.message } });
    }
  }
  return answer;
}

function identity({ key, entityName }: { key: string; entityName?: string | undefined }): Item {
  return { key, ...(entityName !== undefined && { entityName }) };
}
