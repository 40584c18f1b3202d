import { jiraClient } from '../../../src/clients/jira/client';
import { Fault } from '../../../src/faults/fault';
import type { ScopedJql } from '../../../src/ports/scoped-query';
import { recordedHttp } from './recorded-http';

const ok = (body: unknown) => ({ status: 200, body });
// Only the pipeline narrows; here the client is on its own.
const jql = '(project in ("PAY")) AND (colour = red)' as ScopedJql;
const search = { jql, fields: ['summary'], maxResults: 20 };

async function faultOf(work: Promise<unknown>) {
  const error: unknown = await work.then(
    () => new Error('It succeeded.'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Fault)) throw error;
  return error.detail;
}

describe('search', () => {
  const refused = {
    'POST /rest/api/3/search/jql': () => ({ status: 400, body: { errorMessages: ['Error in the JQL Query (line 1, character 27)'] } }),
  } as const;

  test('a refused query is told with its position in the query as it was written', async () => {
    const http = recordedHttp({
      ...refused,
      'POST /rest/api/3/jql/parse': () =>
        ok({ queries: [{ query: 'colour = red', errors: ["Field 'colour' does not exist. (line 1, character 1)"] }] }),
    });
    expect(await faultOf(jiraClient(http).search.page(search, 'colour = red'))).toEqual({
      kind: 'input',
      problems: [{ field: 'jql', problem: "Field 'colour' does not exist. (line 1, character 1)" }],
    });
    expect(http.sent.at(-1)?.request.body).toEqual({ queries: ['colour = red'] });
  });

  test('a query that parses on its own keeps the complaint of the search', async () => {
    const http = recordedHttp({ ...refused, 'POST /rest/api/3/jql/parse': () => ok({ queries: [{ query: 'x' }] }) });
    expect(await faultOf(jiraClient(http).search.page(search, 'colour = red'))).toEqual({
      kind: 'input',
      problems: [{ field: 'jql', problem: 'Error in the JQL Query (line 1, character 27)' }],
    });
  });

  test('other failures stay what they are, and nothing is asked again', async () => {
    const http = recordedHttp({ 'POST /rest/api/3/search/jql': () => ({ status: 429, body: undefined, retryAfterSeconds: 7 }) });
    expect(await faultOf(jiraClient(http).search.page(search, 'x = 1'))).toEqual({
      kind: 'rate-limited',
      by: 'atlassian',
      retryAfterSeconds: 7,
    });
    expect(http.sent).toHaveLength(1);
  });

  test('the project is always fetched', async () => {
    const http = recordedHttp({ 'POST /rest/api/3/search/jql': () => ok({ issues: [] }) });
    await jiraClient(http).search.page(search);
    expect(http.sent[0]?.request.body).toMatchObject({ fields: ['project', 'summary'] });
  });

  test('an issue without project is no answer', async () => {
    const http = recordedHttp({ 'POST /rest/api/3/search/jql': () => ok({ issues: [{ id: '1', key: 'PAY-1', fields: {} }] }) });
    expect(await faultOf(jiraClient(http).search.page(search))).toMatchObject({ kind: 'upstream-unavailable' });
  });
});

describe('lists of many pages', () => {
  test('are read to the end', async () => {
    const all = Array.from({ length: 230 }, (_, index) => ({ id: String(index), name: `Type ${index}` }));
    const http = recordedHttp({
      'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes': ({ query }) => {
        const startAt = Number(query?.['startAt']);
        return ok({ issueTypes: all.slice(startAt, startAt + 100), total: all.length });
      },
    });
    expect((await jiraClient(http).createMeta.types('PAY')).map((type) => type.id)).toEqual(all.map((type) => type.id));
    expect(http.sent).toHaveLength(3);
  });

  test('a history of more than a thousand changes says that it is not whole', async () => {
    const change = { id: '1', created: '2026-01-01T00:00:00.000+0000', items: [{ field: 'status', fromString: 'A' }] };
    const http = recordedHttp({
      'GET /rest/api/3/issue/{issueIdOrKey}/changelog': () => ok({ values: Array.from({ length: 100 }, () => change), total: 5000 }),
    });
    const { items, complete } = await jiraClient(http).changelog.all('PAY-1');
    expect([items.length, complete]).toEqual([1000, false]);
    expect(items[0]?.items[0]?.toString).toBeNull();
  });
});

