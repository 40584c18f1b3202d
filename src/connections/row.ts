import * as z from 'zod';
import { connectionSchema, type Connection } from '../policy/connection';
import type { StoreRow } from '../ports/store';

export const CONNECTION_ENTITY = 'connection';
/** Every connection of the installation shares this partition, so that admins can list them all. */
export const WHOLE_SITE = 'all';

const storedConnection = z.object({
  owner: z.string(),
  createdAt: z.number(),
  details: z.object({ secretHash: z.string(), connection: connectionSchema }),
});

export interface StoredConnection {
  secretHash: string;
  connection: Connection;
}

/** A stored connection. @throws when the value is none. */
export function fromRow(value: unknown): StoredConnection {
  return storedConnection.parse(value).details;
}

/** The row of a connection: its id as key, what is indexed, and the rest in one attribute. */
export function toRow({ secretHash, connection }: StoredConnection, now: number): StoreRow {
  return {
    key: connection.id,
    entity: CONNECTION_ENTITY,
    value: { site: WHOLE_SITE, owner: connection.owner, createdAt: connection.createdAt, details: { secretHash, connection } },
    ttlSeconds: Math.max(1, Math.ceil((connection.expiresAt - now) / 1000)),
  };
}
