import { Fault, wrongInput } from '../faults/fault';
import type { Connection, Scope } from '../policy/connection';
import type { Store } from '../ports/store';
import type { Surroundings } from '../ports/surroundings';
import { keyHash, newAgentKey } from './agent-key';
import { CONNECTION_ENTITY, WHOLE_SITE, fromRow, toRow, type StoredConnection } from './row';

export const MILLISECONDS_A_DAY = 86_400_000;
const PAGE = 50;

export interface ConnectionPorts {
  store: Store;
  surroundings: Surroundings;
}

export interface KeyRequest {
  owner: string;
  name: string;
  scopes: readonly Scope[];
  /** The only projects and spaces it may touch, each null for all that the admin opens. */
  only: NonNullable<Connection['only']>;
  days: number;
  /** The longest lifetime that the admin allows, in days. */
  maximumDays: number;
}

/**
 * Makes an agent key bound to its owner's account.
 * @returns the connection and the key itself, which exists nowhere else.
 * @throws Fault `input` when the lifetime is longer than allowed.
 */
export async function mintKey(
  request: KeyRequest,
  { store, surroundings }: ConnectionPorts,
): Promise<{ key: string; connection: Connection }> {
  if (request.days > request.maximumDays) throw wrongInput('expiresInDays', `Keys live at most ${request.maximumDays} days here.`);
  const key = newAgentKey(surroundings);
  const { id, hash } = keyHash(key, surroundings);
  const now = surroundings.now();
  const connection: Connection = {
    id,
    name: request.name,
    owner: request.owner,
    scopes: [...request.scopes],
    only: request.only,
    createdAt: now,
    expiresAt: now + request.days * MILLISECONDS_A_DAY,
    revokedAt: null,
  };
  if (!(await store.create(toRow({ secretHash: hash, connection }, now)))) throw new Error('A fresh key met an existing one.');
  return { key, connection };
}

/** The connections of one person, newest first. */
export async function connectionsOf(owner: string, { store }: ConnectionPorts): Promise<Connection[]> {
  const { rows } = await store.query({ entity: CONNECTION_ENTITY, index: 'by-owner', partition: [owner], descending: true, limit: PAGE });
  return rows.map(({ value }) => fromRow(value).connection);
}

/** Everyone's connections, newest first, a page at a time. */
export async function allConnections(
  cursor: string | undefined,
  { store }: ConnectionPorts,
): Promise<{ connections: Connection[]; cursor?: string }> {
  const page = await store.query({
    entity: CONNECTION_ENTITY,
    index: 'by-site',
    partition: [WHOLE_SITE],
    descending: true,
    limit: PAGE,
    ...(cursor === undefined ? {} : { cursor }),
  });
  return {
    connections: page.rows.map(({ value }) => fromRow(value).connection),
    ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
  };
}

/**
 * A connection as it is stored.
 * @param owner the person whose connection it must be, or null for anybody's.
 * @throws Fault `not-found-or-hidden` when there is no such connection of theirs.
 */
export async function storedConnection(id: string, owner: string | null, store: Store): Promise<StoredConnection> {
  const [row] = await store.read([{ key: id, entity: CONNECTION_ENTITY }]);
  const stored = row === undefined ? null : fromRow(row);
  if (stored === null || (owner !== null && stored.connection.owner !== owner))
    throw new Fault({ kind: 'not-found-or-hidden', what: 'This connection' });
  return stored;
}

/**
 * Ends a connection for good; its next call is refused.
 * @param owner the person whose connection it must be, or null when an admin ends it.
 * @throws Fault `not-found-or-hidden` when there is no such connection of theirs.
 */
export async function revokeConnection(id: string, owner: string | null, { store, surroundings }: ConnectionPorts): Promise<Connection> {
  const stored = await storedConnection(id, owner, store);
  if (stored.connection.revokedAt !== null) return stored.connection;
  const now = surroundings.now();
  const connection = { ...stored.connection, revokedAt: now };
  await store.write([toRow({ ...stored, connection }, now)]);
  return connection;
}
