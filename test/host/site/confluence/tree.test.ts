import { confluenceSite, get, walk } from './confluence-site';
import type { ConfluenceSite, Name } from './confluence-site';

const KINDS = ['folder', 'whiteboard', 'database', 'embed'] as const;

interface Item {
  id: string;
  type: string;
  title: string;
  parentId: string | null;
  parentType: string | null;
}

function add(site: ConfluenceSite, kind: string, sent: object = {}): Item {
  const embedUrl = kind === 'embed' ? { embedUrl: 'https://example.com/board' } : {};
  const body = { spaceId: site.spaceId('ENG'), title: `A ${kind}`, ...embedUrl, ...sent };
  const response = site.call('jonas', 'POST', `/wiki/api/v2/${kind}s`, body);
  expect(response.status).toBe(200);
  return response.body as Item;
}

const children = (site: ConfluenceSite, path: string, name: Name = 'jonas'): string[] =>
  walk<{ id: string }>(site, name, `/wiki/api/v2/${path}/direct-children`).map(({ id }) => id);

test.each(KINDS)('a %s is made in the tree, read, found and put into the trash', (kind) => {
  const site = confluenceSite();
  const parent = site.idOf('Decision Log');
  const { id } = add(site, kind, { parentId: parent });
  const url = `/wiki/api/v2/${kind}s/${id}`;
  expect(get(site, 'kenji', url)).toMatchObject({
    type: kind,
    title: `A ${kind}`,
    parentId: parent,
    parentType: 'page',
    status: 'current',
  });
  expect(children(site, `pages/${parent}`)).toContain(id);
  expect(walk(site, 'jonas', `/wiki/api/v2/pages/${parent}/children`)).toEqual([]);
  expect(get(site, 'jonas', `${url}/ancestors`)).toMatchObject({ results: [{ type: 'page' }, { id: parent, type: 'page' }] });
  const search = `/wiki/rest/api/search?cql=${encodeURIComponent(`type = ${kind} and parent = ${parent}`)}`;
  expect(get(site, 'jonas', search)).toMatchObject({ totalSize: 1 });
  const types = site.call('jonas', 'POST', '/wiki/api/v2/content/convert-ids-to-types', { contentIds: [id, parent, '999999'] });
  expect(types.body).toEqual({ results: { [id]: kind, [parent]: 'page', 999999: null } });
  expect(site.call('jonas', 'DELETE', url).status).toBe(404);
  expect(site.call('marta', 'DELETE', url).status).toBe(204);
  expect(children(site, `pages/${parent}`)).not.toContain(id);
});

test('a folder holds pages and folders, which the tree shows level by level', () => {
  const site = confluenceSite();
  const folder = add(site, 'folder');
  const inner = add(site, 'folder', { title: 'Inner', parentId: folder.id });
  const sent = { spaceId: site.spaceId('ENG'), title: 'Filed', parentId: inner.id };
  const page = site.call('jonas', 'POST', '/wiki/api/v2/pages', sent).body as Item;
  expect(page).toMatchObject({ parentId: inner.id, parentType: 'folder' });
  const below = walk<Item & { depth: number }>(site, 'jonas', `/wiki/api/v2/folders/${folder.id}/descendants`);
  expect(below.map(({ id, type, depth }) => [id, type, depth])).toEqual([
    [inner.id, 'folder', 1],
    [page.id, 'page', 2],
  ]);
  expect(site.call('jonas', 'POST', '/wiki/api/v2/folders', { spaceId: site.spaceId('ENG'), title: 'inner' }).status).toBe(400);
});

describe('moving a page', () => {
  const move = (site: ConfluenceSite, page: string, position: string, target: string, name: Name = 'marta') =>
    site.call(name, 'PUT', `/wiki/rest/api/content/${page}/move/${position}/${target}`);

  test('puts it below, before or after another', () => {
    const site = confluenceSite();
    const parent = add(site, 'folder').id;
    const [a = '', b = '', c = ''] = ['A', 'B', 'C'].map((title) => add(site, 'page', { title, parentId: parent }).id);
    expect(move(site, c, 'before', a)).toMatchObject({ status: 200, body: { pageId: c } });
    expect(children(site, `folders/${parent}`)).toEqual([c, a, b]);
    move(site, c, 'after', a);
    expect(children(site, `folders/${parent}`)).toEqual([a, c, b]);
    move(site, a, 'append', b);
    expect(children(site, `folders/${parent}`)).toEqual([c, b]);
    expect(move(site, b, 'append', a).status).toBe(400);
    expect(move(site, b, 'above', a).status).toBe(400);
  });

  test('takes the tree below it along into another space, where its titles must be free', () => {
    const site = confluenceSite();
    const top = add(site, 'page', { title: 'Top' }).id;
    const child = add(site, 'page', { title: 'Runbooks', parentId: top }).id;
    const target = site.idOf('Operations Home');
    expect(move(site, top, 'append', target, 'ada').status).toBe(400);
    site.call('jonas', 'PUT', `/wiki/api/v2/pages/${child}/title`, { status: 'current', title: 'Moved runbooks' });
    expect(move(site, top, 'append', target, 'kenji').status).toBe(403);
    expect(move(site, top, 'append', target, 'ada').status).toBe(200);
    expect(get(site, 'ada', `/wiki/api/v2/pages/${child}`)).toMatchObject({ spaceId: site.spaceId('OPS'), parentId: top });
  });
});

