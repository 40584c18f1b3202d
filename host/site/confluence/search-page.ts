import { json } from '../answer';
import type { CompiledCql } from '../cql/compile';
import { confluenceV1Refusal } from '../refusal';
import type { SiteResponse } from '../request';
import type { ConfluenceContext } from './endpoints/define';

/** More than this many results are never given at once, whatever `limit` says. */
const MAX_LIMIT = 1_000;
const MAX_INT = 2 ** 31 - 1;

interface Found<Item> {
  query: CompiledCql<Item> & { cql: string };
  /** Everything that the person may find. */
  items: readonly Item[];
  bean(item: Item): object;
  /** Whether the search takes the cursors of its own answers. */
  cursors: boolean;
}

interface FoundPage {
  results: object[];
  start: number;
  limit: number;
  size: number;
  /** How many there are on all pages. */
  total: number;
  links: object;
}

/**
 * One page of what a query finds, from `start` or from a cursor of an earlier answer, with the paths of the pages around it: relative to
 * Confluence's own address, as v1 has them.
 */
export function foundPage<Item>(context: ConfluenceContext, { query, items, bean, cursors }: Found<Item>): FoundPage {
  const { base, parameters, request } = context;
  const limit = Math.min(parameters.integer('limit', { min: 0, max: MAX_INT }) ?? 25, MAX_LIMIT);
  const start = startOf(context);
  const found = items.filter((item) => query.matches(item)).sort((a, b) => query.compare(a, b));
  const results = found.slice(start, start + limit);
  const end = start + results.length;
  const to = (direction: 'next' | 'prev', at: number): object => {
    const asked = aside(request.query, { limit, start: at, ...(cursors && { [direction]: true, cursor: cursorTo(direction, at) }) });
    return { [direction]: `${request.path.replace(/^\/wiki/, '')}?${asked}` };
  };
  const next = results.length > 0 && end < found.length ? to('next', end) : {};
  const prev = start > 0 ? to('prev', Math.max(0, start - limit)) : {};
  const links = { base, context: '/wiki', ...next, ...prev };
  return { results: results.map(bean), start, limit, size: results.length, total: found.length, links };
}

/** v1's page of search results. */
export function searchPage<Item>(context: ConfluenceContext, found: Found<Item>): SiteResponse {
  const began = performance.now();
  const { total, links, ...page } = foundPage(context, found);
  const searchDuration = Math.round(performance.now() - began);
  return json({ ...page, totalSize: total, cqlQuery: found.query.cql, searchDuration, _links: links });
}

function startOf({ parameters }: ConfluenceContext): number {
  const cursor = parameters.text('cursor');
  if (cursor === undefined) return parameters.integer('start', { min: 0, max: MAX_INT }) ?? 0;
  const [, encoded = ''] = /^_[fp]_([\w-]+)$/.exec(cursor) ?? [];
  const offset = Buffer.from(encoded, 'base64url').toString();
  if (!/^\d{1,9}$/.test(offset)) throw confluenceV1Refusal(400, `The cursor ${cursor} is not one of this search`);
  return Number(offset);
}

function cursorTo(direction: 'next' | 'prev', start: number): string {
  return `_${direction === 'next' ? 'f' : 'p'}_${Buffer.from(String(start)).toString('base64url')}`;
}

/** The same question about another page. */
function aside(query: URLSearchParams, page: Record<string, unknown>): string {
  const asked = new URLSearchParams(query);
  for (const name of ['next', 'prev', 'cursor']) asked.delete(name);
  for (const [name, value] of Object.entries(page)) asked.set(name, String(value));
  return asked.toString();
}
