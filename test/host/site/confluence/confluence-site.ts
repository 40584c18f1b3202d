import { DatabaseSync } from 'node:sqlite';
import { openSite } from '../../../../host/site/open-site';
import type { SiteResponse } from '../../../../host/site/request';
import { ACCOUNTS } from '../../../../host/site/seed/people';

export type Name = keyof typeof ACCOUNTS;

/** A Sunday noon in Stockholm: what `now()` is in tests. */
const NOW = Date.parse('2026-11-22T11:00:00.000Z');

/** The emulated Confluence with its seed, and calls to it as one of the seed's people. */
export function confluenceSite(database = new DatabaseSync(':memory:'), origin = () => 'http://site.test') {
  const { site, people, state } = openSite(database, { now: () => NOW, origin });

  /** Bytes are sent as they are, under the content type in `headers`; everything else as JSON. */
  const call = (name: Name, method: string, url: string, body?: unknown, headers: Record<string, string> = {}): SiteResponse => {
    const { pathname, searchParams } = new URL(url, 'https://site');
    const sent = body === undefined ? null : body instanceof Uint8Array ? body : JSON.stringify(body);
    const request = { method, path: decodeURIComponent(pathname), query: searchParams, headers, body: sent };
    return site.handle('confluence', request, { kind: 'person', accountId: ACCOUNTS[name] });
  };
  const idOf = (title: string): string => {
    const content = state.confluence.contents.find((candidate) => candidate.title === title);
    if (!content) throw new Error(`The seed has no content '${title}'.`);
    return content.id;
  };
  const spaceId = (key: string): string => state.confluence.space(key)?.id ?? '';
  return { call, idOf, spaceId, site, people, state, database };
}

export type ConfluenceSite = ReturnType<typeof confluenceSite>;

/** A read that must succeed; the caller says what the answer looks like. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows what the answer looks like
export function get<T>(site: ConfluenceSite, name: Name, url: string): T {
  const response = site.call(name, 'GET', url);
  if (response.status !== 200) throw new Error(`GET ${url} answered ${response.status}: ${JSON.stringify(response.body)}`);
  return response.body as T;
}

export interface List<T> {
  results: T[];
  _links: { next?: string };
}

/** Every item of a v2 list, page by page. */
export function walk<T>(site: ConfluenceSite, name: Name, url: string): T[] {
  const { results, _links } = get<List<T>>(site, name, url);
  return _links.next === undefined ? results : [...results, ...walk<T>(site, name, _links.next)];
}
