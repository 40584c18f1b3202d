import { ACCOUNTS } from '../../../../host/site/seed/people';
import { confluenceSite, get, walk } from './confluence-site';
import type { ConfluenceSite, List, Name } from './confluence-site';

const v1 = '/wiki/rest/api';
const v2 = '/wiki/api/v2';
const body = { representation: 'storage', value: '<p>Hello</p>' };

interface Page {
  id: string;
  status: string;
  title: string;
  parentId: string | null;
}

function made(site: ConfluenceSite, title: string, sent: object = {}, name: Name = 'ada'): string {
  const answer = site.call(name, 'POST', `${v2}/pages`, { spaceId: site.spaceId('ENG'), title, body, ...sent });
  expect(answer.status).toBe(200);
  return (answer.body as Page).id;
}

const trash = (site: ConfluenceSite, id: string): number => site.call('ada', 'DELETE', `${v2}/pages/${id}`).status;
const read = (site: ConfluenceSite, id: string): Page => get<Page>(site, 'ada', `${v2}/pages/${id}`);
const restore = (site: ConfluenceSite, id: string, title: string) =>
  site.call('ada', 'PUT', `${v2}/pages/${id}`, { id, status: 'current', title, body, version: { number: 2 } });

describe('what is in the trash or archived', () => {
  test.each([
    ['trashed', trash],
    [
      'archived',
      (site: ConfluenceSite, id: string) => site.call('ada', 'POST', `${v1}/content/archive`, { pages: [{ id: Number(id) }] }).status,
    ],
  ])('%s: takes no comment, label, file, property, restriction, move or copy', (_, putAway) => {
    const site = confluenceSite();
    const id = made(site, 'Put away');
    putAway(site, id);
    const status = (method: string, url: string, sent: unknown): number => site.call('ada', method, url, sent).status;
    expect([
      status('POST', `${v2}/footer-comments`, { pageId: id, body }),
      status('POST', `${v2}/pages/${id}/properties`, { key: 'k', value: 1 }),
      status('PUT', `${v1}/content/${id}/move/append/${site.idOf('Decision Log')}`, {}),
      status('PUT', `${v1}/content/${site.idOf('Decision Log')}/move/append/${id}`, {}),
      status('POST', `${v1}/content/${id}/copy`, { destination: { type: 'space', value: 'ENG' } }),
      status('POST', `${v1}/content/${id}/pagehierarchy/copy`, { destinationPageId: site.idOf('Decision Log') }),
      status('POST', `${v2}/pages`, { spaceId: site.spaceId('ENG'), title: 'Below', parentId: id, body }),
    ]).toEqual([404, 404, 404, 404, 404, 404, 404]);
    expect([
      status('POST', `${v1}/content/${id}/label`, [{ prefix: 'global', name: 'x' }]),
      status('PUT', `${v1}/content/${id}/restriction/byOperation/read/user?accountId=${site.people.all()[0]?.id ?? ''}`, undefined),
    ]).toEqual([403, 403]);
  });

  test('comes back under its own title alone, whatever title is sent', () => {
    const site = confluenceSite();
    const id = made(site, 'Twice');
    trash(site, id);
    const other = made(site, 'Twice');
    expect(restore(site, id, 'Something else').status).toBe(400);
    trash(site, other);
    expect(restore(site, id, 'Something else').body).toMatchObject({ title: 'Twice', status: 'current' });
  });

  test('comes back below the home page where what it stood under is gone', () => {
    const site = confluenceSite();
    const parent = made(site, 'Parent');
    const child = made(site, 'Child', { parentId: parent });
    trash(site, child);
    trash(site, parent);
    expect(restore(site, child, 'Child').body).toMatchObject({ parentId: site.idOf('Engineering Home') });
    expect(site.call('ada', 'DELETE', `${v2}/pages/${parent}?purge=true`).status).toBe(204);
    expect(read(site, child).parentId).toBe(site.idOf('Engineering Home'));
  });

  test('leaves the drafts that stood below it to their authors', () => {
    const site = confluenceSite();
    const parent = made(site, 'Parent');
    const { id } = site.call('jonas', 'POST', `${v2}/pages`, { spaceId: site.spaceId('ENG'), status: 'draft', parentId: parent })
      .body as Page;
    trash(site, parent);
    site.call('ada', 'DELETE', `${v2}/pages/${parent}?purge=true`);
    expect(get(site, 'jonas', `${v2}/pages/${id}?status=draft`)).toMatchObject({ parentId: site.idOf('Engineering Home') });
  });

  test('is no home for new pages: without a home page they stand at the root', () => {
    const site = confluenceSite();
    expect(trash(site, site.idOf('Engineering Home'))).toBe(204);
    expect(read(site, made(site, 'Rootless'))).toMatchObject({ parentId: null });
  });
});

