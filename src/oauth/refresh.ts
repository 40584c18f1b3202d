import { revokeConnection } from '../connections/change';
import { findConnection } from '../connections/connections';
import { refreshStanding, rotated, type Grant } from '../connections/grant';
import type { KeyFor } from '../connections/installation-secret';
import { toRow, type StoredConnection } from '../connections/row';
import { equalHashes, isSignedMark, newSecret, readSecret, signedMark } from '../connections/secret';
import { isAlive, scopeCovers, type Scope } from '../policy/connection';
import type { Client } from './client-id';
import { issueAccess } from './issue';
import type { OauthPorts } from './ports';
import type { Parameters } from './request';
import { refused, type OauthResult } from './result';
import { askedScopes } from './scopes';

const OVER = refused('invalid_grant', 'This refresh token is not known, was used before, or its sign-in is over: sign in again.');
const WIDER = refused('invalid_scope', 'A refresh gives no scope that was not granted: sign in again for more (RFC 6749 §6).');
const BUSY = refused('temporarily_unavailable', 'Others refresh this sign-in at the same moment: use what they got, or try again.');
const MOST_ATTEMPTS = 5;

/** The scopes of the next token: null for all that were granted, 'wider' when more is asked for. */
function nextScopes(form: Parameters, granted: readonly Scope[]): readonly Scope[] | null | 'wider' {
  if (form.get('scope') === undefined) return null;
  const asked = askedScopes(form.get('scope'));
  return asked === null || asked.some((scope) => !scopeCovers(granted, scope)) ? 'wider' : asked;
}

/** The next pair of tokens, or null when the connection was changed meanwhile. */
async function renewed(
  stored: StoredConnection & { grant: Grant },
  { standing, scopes }: { standing: 'live' | 'within-grace'; scopes: readonly Scope[] | null },
  keyFor: KeyFor,
  ports: OauthPorts,
): Promise<OauthResult | null> {
  const { surroundings, store } = ports;
  const { connection } = stored;
  const mark = signedMark(connection.id, keyFor('refresh'), surroundings);
  const refreshToken = newSecret('refresh', connection.id, surroundings, mark);
  const turned = rotated(stored.grant, standing, surroundings.sha256(refreshToken), surroundings.now());
  const { connections: rules } = await ports.settings();
  const { grant, result } = issueAccess({ connection, grant: turned }, { scopes, rules, refreshToken }, surroundings);
  return (await store.exchange([toRow({ ...stored, grant }, surroundings)])) ? result : null;
}

/**
 * A refresh token for the next one and an access token (OAuth 2.1 §4.3). A token that this installation made and that is neither in force
 * nor within the grace was used by two: its sign-in ends. So does that of a person whom Atlassian no longer lets the app act as.
 */
export async function refresh(form: Parameters, client: Client, keyFor: KeyFor, ports: OauthPorts): Promise<OauthResult> {
  const { surroundings, store } = ports;
  const token = form.get('refresh_token') ?? '';
  const secret = readSecret(token, surroundings);
  if (secret?.kind !== 'refresh' || !isSignedMark(secret.mark, secret.id, keyFor('refresh'), surroundings)) return OVER;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const stored = await findConnection(secret.id, store);
    const now = surroundings.now();
    if (!stored?.grant || !isAlive(stored.connection, now)) return OVER;
    const { grant, connection } = stored;
    if (!equalHashes(grant.client, surroundings.sha256(client.id))) return OVER;
    const standing = refreshStanding(grant, surroundings.sha256(token), now);
    if (standing === 'over' || !(await ports.mayAct(connection.owner))) {
      await revokeConnection(connection.id, null, ports);
      return OVER;
    }
    if (standing === 'crowded') return BUSY;
    const scopes = nextScopes(form, connection.scopes);
    if (scopes === 'wider') return WIDER;
    const result = await renewed({ ...stored, grant }, { standing, scopes }, keyFor, ports);
    if (result !== null) return result;
  }
  return BUSY;
}
