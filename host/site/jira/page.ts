import { link } from './beans/link';
import type { JiraCall } from './call';

export interface Slice<T> {
  items: T[];
  startAt: number;
  maxResults: number;
  total: number;
}

/** The part of a list that `startAt` and `maxResults` ask for; more than `limit` a page is never given. */
export function slice<T>(call: JiraCall, all: T[], usual: number, limit = usual): Slice<T> {
  const startAt = Math.max(0, call.parameters.integer('startAt', 0));
  const maxResults = Math.min(limit, Math.max(0, call.parameters.integer('maxResults', usual)));
  return { items: all.slice(startAt, startAt + maxResults), startAt, maxResults, total: all.length };
}

/** Jira's page bean, with the address of the next page while there is one. */
export function pageBean<T>(call: JiraCall, part: Slice<T>, bean: (item: T) => unknown): Record<string, unknown> {
  const next = part.startAt + part.items.length;
  const isLast = next >= part.total || part.items.length === 0;
  return {
    self: link(call.state, call.url),
    ...(isLast ? {} : { nextPage: nextPage(call, next, part.maxResults) }),
    maxResults: part.maxResults,
    startAt: part.startAt,
    total: part.total,
    isLast,
    values: part.items.map(bean),
  };
}

/** The page bean of the Agile API. */
export function agilePage<T>(part: Slice<T>, bean: (item: T) => unknown): Record<string, unknown> {
  const { startAt, maxResults, total, items } = part;
  return { maxResults, startAt, total, isLast: startAt + items.length >= total, values: items.map(bean) };
}

function nextPage(call: JiraCall, startAt: number, maxResults: number): string {
  const url = new URL(link(call.state, call.url));
  url.searchParams.set('startAt', String(startAt));
  url.searchParams.set('maxResults', String(maxResults));
  return url.href;
}
