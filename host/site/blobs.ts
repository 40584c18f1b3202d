import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** What attached files hold, by a name that their owner chooses, e.g. `confluence/att65601:2`. Kept on disk alone: files are large and seldom read. */
export class Blobs {
  private readonly upsert: StatementSync;
  private readonly select: StatementSync;
  private readonly remove: StatementSync;

  constructor(database: DatabaseSync) {
    database.exec('CREATE TABLE IF NOT EXISTS blobs (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID');
    this.upsert = database.prepare('INSERT INTO blobs VALUES (?, ?) ON CONFLICT DO UPDATE SET bytes = excluded.bytes');
    this.select = database.prepare('SELECT bytes FROM blobs WHERE name = ?');
    this.remove = database.prepare('DELETE FROM blobs WHERE name = ?');
  }

  put(name: string, bytes: Uint8Array): void {
    this.upsert.run(name, bytes);
  }

  get(name: string): Uint8Array | undefined {
    const bytes = this.select.get(name)?.['bytes'];
    return bytes instanceof Uint8Array ? bytes : undefined;
  }

  delete(name: string): void {
    this.remove.run(name);
  }
}
