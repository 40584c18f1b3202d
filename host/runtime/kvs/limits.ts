import { KvsRefusal, badRequest } from './errors';

const KEY_PATTERN = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const MAX_KEY_LENGTH = 500;
const MAX_VALUE_BYTES = 240 * 1024;
const MAX_DEPTH = 31;
const MAX_PAYLOAD_BYTES = 4 * 1024 * 1024;

/** Checks one key. `empty` is the code for an empty one, which the two stores name differently. */
export function checkKey(key: string, empty: 'KEY_TOO_SHORT' | 'EMPTY_KEY'): void {
  if (key === '') throw badRequest(empty, 'The key is empty.');
  if (key.length > MAX_KEY_LENGTH)
    throw badRequest('KEY_TOO_LONG', `The key has ${key.length} characters, at most ${MAX_KEY_LENGTH} are allowed.`);
  if (!KEY_PATTERN.test(key)) throw badRequest('INVALID_KEY', `The key does not match ${KEY_PATTERN.source}.`);
}

/** Checks a value's size and nesting and gives the text to store. */
export function encodeValue(value: unknown): string {
  const text = JSON.stringify(value);
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_VALUE_BYTES) throw badRequest('MAX_SIZE', `The value takes ${bytes} bytes, at most ${MAX_VALUE_BYTES} are allowed.`);
  if (!isShallow(value, MAX_DEPTH)) throw badRequest('MAX_DEPTH', `The value is nested deeper than ${MAX_DEPTH} levels.`);
  return text;
}

/** Checks the size of a whole transaction or batch. */
export function checkPayload(body: string): void {
  const bytes = Buffer.byteLength(body);
  if (bytes > MAX_PAYLOAD_BYTES)
    throw new KvsRefusal(413, 'MAX_SIZE', `The request takes ${bytes} bytes, at most ${MAX_PAYLOAD_BYTES} are allowed.`);
}

/** Whether arrays and objects nest at most `levels` deep; a plain value has depth 0. */
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((item) => isShallow(item, levels - 1));
}
