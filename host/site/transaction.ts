import type { DatabaseSync } from 'node:sqlite';

interface Running {
  undo: Map<object, () => void>;
}

const running = new WeakMap<DatabaseSync, Running>();

/**
 * Runs `work` as one SQLite transaction. If it throws, the database and every in-memory copy registered with `beforeChange` are as they were,
 * and the error goes on to the caller.
 */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  const current: Running = { undo: new Map() };
  database.exec('BEGIN');
  running.set(database, current);
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    for (const undo of current.undo.values()) undo();
    throw error;
  } finally {
    running.delete(database);
  }
}

/** Called by `owner` before it changes its in-memory copy: the first call in a transaction takes the snapshot that a rollback restores. */
export function beforeChange(database: DatabaseSync, owner: object, snapshot: () => () => void): void {
  const current = running.get(database);
  if (current && !current.undo.has(owner)) current.undo.set(owner, snapshot());
}
