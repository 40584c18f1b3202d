import { confluenceSite, get } from './confluence-site';
import type { Name } from './confluence-site';

const site = confluenceSite();

interface Found {
  results: { id: string; type: string; title: string; body?: Record<string, { value: string; representation: string }> }[];
  size: number;
  _links: { next?: string };
}

const url = (cql: string, more = ''): string => `/wiki/rest/api/content/search?cql=${encodeURIComponent(cql)}${more}`;
const find = (cql: string, more = '', name: Name = 'ada'): Found => get<Found>(site, name, url(cql, more));

test('content is found by CQL, spaces are not', () => {
  expect(find('space = HR order by type, title').results.map(({ type, title }) => [type, title])).toContainEqual(['page', 'Hiring Plan']);
  expect(find('type = space').results).toEqual([]);
  expect(find('space = HR', '', 'jonas').results).toEqual([]);
});

test('with the bodies that are asked for, of pages and comments', () => {
  const [page] = find('title = "Hiring Plan"', '&expand=body.storage,body.view,version').results;
  expect(page).toMatchObject({
    version: { number: 1 },
    body: { storage: { representation: 'storage' }, view: { representation: 'view' } },
  });
  expect(page?.body?.['storage']?.value).toMatch(/^<\w+/);
  const comments = find('type = comment', '&expand=body.atlas_doc_format').results;
  expect(comments.map(({ body }) => (JSON.parse(body?.['atlas_doc_format']?.value ?? '{}') as { type?: string }).type)).toContain('doc');
  expect(find('type = attachment', '&expand=body.storage').results[0]).not.toHaveProperty('body');
});

test('page by page to the end', () => {
  const walk = (page: Found): string[] => [
    ...page.results.map(({ id }) => id),
    ...(page._links.next === undefined ? [] : walk(get<Found>(site, 'ada', `/wiki${page._links.next}`))),
  ];
  const ids = walk(find('space = ENG order by title', '&limit=7'));
  expect(ids).toEqual(find('space = ENG order by title', '&limit=1000').results.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(14);
});

test.each([
  ['status = current', 400, "Could not parse cql : Unsupported CQL field 'status' for this resource"],
  ['space =', 400, 'Could not parse cql : space ='],
])('%s is refused', (cql, status, message) => {
  expect(site.call('ada', 'GET', url(cql))).toMatchObject({ status, body: { message } });
});

test('an expansion that is not modelled is refused by name', () => {
  expect(site.call('ada', 'GET', url('type = page', '&expand=children.page'))).toMatchObject({ status: 501 });
});
