import { json } from '../../answer';
import { compileCql } from '../../cql/compile';
import type { CompiledCql } from '../../cql/compile';
import { CqlError } from '../../cql/cql-error';
import { confluenceV1Refusal } from '../../refusal';
import { searchBean } from '../beans/search-bean';
import { closeTo } from '../close-to';
import { EXCERPTS } from '../excerpt';
import { searchExpansion } from '../search-expansion';
import { searchItems } from '../search-items';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

/** More than this many results are never given at once, whatever `limit` says. */
const MAX_LIMIT = 1_000;
const MAX_INT = 2 ** 31 - 1;

const search = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/rest/api/search',
  scopes: ['search:confluence', 'read:content-details:confluence'],
  query: ['cql', 'cursor', 'next', 'start', 'limit', 'excerpt', 'expand', 'includeArchivedSpaces'],
  handler: (context) => {
    const { confluence, base, permissions, parameters, request } = context;
    const cql = parameters.text('cql');
    if (cql === undefined) throw confluenceV1Refusal(400, 'The query parameter cql is required');
    const began = performance.now();
    const query = compile(context, cql);
    const limit = Math.min(parameters.integer('limit', { min: 0, max: MAX_INT }) ?? 25, MAX_LIMIT);
    const start = startOf(context);
    const excerpt = parameters.choice('excerpt', EXCERPTS) ?? 'highlight';
    const presentation = { base, excerpt, seeks: (word: string) => query.seeks(word), expanded: searchExpansion(context) };
    const scope = { confluence, permissions, archivedSpaces: parameters.flag('includeArchivedSpaces', false) };
    const found = searchItems(scope).filter((item) => query.matches(item));
    const results = found.sort((a, b) => query.compare(a, b)).slice(start, start + limit);
    const end = start + results.length;
    const next = results.length > 0 && end < found.length ? { next: nextPath(request.query, limit, end) } : {};
    return json({
      results: results.map((item) => searchBean(confluence, item, presentation)),
      ...{
        start,
        limit,
        size: results.length,
        totalSize: found.length,
        cqlQuery: cql,
        searchDuration: Math.round(performance.now() - began),
      },
      _links: { base, context: '/wiki', ...next },
    });
  },
});

function compile({ accountId, state, confluence, now }: ConfluenceContext, cql: string): CompiledCql {
  const zone = state.people.get(accountId)?.timeZone ?? 'UTC';
  try {
    return compileCql(cql, { accountId, now: now(), zone, ...closeTo(confluence, accountId) });
  } catch (error) {
    if (error instanceof CqlError) throw confluenceV1Refusal(400, `Could not parse cql : ${error.message}`);
    throw error;
  }
}

/** Where the results begin: a cursor of an earlier answer, or `start`. */
function startOf({ parameters }: ConfluenceContext): number {
  const cursor = parameters.text('cursor');
  if (cursor === undefined) return parameters.integer('start', { min: 0, max: MAX_INT }) ?? 0;
  const [, encoded = ''] = /^_f_([\w-]+)$/.exec(cursor) ?? [];
  const offset = Buffer.from(encoded, 'base64url').toString();
  if (!/^\d{1,9}$/.test(offset)) throw confluenceV1Refusal(400, `The cursor ${cursor} is not one of this search`);
  return Number(offset);
}

/** Relative to the site's base, as v1 has it. */
function nextPath(query: URLSearchParams, limit: number, end: number): string {
  const next = new URLSearchParams(query);
  next.set('next', 'true');
  next.set('limit', String(limit));
  next.set('start', String(end));
  next.set('cursor', `_f_${Buffer.from(String(end)).toString('base64url')}`);
  return `/rest/api/search?${next.toString()}`;
}

export const searchEndpoints = [search];
