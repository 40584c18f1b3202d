import * as z from 'zod';
import type { KeyFor } from '../connections/installation-secret';
import { equalHashes, newSecret } from '../connections/secret';
import type { Surroundings } from '../ports/surroundings';

/** How a client shows at the token endpoint that it is itself (RFC 7591 §2). */
export const CLIENT_METHODS = ['none', 'client_secret_basic', 'client_secret_post'] as const;
const MOST_CHARACTERS = 4_000;
const VALID_MILLISECONDS = 365 * 86_400_000;
const ID_DIGITS = 32;

const registration = z.strictObject({
  name: z.string(),
  redirects: z.array(z.string()),
  method: z.enum(CLIENT_METHODS),
  /** Milliseconds since the epoch. */
  at: z.int(),
});

/** When a registration ends, and its secret with it, in milliseconds since the epoch. */
export const endOf = ({ at }: Pick<Registration, 'at'>): number => at + VALID_MILLISECONDS;

/** What a client said of itself when it registered. */
export type Registration = z.infer<typeof registration>;
export interface Client extends Registration {
  id: string;
}

/** The id of a client: its registration, signed, so that nothing has to be stored of it. Null when that would be too long. */
export function clientIdOf(said: Registration, keyFor: KeyFor, { hmac }: Surroundings): string | null {
  const written = Buffer.from(JSON.stringify(said)).toString('base64url');
  const id = `${written}.${hmac(keyFor('client-id'), written)}`;
  return id.length > MOST_CHARACTERS ? null : id;
}

/** The client of an id that this installation has signed within the last year; null for any other text. */
export function readClientId(id: string, keyFor: KeyFor, { hmac, sha256, now }: Surroundings): Client | null {
  const [written = '', signature = '', ...more] = id.split('.');
  if (id.length > MOST_CHARACTERS || more.length > 0) return null;
  if (!equalHashes(sha256(hmac(keyFor('client-id'), written)), sha256(signature))) return null;
  const client = registration.parse(JSON.parse(Buffer.from(written, 'base64url').toString()));
  return endOf(client) > now() ? { id, ...client } : null;
}

/** The secret of a client that registered for one: made of its id, so that it is not stored either. */
export function clientSecretOf(id: string, keyFor: KeyFor, surroundings: Surroundings): string {
  const { hmac, sha256 } = surroundings;
  return newSecret('client', sha256(id).slice(0, ID_DIGITS), surroundings, sha256(hmac(keyFor('client-secret'), id)));
}
