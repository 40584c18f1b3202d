import { JastBuilder, RESERVED_WORDS } from '@atlaskit/jql-ast';
import type { Clause, OrderByField } from '@atlaskit/jql-ast';
import { CqlError } from './cql-error';

export interface CqlQuery {
  where: Clause;
  orderBy: OrderByField[];
}

/**
 * Reads CQL with the official JQL grammar, which covers it but for three things that are quoted first: unquoted keys of personal spaces
 * (`~key`), unquoted dates with slashes, and words that only JQL reserves. Throws `CqlError` with the query itself, as Confluence does, for
 * what is no query.
 */
export function parseCql(cql: string): CqlQuery {
  if (JQL_SIGNS.test(cql.replace(PIECE, ' '))) throw new CqlError(cql);
  const { query, errors } = new JastBuilder().build(quoteForJql(cql));
  if (errors.length > 0 || !query || !query.where) throw new CqlError(cql);
  return { where: query.where, orderBy: query.orderBy ? query.orderBy.fields : [] };
}

/** What CQL reserves, and the directions of its ORDER BY. */
const CQL_RESERVED = new Set(
  (
    'after and as asc avg before begin by commit contains count desc distinct else empty end explain from having if in inner insert into ' +
    'is isnull left like limit max min not null or order outer right select sum then update was where'
  ).split(' '),
);

/** A quoted text, a `~key` right where a value belongs (after a field `~` is the operator), or a bare word or date. */
const PIECE = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|((?:(?<!!)=|!=|[(,])\s*)(~[\w:-]+)|[^\s"'()[\]=!<>~,&|]+/g;
/** How JQL, not CQL, may write AND, OR and NOT. */
const JQL_SIGNS = /[&|]|!(?![=~])/;
const SLASHED_DATE = /^\d{4}\/\d{1,2}\/\d{1,2}$/;

function quoteForJql(cql: string): string {
  return cql.replace(PIECE, (piece: string, before?: string, key?: string) => {
    if (before !== undefined && key !== undefined) return `${before}"${key}"`;
    const word = piece.toLowerCase();
    return SLASHED_DATE.test(word) || (RESERVED_WORDS.has(word) && !CQL_RESERVED.has(word)) ? `"${piece}"` : piece;
  });
}
