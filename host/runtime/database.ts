import { DatabaseSync } from 'node:sqlite';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS kvs_rows (
    space TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
    created_at REAL NOT NULL, updated_at REAL NOT NULL, expires_at REAL, PRIMARY KEY (space, key));
  CREATE INDEX IF NOT EXISTS kvs_rows_by_expiry ON kvs_rows (expires_at) WHERE expires_at IS NOT NULL;
  CREATE TABLE IF NOT EXISTS kvs_index (
    space TEXT NOT NULL, index_name TEXT NOT NULL, partition TEXT NOT NULL, range_value NOT NULL, key TEXT NOT NULL,
    PRIMARY KEY (space, index_name, partition, range_value, key)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS kvs_index_by_key ON kvs_index (space, key);
  CREATE TABLE IF NOT EXISTS installation (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS trigger_urls (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, trigger_key TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS queue_events (
    position INTEGER PRIMARY KEY, event_id TEXT NOT NULL, job_id TEXT NOT NULL, queue TEXT NOT NULL, event TEXT NOT NULL,
    pushed_at REAL NOT NULL, due_at REAL NOT NULL, depth INTEGER NOT NULL, retry TEXT);
`;

/**
 * Opens the platform's own SQLite file (`:memory:` for a passing one). Write-ahead logging: what was committed survives `kill -9`,
 * and several processes may have the same file open; a writer waits up to five seconds for another.
 */
export function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  database.exec(SCHEMA);
  return database;
}

/** Runs `work` as one write transaction that holds the file's write lock from its start, so what it reads cannot change under it. */
export function atomically<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
