import { createHash } from 'node:crypto';
import { z } from 'zod';
import { badRequest } from './errors';

const cursorSchema = z.object({ query: z.string(), after: z.array(z.union([z.string(), z.number()])) });

/** An opaque place in the results of one query, where `after` is the last position that was read. */
export function encodeCursor(query: unknown, after: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify({ query: fingerprint(query), after })).toString('base64url');
}

/** Reads a cursor back. Throws for one that is malformed or belongs to another query. */
export function decodeCursor(query: unknown, cursor: string): (string | number)[] {
  const parsed = cursorSchema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success || parsed.data.query !== fingerprint(query))
    throw badRequest('INVALID_CURSOR', 'The cursor does not belong to this query.');
  return parsed.data.after;
}

function fingerprint(query: unknown): string {
  return createHash('sha256').update(JSON.stringify(query)).digest('base64url').slice(0, 16);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
