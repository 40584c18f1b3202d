import type { DatabaseSync } from 'node:sqlite';
import type { EntityDeclaration } from '../manifest';
import type { Entities } from './entities';
import { checkEntityValue } from './entities';
import { EntityIndex } from './entity-index';
import { checkKey, encodeValue } from './limits';
import type { Row, Rows } from './rows';

/** Where a key lives: among plain values, among secrets, or in one custom entity. Each has keys of its own. */
export type Space = { kind: 'kv' | 'secret' } | { kind: 'entity'; entity: EntityDeclaration };

/** The spaces over the two tables: every write goes through here, checked, and keeps the entity indexes in step. */
export class Spaces {
  private readonly index: EntityIndex;

  constructor(
    database: DatabaseSync,
    private readonly rows: Rows,
    private readonly entities: Entities,
  ) {
    this.index = new EntityIndex(database);
  }

  /** The space that batches and transactions mean: an entity when they name one, else the plain values. */
  named(entityName: string | undefined): Space {
    return entityName === undefined ? { kind: 'kv' } : { kind: 'entity', entity: this.entities.get(entityName) };
  }

  get(space: Space, key: string): Row | undefined {
    checkKey(key, space.kind === 'entity' ? 'EMPTY_KEY' : 'KEY_TOO_SHORT');
    return this.rows.get(nameOf(space), key);
  }

  /** Checks and stores a value, whatever was there before. `expiresAt` in milliseconds since the epoch, or null. */
  set(space: Space, key: string, value: unknown, expiresAt: number | null): void {
    checkKey(key, space.kind === 'entity' ? 'EMPTY_KEY' : 'KEY_TOO_SHORT');
    const text = encodeValue(value);
    if (space.kind === 'entity') this.index.write(nameOf(space), space.entity, key, checkEntityValue(space.entity, value));
    this.rows.put(nameOf(space), key, text, expiresAt);
  }

  delete(space: Space, key: string): void {
    checkKey(key, space.kind === 'entity' ? 'EMPTY_KEY' : 'KEY_TOO_SHORT');
    if (space.kind === 'entity') this.index.remove(nameOf(space), key);
    this.rows.remove(nameOf(space), key);
  }
}

/** A text that names the key over all spaces, for "each key once". */
export function addressOf(space: Space, key: string): string {
  return `${nameOf(space)}\n${key}`;
}

function nameOf(space: Space): string {
  return space.kind === 'entity' ? `entity/${space.entity.name}` : space.kind;
}
