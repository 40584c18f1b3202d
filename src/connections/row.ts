import * as z from 'zod';
import { connectionSchema, type Connection } from '../policy/connection';
import type { StoreExchange } from '../ports/store';
import type { Surroundings } from '../ports/surroundings';
import { grantSchema, type Grant } from './grant';

export const CONNECTION_ENTITY = 'connection';
/** Every connection of the installation shares this partition, so that admins can list them all. */
export const WHOLE_SITE = 'all';

const storedConnection = z.object({
  owner: z.string(),
  createdAt: z.number(),
  /** Rows of the first version have none: they are listed, but their keys, which have no checksum, open no door. */
  revision: z.string().default(''),
  details: z.object({ secretHash: z.string().nullable(), grant: grantSchema.nullable().default(null), connection: connectionSchema }),
});

export interface StoredConnection {
  connection: Connection;
  /** SHA-256 of an agent key or of a machine's secret; null for a sign-in, which has none. */
  secretHash: string | null;
  /** The tokens of a sign-in or a machine; null for an agent key, which is used as it is. */
  grant: Grant | null;
  /** Changes whenever the row does. */
  revision: string;
}

/** A stored connection. @throws when the value is none. */
export function fromRow(value: unknown): StoredConnection {
  const { details, revision } = storedConnection.parse(value);
  return { ...details, revision };
}

/** The row of a connection: its id as key, what is indexed, and the rest in one attribute; written over the revision it was made from. */
export function toRow(stored: StoredConnection, { now, randomId }: Surroundings): StoreExchange {
  const { connection, secretHash, grant } = stored;
  const details = { secretHash, grant, connection };
  return {
    key: connection.id,
    entity: CONNECTION_ENTITY,
    value: { site: WHOLE_SITE, owner: connection.owner, createdAt: connection.createdAt, revision: randomId(), details },
    expected: { attribute: 'revision', value: stored.revision },
    ttlSeconds: Math.max(1, Math.ceil((connection.expiresAt - now()) / 1000)),
  };
}
