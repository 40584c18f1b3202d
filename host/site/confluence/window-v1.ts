import { json } from '../answer';
import type { SiteResponse } from '../request';
import type { ConfluenceContext } from './endpoints/define';

const LIMITS = { min: 0, max: 2 ** 31 - 1 };

/** One window of a v1 list, `start` and `limit` as asked for, with `_links.next` while there is more. */
export function windowV1<T>(context: ConfluenceContext, items: readonly T[], usual: number, bean: (item: T) => object): SiteResponse {
  const { parameters, base, request } = context;
  const start = parameters.integer('start', LIMITS) ?? 0;
  const limit = parameters.integer('limit', LIMITS) ?? usual;
  const results = items.slice(start, start + limit).map(bean);
  const end = start + results.length;
  const next = results.length > 0 && end < items.length ? { next: nextPath(request, { start: end, limit }) } : {};
  return json({
    results,
    start,
    limit,
    size: results.length,
    _links: { base, context: '/wiki', self: `${base}${pathOf(request)}`, ...next },
  });
}

/** Relative to Confluence's own address, as v1 has it. */
function pathOf({ path }: ConfluenceContext['request']): string {
  return path.replace(/^\/wiki/, '');
}

function nextPath(request: ConfluenceContext['request'], { start, limit }: { start: number; limit: number }): string {
  const query = new URLSearchParams(request.query);
  query.set('start', String(start));
  query.set('limit', String(limit));
  return `${pathOf(request)}?${query.toString()}`;
}
