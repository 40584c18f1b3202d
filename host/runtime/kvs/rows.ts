import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { MetadataField } from './options';

/** A stored value; times in milliseconds since the epoch. */
export interface Row {
  key: string;
  value: unknown;
  createdAt: number;
  updatedAt: number;
  expiresAt: number | null;
}

/** How expired values are treated: see `Rows`. */
export interface Expiry {
  now(): number;
  /** True: expired values can still be read, as Forge allows for up to 48 hours; their `expireTime` tells. */
  lazy: boolean;
}

const LAZY_MS = 48 * 3_600_000;
const COLUMNS = 'r.key, r.value, r.created_at, r.updated_at, r.expires_at';

/**
 * The table of values. A space is `kv`, `secret` or `entity/<name>`. By default a value is gone the moment it expires; with lazy expiry
 * it stays readable, counted in queries and in the way of `FAIL_IF_EXISTS`, until 48 hours have passed.
 */
export class Rows {
  constructor(
    private readonly database: DatabaseSync,
    private readonly expiry: Expiry,
  ) {}

  get(space: string, key: string): Row | undefined {
    return this.select('kvs_rows r', 'r.space = ? AND r.key = ?', '', [space, key])[0];
  }

  /** Stores a value; `createdAt` is kept when the key was there before. */
  put(space: string, key: string, text: string, expiresAt: number | null): void {
    const now = this.expiry.now();
    const createdAt = this.get(space, key)?.createdAt ?? now;
    this.database
      .prepare('INSERT OR REPLACE INTO kvs_rows (space, key, value, created_at, updated_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)')
      .run(space, key, text, createdAt, now, expiresAt);
  }

  remove(space: string, key: string): void {
    this.database.prepare('DELETE FROM kvs_rows WHERE space = ? AND key = ?').run(space, key);
  }

  /** Rows that can still be read; `source` names `kvs_rows r`, `tail` may order and limit. */
  select(source: string, where: string, tail: string, values: SQLInputValue[]): Row[] {
    const living = `(r.expires_at IS NULL OR r.expires_at > ${this.horizon()})`;
    const rows = this.database.prepare(`SELECT ${COLUMNS} FROM ${source} WHERE ${where} AND ${living} ${tail}`).all(...values);
    return rows.map((row) => ({
      key: String(row['key']),
      value: JSON.parse(String(row['value'])) as unknown,
      createdAt: Number(row['created_at']),
      updatedAt: Number(row['updated_at']),
      expiresAt: row['expires_at'] === null ? null : Number(row['expires_at']),
    }));
  }

  /** Deletes what can no longer be read. */
  sweep(): void {
    const dead = `SELECT space, key FROM kvs_rows WHERE expires_at <= ${this.horizon()}`;
    this.database.exec(`DELETE FROM kvs_index WHERE (space, key) IN (${dead})`);
    this.database.exec(`DELETE FROM kvs_rows WHERE expires_at <= ${this.horizon()}`);
  }

  private horizon(): number {
    return this.expiry.now() - (this.expiry.lazy ? LAZY_MS : 0);
  }
}

/** A row as the service answers it, with the metadata that was asked for. */
export function answerOf(row: Row, fields: readonly MetadataField[]): Record<string, unknown> {
  return {
    key: row.key,
    value: row.value,
    ...(fields.includes('CREATED_AT') && { createdAt: row.createdAt }),
    ...(fields.includes('UPDATED_AT') && { updatedAt: row.updatedAt }),
    ...(fields.includes('EXPIRE_TIME') && row.expiresAt !== null && { expireTime: new Date(row.expiresAt).toISOString() }),
  };
}