describe('copying', () => {
  test('a page takes along what is asked for, and no more', () => {
    const site = confluenceSite();
    const page = site.idOf('Architecture Overview');
    const destination = { type: 'parent_page', value: site.idOf('Decision Log') };
    const copy = (sent: object) => site.call('jonas', 'POST', `/wiki/rest/api/content/${page}/copy`, { destination, ...sent });
    const bare = copy({}).body as Item;
    expect(bare).toMatchObject({ title: 'Copy of Architecture Overview', version: { number: 1 }, space: { key: 'ENG' } });
    expect(copy({}).status).toBe(400);
    const full = copy({ pageTitle: 'Full', copyLabels: true, copyAttachments: true }).body as Item;
    const parts = (id: string) => ['labels', 'attachments'].map((part) => walk(site, 'jonas', `/wiki/api/v2/pages/${id}/${part}`).length);
    expect(parts(bare.id)).toEqual([0, 0]);
    expect(parts(full.id)).toEqual(parts(page));
    expect(copy({ destination: { type: 'existing_page', value: page } }).status).toBe(501);
  });

  test('a tree gives its titles as asked, leaves out what is hidden, and is a task', () => {
    const site = confluenceSite();
    const page = site.idOf('Engineering Home');
    const copy = (titleOptions: object) =>
      site.call('jonas', 'POST', `/wiki/rest/api/content/${page}/pagehierarchy/copy`, {
        destinationPageId: site.idOf('Decision Log'),
        titleOptions,
      });
    expect(copy({}).status).toBe(400);
    const { status, body } = copy({ prefix: '2027: ' });
    expect(status).toBe(202);
    const { id, links } = body as { id: string; links: { status: string } };
    expect(get(site, 'jonas', `/wiki${links.status}`)).toMatchObject({ id, finished: true, successful: true, percentageComplete: 100 });
    expect(site.call('ada', 'GET', `/wiki${links.status}`).status).toBe(404);
    const titles = site.state.confluence.contents.filter(({ title }) => title.startsWith('2027: ')).map(({ title }) => title);
    expect(titles).toContain('2027: Architecture Overview');
    expect(titles).not.toContain('2027: Payment Provider Contract');
  });
});

test('a tree goes to the trash whole, unless something in it may not', () => {
  const site = confluenceSite();
  const top = add(site, 'page', { title: 'Top' }).id;
  const child = add(site, 'page', { title: 'Child', parentId: top }).id;
  expect(site.call('jonas', 'DELETE', `/wiki/rest/api/content/${top}/pageTree`).status).toBe(403);
  expect(site.call('marta', 'DELETE', `/wiki/rest/api/content/${top}/pageTree`).status).toBe(202);
  expect([top, child].map((id) => get<{ status: string }>(site, 'marta', `/wiki/api/v2/pages/${id}`).status)).toEqual([
    'trashed',
    'trashed',
  ]);
  const home = site.idOf('Engineering Home');
  expect(site.call('marta', 'DELETE', `/wiki/rest/api/content/${home}/pageTree`).status).toBe(404);
});

test('an archived page is out of search and cannot be changed; what was below it moves up', () => {
  const site = confluenceSite();
  const top = add(site, 'page', { title: 'Top' }).id;
  const child = add(site, 'page', { title: 'Child', parentId: top }).id;
  const archive = (id: string) => site.call('marta', 'POST', '/wiki/rest/api/content/archive', { pages: [{ id: Number(id) }] }).status;
  expect([archive(top), archive(top), archive('999999')]).toEqual([202, 400, 400]);
  expect(get(site, 'jonas', `/wiki/api/v2/pages/${top}`)).toMatchObject({ status: 'archived' });
  expect(get(site, 'jonas', `/wiki/api/v2/pages/${child}`)).toMatchObject({ parentId: site.idOf('Engineering Home') });
  expect(get(site, 'jonas', '/wiki/rest/api/search?cql=title%3DTop')).toMatchObject({ totalSize: 0 });
  expect(site.call('jonas', 'PUT', `/wiki/api/v2/pages/${top}/title`, { status: 'current', title: 'X' }).status).toBe(404);
});
