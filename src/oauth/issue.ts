import { withAccess, type Grant } from '../connections/grant';
import { newSecret } from '../connections/secret';
import type { Connection, Scope } from '../policy/connection';
import type { Surroundings } from '../ports/surroundings';
import type { OauthResult } from './result';

const MILLISECONDS_A_MINUTE = 60_000;

interface Issued {
  grant: Grant;
  /** The token endpoint's answer (RFC 6749 §5.1). */
  result: OauthResult;
}

/**
 * One more access token of a connection.
 * @param scopes fewer than the connection has, where its client asked for fewer.
 * @param minutes the admin's lifetime of a token; none outlives its connection.
 * @param refreshToken told along with it.
 */
export function issueAccess(
  { connection, grant }: { connection: Connection; grant: Grant },
  { scopes, minutes, refreshToken }: { scopes: readonly Scope[] | null; minutes: number; refreshToken?: string },
  surroundings: Surroundings,
): Issued {
  const now = surroundings.now();
  const token = newSecret('access', connection.id, surroundings);
  const expiresAt = Math.min(now + minutes * MILLISECONDS_A_MINUTE, connection.expiresAt);
  const stored = { hash: surroundings.sha256(token), expiresAt, ...(scopes === null ? {} : { scopes: [...scopes] }) };
  const body = {
    access_token: token,
    token_type: 'Bearer',
    expires_in: Math.floor((expiresAt - now) / 1000),
    scope: (scopes ?? connection.scopes).join(' '),
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
  };
  return { grant: withAccess(grant, stored, now), result: { kind: 'document', body } };
}
