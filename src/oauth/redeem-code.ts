import { revokeConnection } from '../connections/change';
import { emptyGrant, rotated } from '../connections/grant';
import type { KeyFor } from '../connections/installation-secret';
import { toRow } from '../connections/row';
import { equalHashes, newSecret, readSecret, signedMark } from '../connections/secret';
import type { Client } from './client-id';
import { issueAccess } from './issue';
import { pendingOf, pendingRow, type Pending } from './pending';
import type { OauthPorts } from './ports';
import type { Parameters } from './request';
import { refused, type OauthResult } from './result';

const NO_CODE = refused(
  'invalid_grant',
  'This code is not known, was used, or is over; or it was given to another client, address or verifier.',
);
const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/;

/** Whether it is the same client, at the same address, with the verifier of the challenge (RFC 7636 §4.6). */
function fits(pending: Pending, form: Parameters, client: Client, { sha256 }: OauthPorts['surroundings']): boolean {
  const verifier = form.get('code_verifier') ?? '';
  const challenge = Buffer.from(sha256(verifier), 'hex').toString('base64url');
  return (
    equalHashes(pending.client, sha256(client.id)) &&
    pending.redirectUri === form.get('redirect_uri') &&
    VERIFIER.test(verifier) &&
    equalHashes(pending.challenge, challenge)
  );
}

/**
 * A code for tokens (OAuth 2.1 §4.1.3). The request ends and the connection begins in one exchange, so of two that come at once one wins.
 * A code that its own client brings again ends what it gave the first time.
 */
export async function redeemCode(form: Parameters, client: Client, keyFor: KeyFor, ports: OauthPorts): Promise<OauthResult> {
  const { surroundings, store, issuer } = ports;
  const code = form.get('code') ?? '';
  const secret = readSecret(code, surroundings);
  const pending = secret?.kind === 'code' ? await pendingOf(secret.id, ports) : null;
  if (!pending?.code || !equalHashes(pending.code.hash, surroundings.sha256(code))) return NO_CODE;
  const { connection } = pending;
  if (connection === null || !fits(pending, form, client, surroundings)) return NO_CODE;
  if (pending.state === 'over') {
    await revokeConnection(connection.id, null, ports);
    return NO_CODE;
  }
  const now = surroundings.now();
  if (pending.code.expiresAt <= now) return NO_CODE;
  const mark = signedMark(connection.id, keyFor('refresh'), surroundings);
  const refreshToken = newSecret('refresh', connection.id, surroundings, mark);
  const fresh = rotated(emptyGrant(pending.client, issuer), 'live', surroundings.sha256(refreshToken), now);
  const { connections: rules } = await ports.settings();
  const { grant, result } = issueAccess({ connection, grant: fresh }, { scopes: null, rules, refreshToken }, surroundings);
  const { expected: _, ...row } = toRow({ connection, grant, secretHash: null, revision: '' }, surroundings);
  const ended = pendingRow({ ...pending, state: 'over' }, pending.state, surroundings);
  return (await store.exchange([ended], [row])) ? result : NO_CODE;
}
