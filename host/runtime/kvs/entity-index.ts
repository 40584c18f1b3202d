import type { DatabaseSync } from 'node:sqlite';
import type { EntityDeclaration } from '../manifest';
import { badRequest } from './errors';

const MAX_RANGE_BYTES = 900;
const MAX_PARTITION_BYTES = 1700;

/** Keeps the index rows of an entity in step with its value. A value that lacks an attribute of an index is not in that index. */
export class EntityIndex {
  constructor(private readonly database: DatabaseSync) {}

  write(space: string, entity: EntityDeclaration, key: string, value: Record<string, unknown>): void {
    // Computed before anything is touched: a value that cannot be indexed must leave the old one indexed as it was.
    const entries = [...entity.indexes].flatMap(([name, { range, partition }]) => {
      const parts = partition.map((attribute) => value[attribute]);
      const ranged = value[range];
      return ranged === undefined || parts.includes(undefined)
        ? []
        : [{ name, partition: partitionText(parts), range: rangeValue(ranged) }];
    });
    this.remove(space, key);
    const insert = this.database.prepare('INSERT INTO kvs_index (space, index_name, partition, range_value, key) VALUES (?, ?, ?, ?, ?)');
    for (const entry of entries) insert.run(space, entry.name, entry.partition, entry.range, key);
  }

  remove(space: string, key: string): void {
    this.database.prepare('DELETE FROM kvs_index WHERE space = ? AND key = ?').run(space, key);
  }
}

/** A partition's values as one text, equal exactly for equal values. */
export function partitionText(values: readonly unknown[]): string {
  const text = JSON.stringify(values);
  if (Buffer.byteLength(values.join('')) > MAX_PARTITION_BYTES) {
    throw badRequest('MAX_SIZE', `The partition values take more than ${MAX_PARTITION_BYTES} bytes.`);
  }
  return text;
}

/** An attribute as SQLite orders it: numbers by size, text by its UTF-8 bytes, booleans as 0 and 1. */
export function rangeValue(value: unknown): string | number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string')
    throw new Error('An index holds text, numbers and booleans alone: the manifest check should have caught this.');
  if (Buffer.byteLength(value) > MAX_RANGE_BYTES) throw badRequest('MAX_SIZE', `An index range takes at most ${MAX_RANGE_BYTES} bytes.`);
  return value;
}
