import type { IncomingMessage } from 'node:http';

const MAX_BODY_BYTES = 6 * 1024 * 1024;

/** Thrown for a request body above 6 MB, before the rest of it is read. */
export class BodyTooLarge extends Error {
  constructor() {
    super(`A request body is at most ${MAX_BODY_BYTES} bytes.`);
    this.name = 'BodyTooLarge';
  }
}

/** The body of a request, or null when there is none. Throws `BodyTooLarge`. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Kept open when reading stops early: the refusal goes out on the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return bytes === 0 ? null : Buffer.concat(chunks);
}
