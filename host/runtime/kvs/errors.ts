/**
 * A refusal of the storage service: thrown anywhere below, answered as `{code, message}` with this status, which `@forge/kvs`
 * turns into a `ForgeKvsAPIError`. Codes are those of Atlassian's two error pages (key-value store, custom entity store).
 */
export class KvsRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'KvsRefusal';
  }
}

/** A 400, the status of nearly every refusal. */
export function badRequest(code: string, message: string): KvsRefusal {
  return new KvsRefusal(400, code, message);
}

/** The code that the SDK turns into `undefined`. */
export function keyNotFound(key: string): KvsRefusal {
  return new KvsRefusal(404, 'KEY_NOT_FOUND', `No value is stored under '${key}'.`);
}
