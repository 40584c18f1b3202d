import { ACCOUNTS } from '../../../../host/site/seed/people';
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

test("a comment is its first author's, and whoever changed it contributed", () => {
  const { confluence } = site.state;
  const url = '/wiki/api/v2/footer-comments';
  const body = (value: string) => ({ representation: 'storage', value: `<p>${value}</p>` });
  const { id } = site.call('jonas', 'POST', url, { pageId: site.idOf('Architecture Overview'), body: body('First thought') }).body as {
    id: string;
  };
  expect(site.call('ada', 'PUT', `${url}/${id}`, { version: { number: 2 }, body: body('Second thought') }).status).toBe(200);
  const titles = (cql: string): string[] => find(`type = comment and id = ${id} and ${cql}`).results.map(({ title }) => title);
  expect(confluence.comments.get(id)?.version.authorId).toBe(ACCOUNTS.ada);
  expect(titles('creator = "Jonas Weber" and contributor = "Ada Lindqvist" and text ~ second')).toEqual(['Re: Architecture Overview']);
  expect(titles('creator = "Ada Lindqvist"')).toEqual([]);
});

test('an attachment is found by its labels and by who uploaded the first version', () => {
  const { confluence } = site.state;
  const file = confluence.attachments.find(({ title }) => title === 'services.png');
  if (!file) throw new Error('The seed has no services.png.');
  const { version, title, mediaType, fileSize } = file;
  const earlier = [{ ...version, number: 1, authorId: ACCOUNTS.kenji, title, mediaType, fileSize }];
  confluence.attachments.put({ ...file, labelIds: [confluence.label('global', 'diagram').id], earlier });
  expect(find('label = diagram and creator = "Kenji Sato"').results.map((one) => one.title)).toEqual(['services.png']);
});
