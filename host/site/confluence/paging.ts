import { json } from '../answer';
import type { SiteRequest, SiteResponse } from '../request';
import type { Parameters } from './parameters';

/** What a list can be sorted by: parameter value to the item's place. A value with `-` before it is the same, descending. */
export type Orders<T> = Record<string, (item: T) => string | number>;

export interface Listing<T> {
  request: SiteRequest;
  base: string;
  parameters: Parameters;
  items: T[];
  orders: Orders<T>;
  defaultSort: string;
  defaultLimit?: number;
}

/** Parameters that every v2 list takes, besides its own. */
export const LIST_PARAMETERS = ['sort', 'cursor', 'limit'] as const;

type Position = [key: string | number, id: number];

/**
 * One page of a v2 list, as `MultiEntityResult` with `_links.next` and the `Link` header while there is more. A cursor names the last item's place
 * in the order, not an offset: items that come or go between two requests make no other item appear twice or be left out.
 */
export function listPage<T extends { id: string }>(listing: Listing<T>, bean: (item: T) => unknown): SiteResponse {
  const { request, base, parameters } = listing;
  const limit = parameters.integer('limit', { min: 1, max: 250 }) ?? listing.defaultLimit ?? 25;
  const { position, compare } = ordering(listing);
  const after = readCursor(parameters);
  const rest = listing.items
    .map((item) => ({ item, at: position(item) }))
    .filter(({ at }) => after === undefined || compare(at, after) > 0)
    .sort((a, b) => compare(a.at, b.at));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const results = page.map(({ item }) => bean(item));
  if (last === undefined || rest.length <= limit) return json({ results, _links: { base } });
  const next = nextPath(request, limit, last.at);
  return json({ results, _links: { next, base } }, 200, { link: `<${next}>; rel="next"` });
}

function ordering<T extends { id: string }>(listing: Listing<T>) {
  const { orders, defaultSort } = listing;
  const values = Object.keys(orders).flatMap((name) => [name, `-${name}`]);
  const sort = listing.parameters.choice('sort', values) ?? defaultSort;
  const key = orders[sort.replace(/^-/, '')];
  if (!key) throw new Error(`No order '${sort}' for ${listing.request.path}.`);
  const direction = sort.startsWith('-') ? -1 : 1;
  return {
    position: (item: T): Position => [key(item), Number(item.id.replace(/\D+/g, ''))],
    compare: (a: Position, b: Position): number => direction * (order(a[0], b[0]) || a[1] - b[1]),
  };
}

function order(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function nextPath(request: SiteRequest, limit: number, [key, id]: Position): string {
  const query = new URLSearchParams(request.query);
  query.set('limit', String(limit));
  query.set('cursor', Buffer.from(`${id}:${typeof key}:${key}`).toString('base64url'));
  return `${request.path}?${query.toString()}`;
}

function readCursor(parameters: Parameters): Position | undefined {
  const cursor = parameters.text('cursor');
  if (cursor === undefined) return undefined;
  const [, id, type, key] = /^(\d+):(string|number):(.*)$/s.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (key === undefined) throw parameters.refuse(`Provided value {${cursor}} for 'cursor' is not a cursor of this list`);
  return [type === 'number' ? Number(key) : key, Number(id)];
}