test("a page cannot be put below somebody's draft, whose title others would then see", () => {
  const site = confluenceSite();
  const { id } = site.call('jonas', 'POST', `${v2}/pages`, { spaceId: site.spaceId('ENG'), status: 'draft', title: 'Secret' }).body as Page;
  const sent = { spaceId: site.spaceId('ENG'), title: 'Below a draft', parentId: id, body };
  expect(site.call('jonas', 'POST', `${v2}/pages`, sent).status).toBe(404);
});

describe('moving', () => {
  const move = (site: ConfluenceSite, page: string, position: string, target: string): number =>
    site.call('ada', 'PUT', `${v1}/content/${page}/move/${position}/${target}`).status;

  test('beside itself is refused, and leaves the order alone', () => {
    const site = confluenceSite();
    const order = (): string[] => walk<Page>(site, 'ada', `${v2}/pages/${site.idOf('Engineering Home')}/children`).map(({ id }) => id);
    const before = order();
    expect([move(site, before[0] ?? '', 'before', before[0] ?? ''), move(site, before[0] ?? '', 'after', before[0] ?? '')]).toEqual([
      400, 400,
    ]);
    expect(order()).toEqual(before);
  });

  test('into a space that has a title already is refused, without telling the title of what is hidden', () => {
    const site = confluenceSite();
    const top = made(site, 'Top');
    const child = made(site, 'Runbooks', { parentId: top });
    const moved = () => site.call('ada', 'PUT', `${v1}/content/${top}/move/append/${site.idOf('Runbooks')}`);
    expect(JSON.stringify(moved().body)).toContain("'Runbooks'");
    const reader = `${v1}/content/${child}/restriction/byOperation/read/user?accountId=${ACCOUNTS.jonas}`;
    expect(site.call('ada', 'PUT', reader).status).toBe(200);
    expect(moved().status).toBe(400);
    expect(JSON.stringify(moved().body)).not.toContain('Runbooks');
  });

  test('with the draft of a page whose title the other space has is allowed: drafts take no title', () => {
    const site = confluenceSite();
    const top = made(site, 'Top');
    const draft = { spaceId: site.spaceId('ENG'), status: 'draft', title: 'Runbooks', parentId: top };
    expect(site.call('jonas', 'POST', `${v2}/pages`, draft).status).toBe(200);
    expect(move(site, top, 'append', site.idOf('Runbooks'))).toBe(200);
  });

  test('of a home page out of its space is refused', () => {
    const site = confluenceSite();
    expect(move(site, site.idOf('Engineering Home'), 'append', site.idOf('Runbooks'))).toBe(400);
  });
});

test('copies never share a title', () => {
  const site = confluenceSite();
  const top = made(site, 'Plan A');
  made(site, 'Plan B', { parentId: top });
  const sent = { destinationPageId: site.idOf('Runbooks'), titleOptions: { search: 'Plan A', replace: 'Plan B' } };
  expect(site.call('ada', 'POST', `${v1}/content/${top}/pagehierarchy/copy`, sent).status).toBe(400);
  const long = { destination: { type: 'space', value: 'ENG' }, pageTitle: 'x'.repeat(256) };
  expect(site.call('ada', 'POST', `${v1}/content/${top}/copy`, long).status).toBe(400);
});

test('a deleted space takes its templates, stars and watches along', () => {
  const site = confluenceSite();
  site.call('ada', 'POST', `${v1}/space/_private`, { key: 'GONE', name: 'Gone' });
  const template = { name: 'Secret', templateType: 'page', body: { storage: { value: '<p>x</p>', representation: 'storage' } } };
  const { templateId } = site.call('ada', 'POST', `${v1}/template`, { ...template, space: { key: 'GONE' } }).body as { templateId: string };
  const id = site.spaceId('GONE');
  site.call('ada', 'PUT', `${v1}/relation/favourite/from/user/current/to/space/GONE`);
  site.call('ada', 'POST', `${v1}/user/watch/space/GONE`, undefined, { 'x-atlassian-token': 'no-check' });
  const marks = (): number =>
    [...site.state.confluence.favourites.all(), ...site.state.confluence.watches.all()].filter(({ target }) => target === id).length;
  expect(marks()).toBe(2);
  expect(site.call('jonas', 'GET', `${v1}/template/${templateId}`).status).toBe(403);
  expect(site.call('ada', 'DELETE', `${v1}/space/GONE`).status).toBe(202);
  expect(site.call('jonas', 'GET', `${v1}/template/${templateId}`).status).toBe(403);
  expect(marks()).toBe(0);
});

