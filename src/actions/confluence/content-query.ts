import { wrongInput } from '../../faults/fault';
import { cqlOf } from '../../query/cql-of';
import { quoteCql } from '../../query/quote';
import { readQuery } from '../../query/read-query';

/** What a content search asks for; names are resolved already. */
export interface ContentCriteria {
  cql?: string | undefined;
  text?: string | undefined;
  spaceKey?: string | undefined;
  type?: string | undefined;
  label?: string | undefined;
  contributor?: string | undefined;
  updatedSince?: string | undefined;
}

/** A date as CQL compares it: `2026-05-01`, or counted back from now as `-7d`. */
function since(date: string): string {
  return `lastmodified >= ${date.startsWith('-') ? `now(${quoteCql(date)})` : quoteCql(date)}`;
}

/**
 * The criteria as one CQL query, newest first unless the caller's own CQL orders it.
 * @throws Fault `input` with the position of a fault in the caller's CQL, or when nothing is asked for.
 */
export function contentCql({ cql, text, spaceKey, type, label, contributor, updatedSince }: ContentCriteria): string {
  const own = cql === undefined ? null : readQuery(cql, 'cql');
  if (own && !own.ok) throw wrongInput('cql', `${own.reason} (line ${own.line}, character ${own.character})`);
  const where = Object.entries({ space: spaceKey, type, label, contributor }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const clauses = [
    own && own.criteria !== '' ? `(${own.criteria})` : '',
    cqlOf({ ...(text === undefined ? {} : { text }), where: Object.fromEntries(where) }),
    updatedSince === undefined ? '' : since(updatedSince),
  ].filter(Boolean);
  if (clauses.length === 0) throw wrongInput('', 'Nothing to search for: give text, cql, or any other criterion.');
  const order = own && own.order !== '' ? own.order : text === undefined ? 'ORDER BY lastmodified DESC' : '';
  return [clauses.join(' AND '), order].filter(Boolean).join(' ');
}
