import { Fault, wrongInput } from '../faults/fault';
import { isAlive, type Connection, type Scope } from '../policy/connection';
import type { Store } from '../ports/store';
import type { Surroundings } from '../ports/surroundings';
import { emptyGrant, type Grant } from './grant';
import { CONNECTION_ENTITY, WHOLE_SITE, fromRow, toRow, type StoredConnection } from './row';
import { newId, newSecret } from './secret';

export const MILLISECONDS_A_DAY = 86_400_000;
const PAGE = 50;

export interface ConnectionPorts {
  store: Store;
  surroundings: Surroundings;
}

/** So many connections of one person may be in force at once: one page of them. */
const MOST_IN_FORCE = PAGE;

export interface SecretRequest {
  owner: string;
  name: string;
  scopes: readonly Scope[];
  /** The only projects and spaces it may touch, each null for all that the admin opens. */
  only: NonNullable<Connection['only']>;
  days: number;
  /** The longest lifetime that the admin allows, in days. */
  maximumDays: number;
}

/** A connection that comes to be now. @throws Fault `input` when the lifetime is longer than allowed. */
export function newConnection(
  kind: Connection['kind'],
  { days, maximumDays, scopes, ...asked }: SecretRequest,
  surroundings: Surroundings,
): Connection {
  if (days > maximumDays) throw wrongInput('expiresInDays', `A connection lives at most ${maximumDays} days here.`);
  const now = surroundings.now();
  const expiresAt = now + days * MILLISECONDS_A_DAY;
  return { id: newId(surroundings), kind, ...asked, scopes: [...scopes], createdAt: now, expiresAt, revokedAt: null };
}

/** @throws Fault `refused` when this person has as many connections in force as anybody may have. */
export async function checkRoom(owner: string, ports: ConnectionPorts): Promise<void> {
  const now = ports.surroundings.now();
  const inForce = (await connectionsOf(owner, ports)).filter((connection) => isAlive(connection, now));
  if (inForce.length < MOST_IN_FORCE) return;
  throw new Fault({
    kind: 'refused',
    rule: 'too-many-connections',
    reason: `This person has ${MOST_IN_FORCE} connections in force.`,
    whoCanChange: 'The person',
    instead: 'End one of them first.',
  });
}

async function mint(
  connection: Connection,
  secretOf: 'key' | 'client',
  grant: Grant | null,
  { store, surroundings }: ConnectionPorts,
): Promise<string> {
  const secret = newSecret(secretOf, connection.id, surroundings);
  const { expected: _, ...row } = toRow({ connection, secretHash: surroundings.sha256(secret), grant, revision: '' }, surroundings);
  if (!(await store.create(row))) throw new Error('A fresh connection met an existing one.');
  return secret;
}

/**
 * Makes an agent key bound to its owner's account.
 * @returns the connection and the key itself, which exists nowhere else.
 * @throws Fault `input` when the lifetime is longer than allowed, `refused` when its owner has too many connections.
 */
export async function mintKey(request: SecretRequest, ports: ConnectionPorts): Promise<{ key: string; connection: Connection }> {
  const connection = newConnection('key', request, ports.surroundings);
  await checkRoom(request.owner, ports);
  return { key: await mint(connection, 'key', null, ports), connection };
}

/**
 * Lets a gateway's machine in as its owner (RFC 6749 §4.4): the connection's id is the client id, and tokens come of the secret.
 * @param audience the address that its tokens are good for.
 * @throws Fault as `mintKey`.
 */
export async function mintMachine(
  request: SecretRequest,
  audience: string,
  ports: ConnectionPorts,
): Promise<{ secret: string; connection: Connection }> {
  const connection = newConnection('machine', request, ports.surroundings);
  await checkRoom(request.owner, ports);
  const grant = emptyGrant(ports.surroundings.sha256(connection.id), audience);
  return { secret: await mint(connection, 'client', grant, ports), connection };
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

/** A connection as it is stored, or null. */
export async function findConnection(id: string, store: Store): Promise<StoredConnection | null> {
  const [row] = await store.read([{ key: id, entity: CONNECTION_ENTITY }]);
  return row === undefined ? null : fromRow(row);
}

/**
 * A connection as it is stored.
 * @param owner the person whose connection it must be, or null for anybody's.
 * @throws Fault `not-found-or-hidden` when there is no such connection of theirs.
 */
export async function storedConnection(id: string, owner: string | null, store: Store): Promise<StoredConnection> {
  const stored = await findConnection(id, store);
  if (stored === null || (owner !== null && stored.connection.owner !== owner))
    throw new Fault({ kind: 'not-found-or-hidden', what: 'This connection' });
  return stored;
}
