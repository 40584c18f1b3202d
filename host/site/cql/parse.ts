import { JastBuilder } from '@atlaskit/jql-ast';
import type { Clause, OrderByField } from '@atlaskit/jql-ast';
import { CqlError } from './cql-error';

export interface CqlQuery {
  where: Clause;
  orderBy: OrderByField[];
}

/**
 * Reads CQL with the official JQL grammar, which covers it but for unquoted keys of personal spaces (`~key`); those are quoted first.
 * Throws `CqlError` with the query itself, as Confluence does, for what is no query.
 */
export function parseCql(cql: string): CqlQuery {
  const { query, errors } = new JastBuilder().build(quotePersonalKeys(cql));
  if (errors.length > 0 || !query || !query.where) throw new CqlError(cql);
  return { where: query.where, orderBy: query.orderBy ? query.orderBy.fields : [] };
}

const QUOTED_OR_KEY = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|((?:(?<!!)=|!=|[(,])\s*)(~[\w:-]+)/g;

/** A `~` right where a value belongs starts a key; after a field it is the operator. */
function quotePersonalKeys(cql: string): string {
  return cql.replace(QUOTED_OR_KEY, (match: string, before?: string, key?: string) =>
    before === undefined || key === undefined ? match : `${before}"${key}"`,
  );
}
