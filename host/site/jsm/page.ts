import { link } from '../jira/beans/link';
import type { DeskCall } from './call';
import { invalid } from './call';

const USUAL = 50;
const MOST = 100;

/** How a list is paged through: where the page that was asked for begins, and how another one is asked for. */
interface Paging {
  start(call: DeskCall): number;
  ask(url: URL, from: number, back: boolean): void;
}

const byStart: Paging = {
  start: ({ parameters }) => parameters.integer('start', 0),
  ask: (url, from) => url.searchParams.set('start', String(from)),
};

/** Pages of articles are asked for by a cursor that an earlier page gave; `start` still works. */
export const byCursor: Paging = {
  start(call) {
    const cursor = call.parameters.text('cursor');
    if (cursor === undefined) return byStart.start(call);
    const from = Buffer.from(cursor, 'base64url').toString();
    if (/^from:\d{1,9}$/.test(from)) return Number(from.slice('from:'.length));
    throw invalid(`The cursor '${cursor}' is not one that this site gave.`);
  },
  ask(url, from, back) {
    url.searchParams.delete('start');
    url.searchParams.set('cursor', Buffer.from(`from:${String(from)}`).toString('base64url'));
    url.searchParams.set('prev', String(back));
  },
};

/** The service desk's page of a list: from where and as many (`limit`, at most 100) as asked, with the addresses of its neighbours. */
export function deskPage<T>(call: DeskCall, all: T[], bean: (item: T) => unknown, paging = byStart): Record<string, unknown> {
  const start = paging.start(call);
  const limit = Math.min(MOST, call.parameters.integer('limit', USUAL));
  if (start < 0 || limit < 1) throw invalid("'start' must be 0 or more, and 'limit' 1 or more.");
  const values = all.slice(start, start + limit);
  const isLastPage = start + limit >= all.length;
  const at = (from: number, back: boolean): string => {
    const url = new URL(link(call.state, call.url));
    paging.ask(url, from, back);
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
      ...(isLastPage ? {} : { next: at(start + limit, false) }),
      ...(start === 0 ? {} : { prev: at(Math.max(0, start - limit), true) }),
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
