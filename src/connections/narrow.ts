import { wrongInput } from '../faults/fault';
import { isAlive, scopeCovers, type Connection, type Scope } from '../policy/connection';
import { MILLISECONDS_A_DAY, storedConnection, type ConnectionPorts } from './connections';
import { toRow } from './row';

export interface Narrower {
  scopes: readonly Scope[];
  /** Days from now; the end stays where it is when left out. */
  days?: number;
}

/**
 * Leaves a connection with fewer scopes or less time, from its next call on. Nothing can be given back: a wider key is a new key.
 * @param owner the person whose connection it must be.
 * @throws Fault `not-found-or-hidden` when there is no such connection of theirs, `input` when it has ended or would become wider.
 */
export async function narrowConnection(
  id: string,
  owner: string,
  { scopes, days }: Narrower,
  { store, surroundings }: ConnectionPorts,
): Promise<Connection> {
  const stored = await storedConnection(id, owner, store);
  const before = stored.connection;
  const now = surroundings.now();
  if (!isAlive(before, now)) throw wrongInput('id', 'This connection has ended.');
  const wider = scopes.filter((scope) => !scopeCovers(before.scopes, scope));
  if (wider.length > 0) throw wrongInput('scopes', `This connection never had ${wider.join(', ')}: make a new one for that.`);
  const expiresAt = days === undefined ? before.expiresAt : now + days * MILLISECONDS_A_DAY;
  if (expiresAt > before.expiresAt) throw wrongInput('expiresInDays', 'A connection can only end sooner than it would.');
  const connection = { ...before, scopes: [...scopes], expiresAt };
  await store.write([toRow({ ...stored, connection }, now)]);
  return connection;
}
