import { DatabaseSync } from 'node:sqlite';
import { openSite } from '../../../host/site/open-site';
import type { OpenSite } from '../../../host/site/open-site';
import type { SiteCaller, SiteResponse } from '../../../host/site/request';
import { ACCOUNTS } from '../../../host/site/seed/people';

export type Who = keyof typeof ACCOUNTS | 'nobody';

type Ask = (who: Who, method: string, url: string, body?: unknown) => SiteResponse;

export interface TestSite extends OpenSite {
  /** Sends one request to Jira as a person of the seed; a string body goes out as it is. */
  ask: Ask;
  /** The same, and the answer must be a JSON object with this status. */
  expectAnswer(who: Who, method: string, url: string, status: number, body?: unknown): Record<string, unknown>;
  clock: { now: number };
  database: DatabaseSync;
}

/** The day after the seed's last events; tests move it as they like. */
export const TODAY = Date.UTC(2026, 10, 22, 10);

export function openTestSite(database = new DatabaseSync(':memory:')): TestSite {
  const clock = { now: TODAY };
  const open = openSite(database, { now: () => clock.now });
  const ask: Ask = (who, method, url, body) => {
    const { pathname, searchParams } = new URL(url, 'http://site');
    const caller: SiteCaller = who === 'nobody' ? { kind: 'anonymous' } : { kind: 'person', accountId: ACCOUNTS[who] };
    const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
    return open.site.handle('jira', { method, path: decodeURIComponent(pathname), query: searchParams, headers: {}, body: text }, caller);
  };
  return {
    ...open,
    ask,
    clock,
    database,
    expectAnswer(who, method, url, status, body) {
      const response = ask(who, method, url, body);
      expect({ status: response.status, ...(response.status === status ? {} : { body: response.body }) }).toEqual({ status });
      // Every answer that a test reads is a JSON object; null stands for an empty one.
      return (response.body ?? {}) as Record<string, unknown>;
    },
  };
}

/** A document of one paragraph. */
export function paragraph(text: string) {
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}
