import { liveAccess } from '../connections/grant';
import { CONNECTION_ENTITY, fromRow, type StoredConnection } from '../connections/row';
import { equalHashes, readSecret } from '../connections/secret';
import type { Session } from '../pipeline/session';
import { SETTINGS_KEY, settingsFrom } from '../pipeline/settings-store';
import { boundsOf } from '../policy/bounds';
import { isAlive, scopesWithin, type Connection } from '../policy/connection';
import type { Store } from '../ports/store';
import type { Surroundings } from '../ports/surroundings';

/** Why a caller was not let in: told only as far as it helps the rightful owner. */
export type NotAdmitted = 'no-credential' | 'unknown-credential' | 'expired-credential' | 'revoked-credential' | 'paused-credential';

/** RFC 6750 §2.1: the one way in. Scheme names are case-insensitive (RFC 9110 §11.1). */
export function bearerOf(authorization: string | undefined): string | null {
  return /^Bearer +([A-Za-z0-9\-._~+/]+=*) *$/i.exec(authorization ?? '')?.[1] ?? null;
}

/** An address and the same with a slash at its end are one audience. */
const sameAudience = (one: string, other: string): boolean => one.replace(/\/$/, '') === other.replace(/\/$/, '');

/** The connection as this credential may use it, or null where it is none of its. */
function shownBy(hash: string, kind: 'key' | 'access', stored: StoredConnection, audience: string, now: number): Connection | null {
  const { connection, secretHash, grant } = stored;
  if (kind === 'key') return connection.kind === 'key' && secretHash !== null && equalHashes(secretHash, hash) ? connection : null;
  if (grant === null || !sameAudience(grant.audience, audience)) return null;
  const token = liveAccess(grant, hash, now);
  if (token?.scopes === undefined) return token && connection;
  return { ...connection, scopes: scopesWithin(token.scopes, connection.scopes) };
}

interface AdmissionPorts {
  store: Store;
  surroundings: Surroundings;
}

/**
 * From the credential to the session: its id → stored connection → its owner's account. A text that is no secret of ours costs no storage;
 * any other one storage call, for connection and settings together.
 * @param audience the address that was called; tokens are good for one only (RFC 8707).
 * @throws when storage cannot be read.
 */
export async function admit(
  credential: string | null,
  { installation, audience }: { installation: string; audience: string },
  { store, surroundings }: AdmissionPorts,
): Promise<Session | NotAdmitted> {
  if (credential === null) return 'no-credential';
  const secret = readSecret(credential, surroundings);
  if (secret?.kind !== 'key' && secret?.kind !== 'access') return 'unknown-credential';
  const [settings, row] = await store.read([{ key: SETTINGS_KEY }, { key: secret.id, entity: CONNECTION_ENTITY }]);
  if (row === undefined) return 'unknown-credential';
  const shown = shownBy(surroundings.sha256(credential), secret.kind, fromRow(row), audience, surroundings.now());
  if (shown === null) return 'unknown-credential';
  const rules = settingsFrom(settings);
  const connection = { ...shown, scopes: scopesWithin(shown.scopes, rules.connections.scopes) };
  if (connection.revokedAt !== null) return 'revoked-credential';
  if (!isAlive(connection, surroundings.now())) return 'expired-credential';
  if (connection.pausedAt !== undefined) return 'paused-credential';
  return {
    settings: boundsOf(rules, connection),
    caller: { accountId: connection.owner, present: false, door: 'mcp', connection, installation },
  };
}
