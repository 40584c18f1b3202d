import type { DatabaseSync } from 'node:sqlite';

interface Running {
  undo: Map<object, () => void>;
}

const running = new WeakMap<DatabaseSync, Running>();

/**
 * Runs `work` as one SQLite transaction, or as a part of the one that runs. If it throws, the database and every in-memory copy registered
 * with `beforeChange` are as they were before it, and the error goes on to the caller.
 */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  const whole = running.get(database);
  const current: Running = { undo: new Map() };
  database.exec(whole ? 'SAVEPOINT part' : 'BEGIN');
  running.set(database, current);
  try {
    const result = work();
    database.exec(whole ? 'RELEASE part' : 'COMMIT');
    // What the whole has not touched before the part, it finds as the part found it.
    if (whole) for (const [owner, undo] of current.undo) if (!whole.undo.has(owner)) whole.undo.set(owner, undo);
    return result;
  } catch (error) {
    database.exec(whole ? 'ROLLBACK TO part; RELEASE part' : 'ROLLBACK');
    for (const undo of current.undo.values()) undo();
    throw error;
  } finally {
    if (whole) running.set(database, whole);
    else running.delete(database);
  }
}

/** Called by `owner` before it changes its in-memory copy: the first call in a transaction takes the snapshot that a rollback restores. */
export function beforeChange(database: DatabaseSync, owner: object, snapshot: () => () => void): void {
  const current = running.get(database);
  if (current && !current.undo.has(owner)) current.undo.set(owner, snapshot());
}