test('a file in the trash is neither fetched, renamed nor given a new version by its id', () => {
  const site = confluenceSite();
  const page = site.idOf('Architecture Overview');
  const { id, title, version } = site.state.confluence.attachments.find(({ contentId }) => contentId === page) ?? fail();
  expect(site.call('ada', 'DELETE', `${v2}/attachments/${id.slice(3)}`).status).toBe(204);
  const url = `${v1}/content/${page}/child/attachment/${id}`;
  expect(site.call('ada', 'GET', `${url}/download`).status).toBe(404);
  const sent = { id, type: 'attachment', title, version: { number: version.number } };
  expect(site.call('ada', 'PUT', url, sent).status).toBe(404);
});

test('comments and files of a trashed page are in no list of all of them', () => {
  const site = confluenceSite();
  const page = site.idOf('Architecture Overview');
  const listed = (): number[] =>
    ['footer-comments', 'attachments'].map(
      (kind) => walk<{ pageId?: string }>(site, 'ada', `${v2}/${kind}`).filter((one) => one.pageId === page).length,
    );
  expect(Math.min(...listed())).toBeGreaterThan(0);
  trash(site, page);
  expect(listed()).toEqual([0, 0]);
});

test('unpublished changes outlive a new title, a state and a ticked task', () => {
  const site = confluenceSite();
  const id = made(site, 'Shared', { body: { representation: 'storage', value: '<p>Old</p>' } });
  const draft = { id, status: 'draft', title: 'Shared', body: { representation: 'storage', value: '<p>New</p>' }, version: { number: 1 } };
  expect(site.call('ada', 'PUT', `${v2}/pages/${id}`, draft).status).toBe(200);
  site.call('ada', 'PUT', `${v2}/pages/${id}/title`, { status: 'current', title: 'Shared by all' });
  site.call('ada', 'PUT', `${v1}/content/${id}/state?status=current`, { id: 1 });
  const kept = get<{ body: { storage: { value: string } } }>(site, 'ada', `${v2}/pages/${id}?get-draft=true&body-format=storage`);
  expect(kept.body.storage.value).toBe('<p>New</p>');
});

test('an earlier version is asked for as what it is: historical', () => {
  const site = confluenceSite();
  const id = made(site, 'Aged');
  site.call('ada', 'PUT', `${v2}/pages/${id}/title`, { status: 'current', title: 'Older' });
  expect(get(site, 'ada', `${v2}/pages/${id}?version=1&status=historical`)).toMatchObject({ title: 'Aged', status: 'historical' });
  expect(site.call('ada', 'GET', `${v2}/pages/${id}?status=historical`).status).toBe(404);
});

test('forms of a body that Confluence has and this site has not are refused by name', () => {
  const site = confluenceSite();
  const url = `${v2}/pages/${site.idOf('Decision Log')}?body-format=`;
  expect(site.call('ada', 'GET', `${url}export_view`).status).toBe(501);
  expect(site.call('ada', 'GET', `${url}word`).status).toBe(400);
});

test("labels for one's own eyes are refused by name, for everybody would see them", () => {
  const site = confluenceSite();
  const url = `${v1}/content/${site.idOf('Decision Log')}/label`;
  expect(site.call('ada', 'POST', url, [{ prefix: 'my', name: 'todo' }]).status).toBe(501);
});

test('a v1 list names its next window, and following it brings everything once', () => {
  const site = confluenceSite();
  const page = site.idOf('Decision Log');
  for (const name of ['ada', 'jonas', 'marta'] as const) {
    site.call(name, 'POST', `${v1}/user/watch/content/${page}`, undefined, { 'x-atlassian-token': 'no-check' });
  }
  const people: string[] = [];
  let url: string | undefined = `/rest/api/content/${page}/notification/child-created?limit=2`;
  while (url !== undefined) {
    const { results, _links }: List<{ watcher: { accountId: string } }> = get(site, 'ada', `/wiki${url}`);
    people.push(...results.map(({ watcher }) => watcher.accountId));
    url = _links.next;
  }
  expect(new Set(people).size).toBe(people.length);
  expect(people.length).toBeGreaterThanOrEqual(3);
});

function fail(): never {
  throw new Error('The seed has no such file.');
}
