import * as z from 'zod';
import type { Effect, ProductArea } from './vocabulary';

/** `jira:write` covers creating, changing and reading in Jira; see `scopeCovers`. */
export const SCOPES = [
  'jira:read',
  'jira:write',
  'jira:delete',
  'jira:manage',
  'jsm:read',
  'jsm:write',
  'jsm:delete',
  'jsm:manage',
  'confluence:read',
  'confluence:write',
  'confluence:delete',
  'confluence:manage',
] as const;
export type Scope = (typeof SCOPES)[number];

const keys = z.array(z.string().min(1).max(255)).max(200);

/** How a client comes in: with an agent key, after a person signed it in, or as a gateway's machine with its own secret. */
const CONNECTION_KINDS = ['key', 'sign-in', 'machine'] as const;

/** A client that was let in. */
export const connectionSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(CONNECTION_KINDS).default('key'),
  name: z.string().min(1).max(100),
  /** The host that a sign-in's access went to. */
  redirectHost: z.exactOptional(z.string().min(1)),
  /** The one Atlassian account that every call of this connection runs as. */
  owner: z.string().min(1),
  scopes: z.array(z.enum(SCOPES)),
  /** Keys of the only projects and spaces it may touch, each null for all; absent in connections of before this could be said. */
  only: z.exactOptional(z.strictObject({ projects: keys.nullable(), spaces: keys.nullable() })),
  createdAt: z.int(),
  /** Milliseconds since the epoch; the connection is dead from then on. */
  expiresAt: z.int(),
  /** Milliseconds since the epoch, or null while it is alive. */
  revokedAt: z.int().nullable(),
  /** Milliseconds since the epoch since when it waits for an admin's word; absent while it may call. */
  pausedAt: z.exactOptional(z.int()),
});

export type Connection = z.infer<typeof connectionSchema>;

/** What a connection gets where nobody narrows it: reading and writing, never deleting or managing. */
export const STANDARD_SCOPES: readonly Scope[] = SCOPES.filter((scope) => scope.endsWith(':read') || scope.endsWith(':write'));

/** Whether a text is one of our scopes. */
export function isScope(text: string): text is Scope {
  return SCOPES.some((scope) => scope === text);
}

const LEVELS = ['read', 'write', 'delete', 'manage'] as const;
const LEVEL_OF: Readonly<Record<Effect, (typeof LEVELS)[number]>> = {
  read: 'read',
  create: 'write',
  update: 'write',
  delete: 'delete',
  manage: 'manage',
};

/** The scope an effect needs; null where none is needed (the catalogue itself, who am I). */
export function scopeFor(product: ProductArea, effect: Effect): Scope | null {
  return product === 'atlassian' ? null : `${product}:${LEVEL_OF[effect]}`;
}

/** Whether any granted scope covers the needed one: each level includes those before it. */
export function scopeCovers(granted: readonly Scope[], needed: Scope): boolean {
  const [product, level] = needed.split(':');
  return granted.some((scope) => {
    const [grantedProduct, grantedLevel] = scope.split(':');
    return grantedProduct === product && LEVELS.findIndex((one) => one === grantedLevel) >= LEVELS.findIndex((one) => one === level);
  });
}

/** What both sets of scopes allow: where one goes further than the other in a product, the lesser of the two. */
export function scopesWithin(wanted: readonly Scope[], maximum: readonly Scope[]): Scope[] {
  const covered = wanted.filter((scope) => scopeCovers(maximum, scope));
  const lowered = maximum.filter((scope) => scopeCovers(wanted, scope));
  return [...new Set([...covered, ...lowered])];
}

/** Whether the connection may be used at `now` (milliseconds since the epoch). */
export function isAlive(connection: Connection, now: number): boolean {
  return connection.revokedAt === null && now < connection.expiresAt;
}