describe('people', () => {
  test.each([
    ['Ada Lovelace', { query: 'Ada Lovelace' }],
    ['ada.lovelace@example.com', { query: 'ada.lovelace@example.com' }],
    ['5b10a2844c20165700ede21g', { accountId: '5b10a2844c20165700ede21g' }],
    ['712020:f58131cb-b67d-43c7-b30d-6b58d40bd077', { accountId: '712020:f58131cb-b67d-43c7-b30d-6b58d40bd077' }],
    ['qm:6f1d3b52-8a97-4f3c-a6f4-13a7d9b2f0e8:7d0c', { accountId: 'qm:6f1d3b52-8a97-4f3c-a6f4-13a7d9b2f0e8:7d0c' }],
  ])('%s is asked for as Jira finds it', async (text, asked) => {
    const http = recordedHttp({ 'GET /rest/api/3/user/search': () => ok([]) });
    await jiraClient(http).people.search(text);
    expect(http.sent[0]?.request.query).toEqual({ ...asked, maxResults: 20 });
  });
});

describe('jobs on many issues', () => {
  test('the fields of all pages that every hundred of the issues have', async () => {
    const pages: Record<string, object> = {
      '': { fields: [{ id: 'priority', name: 'Priority' }], startingAfter: 'x' },
      x: { fields: [{ id: 'labels', name: 'Labels', unavailableMessage: 'Not here.' }] },
    };
    const http = recordedHttp({
      'GET /rest/api/3/bulk/issues/fields': ({ query }) => {
        const second = String(query?.['issueIdsOrKeys']).startsWith('K-100');
        return ok(second ? { fields: [{ id: 'labels', name: 'Labels' }] } : pages[String(query?.['startingAfter'] ?? '')]);
      },
    });
    const keys = Array.from({ length: 101 }, (_, index) => `K-${index}`);
    expect((await jiraClient(http).bulk.fields(keys)).map(({ id }) => id)).toEqual(['labels']);
    expect((await jiraClient(http).bulk.fields(keys.slice(0, 100))).map(({ id }) => id)).toEqual(['priority', 'labels']);
  });
});

describe('histories of many issues', () => {
  test.each([
    ['2026-01-31T09:00:00.000+0000', '2026-01-31T09:00:00.000+0000'],
    [1_769_850_000_000, '2026-01-31T09:00:00.000Z'],
    [1_769_850_000, '2026-01-31T09:00:00.000Z'],
  ])('a moment told as %j', async (created, read) => {
    const changeHistories = [{ id: '1', author: null, created, items: [] }];
    const http = recordedHttp({
      'POST /rest/api/3/changelog/bulkfetch': () => ok({ issueChangeLogs: [{ issueId: '1', changeHistories }] }),
    });
    const page = await jiraClient(http).changelog.bulk({ issueIdsOrKeys: ['PAY-1'], maxResults: 10 });
    expect(page.issueChangeLogs[0]?.changeHistories[0]?.created).toBe(read);
  });
});

describe('files', () => {
  test('are asked for as bytes, without a redirect', async () => {
    const bytes = new Uint8Array([1, 2]);
    const http = recordedHttp({ 'GET /rest/api/3/attachment/content/{id}': () => ({ status: 200, body: undefined, bytes }) });
    expect(await jiraClient(http).attachments.content('7')).toBe(bytes);
    expect(http.sent[0]?.request).toEqual({ path: { id: '7' }, query: { redirect: false }, expects: 'bytes' });
  });

  test('a refusal is a refusal, and an answer without bytes none', async () => {
    const answers = [{ status: 404, body: { errorMessages: ['No.'] } }, ok({})];
    const http = recordedHttp({ 'GET /rest/api/3/attachment/content/{id}': () => answers.shift() ?? ok(null) });
    expect(await faultOf(jiraClient(http).attachments.content('7'))).toMatchObject({ kind: 'not-found-or-hidden' });
    expect(await faultOf(jiraClient(http).attachments.content('7'))).toMatchObject({ kind: 'upstream-unavailable' });
  });
});
