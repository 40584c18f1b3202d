import { Fault } from '../faults/fault';
import type { Connection } from '../policy/connection';
import type { ConnectionPorts } from './connections';
import { storedConnection } from './connections';
import { toRow, type StoredConnection } from './row';

const MOST_ATTEMPTS = 5;

/**
 * Changes a connection on top of whatever others change at the same moment: nothing that a token exchange, a revocation or a pause wrote is
 * lost to another.
 * @param owner the person whose connection it must be, or null for anybody's.
 * @param change what comes of the stored one; the same object when there is nothing to change.
 * @throws Fault `not-found-or-hidden` when there is no such connection of theirs, `conflict` when others keep changing it; whatever `change` throws.
 */
export async function changeConnection(
  id: string,
  owner: string | null,
  change: (stored: StoredConnection) => StoredConnection,
  { store, surroundings }: ConnectionPorts,
): Promise<Connection> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const stored = await storedConnection(id, owner, store);
    const changed = change(stored);
    if (changed === stored || (await store.exchange([toRow(changed, surroundings)]))) return changed.connection;
  }
  throw new Fault({ kind: 'conflict', what: 'This connection is being changed by others.', mend: 'Try again in a moment.' });
}

/**
 * Ends a connection for good: its secret and every token of it are refused from the next call on.
 * @param owner the person whose connection it must be, or null when an admin or the app itself ends it.
 * @throws Fault `not-found-or-hidden` when there is no such connection of theirs.
 */
export function revokeConnection(id: string, owner: string | null, ports: ConnectionPorts): Promise<Connection> {
  return changeConnection(
    id,
    owner,
    (stored) =>
      stored.connection.revokedAt === null
        ? { ...stored, connection: { ...stored.connection, revokedAt: ports.surroundings.now() } }
        : stored,
    ports,
  );
}
