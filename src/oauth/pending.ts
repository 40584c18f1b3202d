import * as z from 'zod';
import { connectionSchema, SCOPES } from '../policy/connection';
import type { Store, StoreExchange } from '../ports/store';
import type { Surroundings } from '../ports/surroundings';

const ENTITY = 'authorization';

/**
 * `asked` waits for a person; `seen` is that person's alone; `approved` and `refused` wait for the browser to come back; `coded` waits for
 * the client with its code; `over` has ended, with tokens where there is a connection.
 */
const state = z.enum(['asked', 'seen', 'approved', 'refused', 'coded', 'over']);

const details = z.object({
  /** SHA-256 of the client id. */
  client: z.string(),
  clientName: z.string(),
  /** Exactly as the client sent it. */
  redirectUri: z.string(),
  redirectHost: z.string(),
  onThisMachine: z.boolean(),
  /** The client's own `state`, given back as it is. */
  clientState: z.string().nullable(),
  /** Base64url of the SHA-256 of the client's verifier (RFC 7636). */
  challenge: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  /** SHA-256 of what the browser keeps that began; null for a browser that keeps nothing: then the short code has to be typed. */
  browser: z.string().nullable(),
  expiresAt: z.number(),
  /** The one person whose request it is, from their first look at it. */
  person: z.string().nullable(),
  /** SHA-256 of what only the browser of the person who decided knows. */
  finish: z.string().nullable(),
  /** What was approved; it is stored as a connection when the client comes with its code. */
  connection: connectionSchema.nullable(),
  code: z.object({ hash: z.string(), expiresAt: z.number() }).nullable(),
});

const row = z.object({ state, code: z.string(), details });

/** A client's request to be let in, on its way from the first redirect to its tokens. */
export interface Pending extends z.infer<typeof details> {
  id: string;
  state: z.infer<typeof state>;
  /** Hash of the short code. */
  shortCode: string;
}

/** The row of a request, as it replaces the one in `former` state. */
export function pendingRow(
  { id, state: now, shortCode, ...inner }: Pending,
  former: Pending['state'],
  { now: time }: Surroundings,
): StoreExchange {
  const end = Math.max(inner.expiresAt, inner.code?.expiresAt ?? 0);
  return {
    key: id,
    entity: ENTITY,
    value: { state: now, code: shortCode, at: inner.expiresAt, details: inner },
    expected: { attribute: 'state', value: former },
    ttlSeconds: Math.max(1, Math.ceil((end - time()) / 1000)),
  };
}

function fromRow(id: string, value: unknown): Pending {
  const { details: inner, code, state: now } = row.parse(value);
  return { id, state: now, shortCode: code, ...inner };
}

interface PendingPorts {
  store: Store;
  surroundings: Surroundings;
}

/** Stores a fresh request. @throws when its id is taken, which chance does not do. */
export async function storePending(pending: Pending, { store, surroundings }: PendingPorts): Promise<void> {
  const { expected: _, ...fresh } = pendingRow(pending, 'asked', surroundings);
  if (!(await store.create(fresh))) throw new Error('A fresh request met an existing one.');
}

/** The request of an id, whatever has become of it; null when there is none, or its time is over and it has no code that waits. */
export async function pendingOf(id: string, { store, surroundings }: PendingPorts): Promise<Pending | null> {
  const [value] = await store.read([{ key: id, entity: ENTITY }]);
  if (value === undefined) return null;
  const pending = fromRow(id, value);
  const hasCode = pending.state === 'coded' || pending.state === 'over';
  return hasCode || pending.expiresAt > surroundings.now() ? pending : null;
}

/** The request that waits under a short code, or null. */
export async function pendingByCode(shortCode: string, { store, surroundings }: PendingPorts): Promise<Pending | null> {
  const range = { from: surroundings.now(), to: Number.MAX_SAFE_INTEGER };
  const { rows } = await store.query({ entity: ENTITY, index: 'by-code', partition: [shortCode], range, limit: 1 });
  return rows[0] === undefined ? null : fromRow(rows[0].key, rows[0].value);
}

/** Moves a request from the state it was read in to another; false when somebody else has moved it since. */
export function move(
  pending: Pending,
  change: Partial<Pending> & Pick<Pending, 'state'>,
  { store, surroundings }: PendingPorts,
): Promise<boolean> {
  return store.exchange([pendingRow({ ...pending, ...change }, pending.state, surroundings)]);
}
