import { findConnection } from '../connections/connections';
import { revokeConnection } from '../connections/change';
import { toRow } from '../connections/row';
import { equalHashes, readSecret } from '../connections/secret';
import { isAlive, scopeCovers } from '../policy/connection';
import type { ClientClaim } from './client-authentication';
import { issueAccess } from './issue';
import type { OauthPorts } from './ports';
import type { Parameters } from './request';
import { refused, type OauthResult } from './result';
import { askedScopes } from './scopes';

const MOST_ATTEMPTS = 5;
const UNKNOWN = refused('invalid_client', 'This machine is not known, its secret is not right, or its connection is over.');

/**
 * An access token for a gateway's machine (RFC 6749 §4.4). The client is a connection that a person made for it, and every token acts as
 * that person: nothing in the request can name another.
 */
export async function machineToken(form: Parameters, { id, secret }: ClientClaim, ports: OauthPorts): Promise<OauthResult> {
  const { surroundings, store } = ports;
  const shown = readSecret(secret ?? '', surroundings);
  if (shown?.kind !== 'client' || shown.id !== id) return UNKNOWN;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const stored = await findConnection(id, store);
    if (!stored?.grant || stored.secretHash === null || !equalHashes(stored.secretHash, surroundings.sha256(secret ?? ''))) return UNKNOWN;
    const { connection, grant } = stored;
    if (!isAlive(connection, surroundings.now())) return UNKNOWN;
    if (!(await ports.mayAct(connection.owner))) {
      await revokeConnection(connection.id, null, ports);
      return UNKNOWN;
    }
    const asked = form.get('scope') === undefined ? connection.scopes : askedScopes(form.get('scope'));
    if (asked === null || asked.some((scope) => !scopeCovers(connection.scopes, scope))) {
      return refused('invalid_scope', `This machine may have: ${connection.scopes.join(' ')}.`);
    }
    const { connections: rules } = await ports.settings();
    const issued = issueAccess({ connection, grant }, { scopes: asked, rules }, surroundings);
    if (await store.exchange([toRow({ ...stored, grant: issued.grant }, surroundings)])) return issued.result;
  }
  return refused('temporarily_unavailable', 'Other processes of this machine ask at the same moment: try again.');
}
