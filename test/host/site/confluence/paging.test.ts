import fc from 'fast-check';
import { confluenceSite, get, walk } from './confluence-site';
import type { List } from './confluence-site';

interface Item {
  id: string;
  title: string;
}

const site = confluenceSite();
const all = get<List<Item>>(site, 'ada', '/wiki/api/v2/pages?limit=250').results.map(({ id }) => id);

describe('a v2 list', () => {
  test('walked by any page size and order gives every item once', () => {
    const sorts = fc.constantFrom('id', '-id', 'title', '-title', 'created-date', '-modified-date');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), sorts, (limit, sort) => {
        const walked = walk<Item>(site, 'ada', `/wiki/api/v2/pages?limit=${limit}&sort=${sort}`).map(({ id }) => id);
        expect(walked.toSorted()).toEqual(all.toSorted());
      }),
      { numRuns: 25 },
    );
  });

  test('is in the order that was asked for', () => {
    const titles = walk<Item>(site, 'ada', '/wiki/api/v2/pages?limit=5&sort=-title').map(({ title }) => title.toLowerCase());
    expect(titles).toEqual(titles.toSorted().reverse());
  });

  test('names the next page in the body and in the Link header, and on the last page in neither', () => {
    const first = site.call('ada', 'GET', '/wiki/api/v2/spaces?limit=3');
    const { next } = (first.body as List<unknown>)._links;
    expect(first.headers['link']).toBe(`<${next ?? ''}>; rel="next"`);
    const last = site.call('ada', 'GET', next ?? '');
    expect(last.headers['link']).toBeUndefined();
    expect(last.body).toMatchObject({ results: [{}, {}, {}], _links: { base: 'http://site.test/wiki' } });
    expect((last.body as List<unknown>)._links).not.toHaveProperty('next');
  });

  test('goes on rightly after the last item it gave was deleted', () => {
    const other = confluenceSite();
    const { results, _links } = get<List<Item>>(other, 'ada', '/wiki/api/v2/pages?limit=5&sort=title');
    const last = results.at(-1)?.id ?? '';
    other.state.confluence.contents.delete(last);
    const rest = walk<Item>(other, 'ada', _links.next ?? '').map(({ id }) => id);
    expect([...results.map(({ id }) => id), ...rest].toSorted()).toEqual(all.toSorted());
  });

  test.each(['limit=0', 'limit=251', 'limit=x', 'cursor=nonsense', 'sort=colour', 'space-id=ENG', 'status=lost'])('refuses %s', (query) => {
    const response = site.call('ada', 'GET', `/wiki/api/v2/pages?${query}`);
    expect(response).toMatchObject({ status: 400, body: { errors: [{ status: 400, code: 'INVALID_REQUEST_PARAMETER', detail: null }] } });
  });

  test('refuses by name what Confluence has and the site has not', () => {
    const response = site.call('ada', 'GET', '/wiki/api/v2/pages?subtype=live');
    expect(response.status).toBe(501);
    expect(JSON.stringify(response.body)).toContain("'subtype'");
  });
});

describe('the descendants of a page', () => {
  test('come level by level, as deep as was asked for', () => {
    const home = site.idOf('Engineering Home');
    const depths = walk<{ depth: number }>(site, 'ada', `/wiki/api/v2/pages/${home}/descendants?limit=3&depth=10`).map(
      ({ depth }) => depth,
    );
    expect(depths).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]);
    expect(walk(site, 'ada', `/wiki/api/v2/pages/${home}/descendants?depth=1`)).toHaveLength(8);
  });
});

describe('a search', () => {
  test('walked by its next links gives every result once', () => {
    const titles: string[] = [];
    let next: string | undefined = `/rest/api/search?limit=4&cql=${encodeURIComponent('type = page and space = ENG order by title')}`;
    while (next !== undefined) {
      const page: { totalSize: number; results: { content: Item }[]; _links: { next?: string } } = get(site, 'ada', `/wiki${next}`);
      expect(page.totalSize).toBe(14);
      titles.push(...page.results.map(({ content }) => content.title));
      next = page._links.next;
    }
    expect(titles).toHaveLength(14);
    expect(titles).toEqual(titles.toSorted());
  });
});
