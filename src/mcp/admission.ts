import { keyHash } from '../connections/agent-key';
import { CONNECTION_ENTITY, fromRow } from '../connections/row';
import type { Session } from '../pipeline/session';
import { SETTINGS_KEY, settingsFrom } from '../pipeline/settings-store';
import { boundsOf } from '../policy/bounds';
import { isAlive } from '../policy/connection';
import type { Store } from '../ports/store';
import type { Surroundings } from '../ports/surroundings';

/** Why a caller was not let in: told only as far as it helps the rightful owner. */
export type NotAdmitted = 'no-credential' | 'unknown-credential' | 'expired-credential' | 'revoked-credential' | 'paused-credential';

/** RFC 6750 §2.1: the one way in. Scheme names are case-insensitive (RFC 9110 §11.1). */
export function bearerOf(authorization: string | undefined): string | null {
  return /^Bearer +([A-Za-z0-9\-._~+/]+=*) *$/i.exec(authorization ?? '')?.[1] ?? null;
}

/** Compares two hex hashes without telling by its time where they differ. */
function equalHashes(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < one.length; index += 1) difference |= one.charCodeAt(index) ^ (other.charCodeAt(index) || 0);
  return difference === 0;
}

/**
 * From the credential to the session: hash → stored connection → its owner's account. Reads connection and settings in one storage call.
 * @throws when storage cannot be read.
 */
export async function admit(
  credential: string | null,
  installation: string,
  { store, surroundings }: { store: Store; surroundings: Surroundings },
): Promise<Session | NotAdmitted> {
  if (credential === null) return 'no-credential';
  const { id, hash } = keyHash(credential, surroundings);
  const [settings, row] = await store.read([{ key: SETTINGS_KEY }, { key: id, entity: CONNECTION_ENTITY }]);
  if (row === undefined) return 'unknown-credential';
  const { secretHash, connection } = fromRow(row);
  if (!equalHashes(secretHash, hash)) return 'unknown-credential';
  if (connection.revokedAt !== null) return 'revoked-credential';
  if (!isAlive(connection, surroundings.now())) return 'expired-credential';
  if (connection.pausedAt !== undefined) return 'paused-credential';
  return {
    settings: boundsOf(settingsFrom(settings), connection),
    caller: { accountId: connection.owner, present: false, door: 'mcp', connection, installation },
  };
}
