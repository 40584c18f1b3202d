import { confluenceClient } from '../../../src/clients/confluence/client';
import { Fault } from '../../../src/faults/fault';
import type { ScopedCql } from '../../../src/ports/scoped-query';
import { ok, recordedHttp, status } from './recorded-http';

const PAGE = { id: '7', status: 'current', title: 'Runbook', spaceId: '1', version: { number: 3 } };
const kind = async (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof Fault ? error.detail.kind : String(error)),
  );

describe('content by id', () => {
  test('is a blog post where there is no such page', async () => {
    const http = recordedHttp({ 'GET /wiki/api/v2/pages/{id}': () => status(404), 'GET /wiki/api/v2/blogposts/{id}': () => ok(PAGE) });
    await expect(confluenceClient(http).contents.get('7')).resolves.toMatchObject({ type: 'blogposts', title: 'Runbook' });
  });

  test('is not looked for elsewhere when the page is refused', async () => {
    const http = recordedHttp({ 'GET /wiki/api/v2/pages/{id}': () => status(403) });
    expect(await kind(confluenceClient(http).contents.get('7'))).toBe('forbidden');
  });

  test('asks for an earlier version without narrowing its status, and for drafts otherwise', async () => {
    const http = recordedHttp({ 'GET /wiki/api/v2/pages/{id}': () => ok(PAGE) });
    const { pages } = confluenceClient(http);
    await pages.get('7', { version: 2 });
    await pages.get('7', { bodyFormat: 'storage' });
    expect(http.sent.map(({ query }) => query)).toEqual([
      { 'body-format': undefined, 'include-labels': true, version: 2 },
      { 'body-format': 'storage', 'include-labels': true, status: ['current', 'archived', 'draft'] },
    ]);
  });
});

describe('a body', () => {
  const read = (value: string) => {
    const http = recordedHttp({ 'GET /wiki/api/v2/pages/{id}': () => ok({ ...PAGE, body: { atlas_doc_format: { value } } }) });
    return confluenceClient(http).pages.get('7', { bodyFormat: 'atlas_doc_format' });
  };

  test('is the document in its text', async () => {
    expect((await read('{"type":"doc","version":1,"content":[{"type":"rule"}]}')).body.document).toEqual({
      type: 'doc',
      version: 1,
      content: [{ type: 'rule' }],
    });
  });

  test('that never held anything is an empty document', async () => {
    expect((await read('')).body.document).toEqual({ type: 'doc', version: 1, content: [] });
  });

  test.each(['{', '[]', '{"type":"paragraph","content":[]}', '{"type":"doc","content":[3]}'])(
    'that is no document (%s) counts as no answer',
    async (value) => {
      expect(await kind(read(value))).toBe('upstream-unavailable');
    },
  );
});

describe('comments', () => {
  const COMMENT = { id: '9', pageId: '7', version: { number: 1 }, body: { atlas_doc_format: { value: '' } } };

  test('are inline where there is no such footer comment', async () => {
    const http = recordedHttp({
      'GET /wiki/api/v2/footer-comments/{comment-id}': () => status(404),
      'GET /wiki/api/v2/inline-comments/{comment-id}': () => ok(COMMENT),
    });
    await expect(confluenceClient(http).comments.get('9')).resolves.toMatchObject({ id: '9', kind: 'inline' });
  });

  test('are added by the call of their kind', async () => {
    const http = recordedHttp({ 'POST /wiki/api/v2/inline-comments': () => ok(COMMENT) });
    await confluenceClient(http).comments.add('inline', { parentCommentId: '9' }, { representation: 'atlas_doc_format', value: '{}' });
    expect(http.sent[0]?.body).toEqual({ parentCommentId: '9', body: { representation: 'atlas_doc_format', value: '{}' } });
  });
});

test('a write whose answer is odd but names what was made counts as done', async () => {
  const http = recordedHttp({ 'POST /wiki/api/v2/pages': () => ok({ id: '8', version: 'none' }) });
  const page = { spaceId: '1', title: 'T', status: 'current', body: { representation: 'storage', value: '' } } as const;
  await expect(confluenceClient(http).pages.create(page)).resolves.toEqual({ id: '8' });
});

describe('the search', () => {
  // The pipeline alone makes scoped queries; here one stands for any.
  const CQL = 'text ~ "x"' as ScopedCql;
  const search = (links: object) => {
    const http = recordedHttp({ 'GET /wiki/rest/api/search': () => ok({ results: [], ...links }) });
    return confluenceClient(http).search.find(CQL, { limit: 5, excerpt: false });
  };

  test('goes on with the cursor of the next link', async () => {
    expect((await search({ _links: { next: '/rest/api/search?cql=x&cursor=_f_MjU%3D&limit=5' } })).next).toBe('_f_MjU=');
  });

  test('ends where there is no next link', async () => {
    expect((await search({ _links: {} })).next).toBeUndefined();
    expect((await search({})).next).toBeUndefined();
  });
});

describe('spaces', () => {
  test('are found by key whatever its case', async () => {
    const http = recordedHttp({ 'GET /wiki/api/v2/spaces': () => ok({ results: [{ id: '1', key: 'ENG', name: 'Engineering' }] }) });
    await expect(confluenceClient(http).spaces.byKey('eng')).resolves.toMatchObject({ id: '1' });
  });

  test('cost no call when none is asked for', async () => {
    const http = recordedHttp({});
    await expect(confluenceClient(http).people.byIds([])).resolves.toEqual([]);
    expect(http.sent).toEqual([]);
  });
});
