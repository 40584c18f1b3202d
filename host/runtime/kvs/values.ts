import { z } from 'zod';
import { KvsRefusal, keyNotFound } from './errors';
import { expiryOf, getOptions, readRequest, setOptions, storable } from './options';
import { answerOf } from './rows';
import type { Space, Spaces } from './spaces';

const getSchema = z.object({ key: z.string(), options: getOptions });
const setSchema = z.object({ key: z.string(), value: storable, options: setOptions });
const deleteSchema = z.object({ key: z.string() });

/** `get`, `getSecret` and `entity().get`. Throws `KEY_NOT_FOUND`. */
export function getValue(spaces: Spaces, space: Space, body: unknown): unknown {
  const { key, options } = readRequest(getSchema, body);
  const row = spaces.get(space, key);
  if (!row) throw keyNotFound(key);
  return answerOf(row, options.metadataFields);
}

/**
 * `set`, `setSecret` and `entity().set`: gives the previous or latest value where asked and there is one, else nothing.
 * Throws 409 `KEY_CONFLICT` under the key policy `FAIL_IF_EXISTS`.
 */
export function setValue(spaces: Spaces, space: Space, body: unknown, now: number): unknown {
  const { key, value, options } = readRequest(setSchema, body);
  const previous = spaces.get(space, key);
  if (previous && options.keyPolicy === 'FAIL_IF_EXISTS')
    throw new KvsRefusal(409, 'KEY_CONFLICT', `A value is already stored under '${key}'.`);
  spaces.set(space, key, value, expiryOf(options.ttl, now));
  const asked = options.returnValue === 'PREVIOUS' ? previous : options.returnValue && spaces.get(space, key);
  return asked && answerOf(asked, options.returnMetadataFields);
}

/** `delete`, `deleteSecret` and `entity().delete`: succeeds whether or not the key exists. */
export function deleteValue(spaces: Spaces, space: Space, body: unknown): void {
  spaces.delete(space, readRequest(deleteSchema, body).key);
}
