import { link } from '../jira/beans/link';
import type { DeskCall } from './call';
import { invalid } from './call';

const USUAL = 50;
const MOST = 100;

/** The service desk's page of a list: `start` and `limit` as asked (at most 100), with the addresses of its neighbours. */
export function deskPage<T>(call: DeskCall, all: T[], bean: (item: T) => unknown): Record<string, unknown> {
  const start = call.parameters.integer('start', 0);
  const limit = Math.min(MOST, call.parameters.integer('limit', USUAL));
  if (start < 0 || limit < 1) throw invalid("'start' must be 0 or more, and 'limit' 1 or more.");
  const values = all.slice(start, start + limit);
  const isLastPage = start + limit >= all.length;
  const at = (from: number): string => {
    const url = new URL(link(call.state, call.url));
    url.searchParams.set('start', String(from));
    url.searchParams.set('limit', String(limit));
    return url.href;
  };
  return {
    _expands: [],
    size: values.length,
    start,
    limit,
    isLastPage,
    _links: {
      self: link(call.state, call.url),
      base: link(call.state, '/rest/servicedeskapi'),
      context: '',
      ...(isLastPage ? {} : { next: at(start + limit) }),
      ...(start === 0 ? {} : { prev: at(Math.max(0, start - limit)) }),
    },
    values: values.map(bean),
  };
}

/** A list inside another answer: the whole of it, or its first part with the address of the rest. */
export function innerPage<T>(call: DeskCall, path: string, all: T[], bean: (item: T) => unknown): Record<string, unknown> {
  const url = `/rest/servicedeskapi${path}`;
  const values = all.slice(0, USUAL);
  const isLastPage = all.length <= USUAL;
  const next = isLastPage ? {} : { next: link(call.state, `${url}?start=${String(USUAL)}&limit=${String(USUAL)}`) };
  const _links = { self: link(call.state, url), base: link(call.state, '/rest/servicedeskapi'), context: '', ...next };
  return { _expands: [], size: values.length, start: 0, limit: USUAL, isLastPage, _links, values: values.map(bean) };
}
