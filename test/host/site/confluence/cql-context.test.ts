import { confluenceSite, get } from './confluence-site';
import type { Name } from './confluence-site';

interface Found {
  results: { title: string; content?: { status: string } }[];
  _links: { next?: string; prev?: string };
}

function asked() {
  const site = confluenceSite();
  const url = (cql: string, more: Record<string, string> = {}): string =>
    `/wiki/rest/api/search?${new URLSearchParams({ cql, excerpt: 'none', ...more }).toString()}`;
  const find = (cql: string, more?: Record<string, string>, name: Name = 'ada'): Found => get<Found>(site, name, url(cql, more));
  const titles = (...of: Parameters<typeof find>): string[] => find(...of).results.map(({ title }) => title);
  const from = (context: object): { cqlcontext: string } => ({ cqlcontext: JSON.stringify(context) });
  return { site, url, find, titles, from };
}

test('currentSpace() and currentContent() are what the context says', () => {
  const { site, titles, from } = asked();
  const home = site.idOf('Documentation Home');
  expect(titles('space = currentSpace() and title ~ home', from({ spaceKey: 'HR' }))).toEqual(['People and Pay Home']);
  expect(titles('space.key in (currentSpace(), OPS) and title ~ home order by title', from({ spaceKey: 'HR' }))).toEqual([
    'Operations Home',
    'People and Pay Home',
  ]);
  expect(titles('parent = currentContent() and title ~ "api | reference"', from({ spaceKey: 'DOCS', contentId: home }))).toEqual([
    'API Reference',
  ]);
  expect(titles('id = currentContent()', from({ contentId: Number(home) }))).toEqual(['Documentation Home']);
});

test.each(['{', '[]', '{"spaceKey":1}', '{"key":"HR"}'])('a context that is none is refused: %s', (cqlcontext) => {
  const { site, url } = asked();
  expect(site.call('ada', 'GET', url('type = page', { cqlcontext })).status).toBe(400);
});

test('content that is archived or a draft is found where the context asks for it, drafts by their authors alone', () => {
  const { site, find, titles, from } = asked();
  const draft = { spaceId: site.spaceId('ENG'), title: 'Half a Thought', status: 'draft' };
  expect(site.call('jonas', 'POST', '/wiki/api/v2/pages', draft).status).toBe(200);
  site.call('ada', 'POST', '/wiki/rest/api/content/archive', { pages: [{ id: Number(site.idOf('Search Service')) }] });
  const cql = 'title in ("Half a Thought", "Search Service") order by title';
  expect(titles(cql, {}, 'jonas')).toEqual([]);
  expect(titles(cql, from({ contentStatuses: ['archived', 'draft'] }), 'jonas')).toEqual(['Half a Thought', 'Search Service']);
  expect(find(cql, from({ contentStatuses: ['archived', 'draft'] })).results).toMatchObject([
    { title: 'Search Service', content: { status: 'archived' } },
  ]);
});

test('archived spaces alone, with others, or not at all', () => {
  const { site, titles } = asked();
  const space = site.state.confluence.space('OPS');
  if (!space) throw new Error('The seed has no space OPS.');
  site.state.confluence.spaces.put({ ...space, status: 'archived' });
  const cql = 'title in ("Operations Home", "People and Pay Home") order by title';
  expect(titles(cql)).toEqual(['People and Pay Home']);
  expect(titles(cql, { includeArchivedSpaces: 'true' })).toEqual(['Operations Home', 'People and Pay Home']);
  expect(titles(cql, { excludeCurrentSpaces: 'true' })).toEqual(['Operations Home']);
});

test('favourite spaces are a type of space', () => {
  const { site, titles } = asked();
  site.call('ada', 'PUT', '/wiki/rest/api/relation/favourite/from/user/current/to/space/HR');
  expect(titles('space.type = favourite and type = space')).toEqual(['People and Pay']);
  expect(titles('space.type in (favorite, personal) and type = space order by title')).toEqual(['Jonas Weber', 'People and Pay']);
  expect(titles('space.type != favourite and type = space and title ~ "people OR operations"')).toEqual(['Operations']);
});

test('pages lead on and back', () => {
  const { site, find } = asked();
  const query = 'space = ENG and type = page order by title';
  const first = find(query, { limit: '4', _: '1' });
  const second = get<Found>(site, 'ada', `/wiki${first._links.next ?? ''}`);
  const back = get<Found>(site, 'ada', `/wiki${second._links.prev ?? ''}`);
  expect(first._links.prev).toBeUndefined();
  expect([...first.results, ...second.results]).toEqual(find(query, { limit: '8' }).results);
  expect(back.results).toEqual(first.results);
});
