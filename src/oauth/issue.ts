import { withAccess, type Grant } from '../connections/grant';
import { newSecret } from '../connections/secret';
import { scopesWithin, type Connection, type Scope } from '../policy/connection';
import type { Settings } from '../policy/settings/settings';
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
 * @param rules the admin's: how long a token lives (none outlives its connection), and the widest scopes.
 * @param refreshToken told along with it.
 */
export function issueAccess(
  { connection, grant }: { connection: Connection; grant: Grant },
  { scopes, rules, refreshToken }: { scopes: readonly Scope[] | null; rules: Settings['connections']; refreshToken?: string },
  surroundings: Surroundings,
): Issued {
  const now = surroundings.now();
  const token = newSecret('access', connection.id, surroundings);
  const expiresAt = Math.min(now + rules.tokenMinutes * MILLISECONDS_A_MINUTE, connection.expiresAt);
  const stored = { hash: surroundings.sha256(token), expiresAt, ...(scopes === null ? {} : { scopes: [...scopes] }) };
  const body = {
    access_token: token,
    token_type: 'Bearer',
    expires_in: Math.floor((expiresAt - now) / 1000),
    scope: scopesWithin(scopes ?? connection.scopes, rules.scopes).join(' '),
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
  };
  return { grant: withAccess(grant, stored, now), result: { kind: 'document', body } };
}
