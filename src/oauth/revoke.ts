import { changeConnection, revokeConnection } from '../connections/change';
import { findConnection } from '../connections/connections';
import { liveAccess, refreshStanding } from '../connections/grant';
import type { StoredConnection } from '../connections/row';
import { equalHashes, readSecret } from '../connections/secret';
import type { OauthPorts } from './ports';
import { Parameters, type OauthRequest } from './request';
import { refused, type OauthResult } from './result';

/** What ends with a token: itself, or all of its connection; nothing where it is not in force (RFC 7009 §2.1). */
function endedBy(stored: StoredConnection, hash: string, now: number): 'token' | 'connection' | 'nothing' {
  const { grant, secretHash } = stored;
  if (secretHash !== null && equalHashes(secretHash, hash)) return 'connection';
  if (grant === null) return 'nothing';
  if (liveAccess(grant, hash, now) !== null) return 'token';
  return refreshStanding(grant, hash, now) === 'over' ? 'nothing' : 'connection';
}

/**
 * Revocation (RFC 7009). Whoever holds a secret may end it, its client as much as somebody who found it: an access token alone, a refresh
 * token with its sign-in, an agent key or a machine's secret with its connection. A token that is unknown is as good as ended.
 */
export async function revoke(request: OauthRequest, ports: OauthPorts): Promise<OauthResult> {
  const { surroundings, store } = ports;
  const form = Parameters.ofForm(request);
  const token = form?.get('token');
  if (!form || form.repeated || token === undefined) return refused('invalid_request', 'Send a form with token, once.');
  const secret = readSecret(token, surroundings);
  const stored = secret === null ? null : await findConnection(secret.id, store);
  if (stored === null) return { kind: 'done' };
  const hash = surroundings.sha256(token);
  const ended = endedBy(stored, hash, surroundings.now());
  if (ended === 'connection') await revokeConnection(stored.connection.id, null, ports);
  if (ended === 'token') await changeConnection(stored.connection.id, null, (now) => withoutAccess(now, hash), ports);
  return { kind: 'done' };
}

function withoutAccess(stored: StoredConnection, hash: string): StoredConnection {
  if (stored.grant === null) return stored;
  return { ...stored, grant: { ...stored.grant, access: stored.grant.access.filter((token) => !equalHashes(token.hash, hash)) } };
}
