import { quoteCql } from './quote';
import { scopeQuery } from './scope';
import type { Scoped } from './scope';
import type { QueryRefusal } from './token';

/** Narrows a CQL query to the listed spaces (keys) and away from the denied ones. Refusals as in `scopeJql`; a personal space's ~key must be quoted. */
export function scopeCql(cql: string, spaces: readonly string[] | 'all', deny: readonly string[] = []): Scoped | QueryRefusal {
  return scopeQuery(cql, { language: 'cql', field: 'space', allow: spaces, deny, quote: quoteCql });
}
