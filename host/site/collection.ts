import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { searchLagOf } from './search-lag';
import { beforeChange } from './transaction';

/**
 * A named set of JSON documents kept in memory and written through to SQLite, so that reads cost nothing and nothing that was
 * answered is lost by `kill -9`. What `get` returns is the stored document: never change it in place, put a new one.
 */
export class Collection<T extends { id: string }> {
  private items = new Map<string, T>();
  /** What documents were before recent changes, oldest first, as long as searches may still find them so. */
  private recent: { id: string; before: T | undefined; at: number }[] = [];
  private readonly upsert: StatementSync;
  private readonly remove: StatementSync;

  constructor(
    private readonly database: DatabaseSync,
    private readonly name: string,
  ) {
    database.exec('CREATE TABLE IF NOT EXISTS documents (collection TEXT, id TEXT, body TEXT, PRIMARY KEY (collection, id)) WITHOUT ROWID');
    this.upsert = database.prepare('INSERT INTO documents VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body');
    this.remove = database.prepare('DELETE FROM documents WHERE collection = ? AND id = ?');
    const rows = database.prepare('SELECT body FROM documents WHERE collection = ?').all(name);
    const stored = rows.map((row) => JSON.parse(String(row['body'])) as T);
    for (const item of stored.sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))) this.items.set(item.id, item);
  }

  get(id: string): T | undefined {
    return this.items.get(id);
  }

  /** Every document, in the order of insertion; after a restart in the order of ids, numbers numerically. */
  all(): T[] {
    return [...this.items.values()];
  }

  filter(test: (item: T) => boolean): T[] {
    return this.all().filter(test);
  }

  find(test: (item: T) => boolean): T | undefined {
    for (const item of this.items.values()) if (test(item)) return item;
    return undefined;
  }

  /** The documents as a search finds them: those of `all`, without what was changed since the search index was last brought up to date. */
  indexed(): T[] {
    const lag = searchLagOf(this.database);
    const indexedAt = lag && lag.searchLagMs > 0 ? lag.now() - lag.searchLagMs : Infinity;
    this.recent = this.recent.filter(({ at }) => at > indexedAt);
    if (this.recent.length === 0) return this.all();
    const found = new Map(this.items);
    for (const { id, before } of this.recent.toReversed()) {
      if (before === undefined) found.delete(id);
      else found.set(id, before);
    }
    return [...found.values()];
  }

  put(item: T): T {
    this.rememberForRollback();
    this.rememberForSearch(item.id);
    const body = JSON.stringify(item);
    this.upsert.run(this.name, item.id, body);
    const copy = JSON.parse(body) as T;
    this.items.set(item.id, copy);
    return copy;
  }

  delete(id: string): boolean {
    this.rememberForRollback();
    this.rememberForSearch(id);
    this.remove.run(this.name, id);
    return this.items.delete(id);
  }

  private rememberForSearch(id: string): void {
    const lag = searchLagOf(this.database);
    if (lag && lag.searchLagMs > 0) this.recent.push({ id, before: this.items.get(id), at: lag.now() });
  }

  private rememberForRollback(): void {
    beforeChange(this.database, this, () => {
      const before = new Map(this.items);
      const recent = [...this.recent];
      return () => {
        this.items = before;
        this.recent = recent;
      };
    });
  }
}
