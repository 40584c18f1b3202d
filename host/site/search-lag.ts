import type { DatabaseSync } from 'node:sqlite';

/** How far the search index of a site trails its documents, and the site's clock. */
interface SearchLag {
  searchLagMs: number;
  now(): number;
}

const lags = new WeakMap<DatabaseSync, SearchLag>();

/** Says who decides the lag of the collections in this database; searches know every write at once where nobody does. */
export function followSearchLag(database: DatabaseSync, lag: SearchLag): void {
  lags.set(database, lag);
}

/** The lag in force for a database. */
export function searchLagOf(database: DatabaseSync): SearchLag | undefined {
  return lags.get(database);
}
