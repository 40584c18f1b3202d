import type { AdfDocument } from '../../../../host/site/document';
import { confluenceSite, get } from './confluence-site';
import type { List, Name } from './confluence-site';

const document: AdfDocument = {
  type: 'doc',
  version: 1,
  content: [
    { type: 'panel', attrs: { panelType: 'note' }, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Kept exactly' }] }] },
  ],
};
const body = { representation: 'atlas_doc_format', value: JSON.stringify(document) };
const storage = (value: string): object => ({ representation: 'storage', value });

interface Page {
  id: string;
  title: string;
  parentId: string | null;
  version: { number: number; message: string };
  body: { storage?: { value: string }; atlas_doc_format?: { value: string } };
}

function fresh() {
  const site = confluenceSite();
  const create = (sent: object, query = '') =>
    site.call('jonas', 'POST', `/wiki/api/v2/pages${query}`, { spaceId: site.spaceId('ENG'), body, ...sent });
  const read = (id: string, query = ''): Page => get<Page>(site, 'jonas', `/wiki/api/v2/pages/${id}${query}`);
  const update = (id: string, number: number, sent: object = {}) =>
    site.call('jonas', 'PUT', `/wiki/api/v2/pages/${id}`, {
      id,
      status: 'current',
      title: 'Team Charter',
      body,
      version: { number, message: 'why' },
      ...sent,
    });
  return { site, create, read, update };
}

describe('a new page', () => {
  test('is under the home page, at its first version, with the body that was sent', () => {
    const { site, create, read } = fresh();
    const { id } = create({ title: 'Team Charter' }).body as Page;
    const page = read(id, '?body-format=atlas_doc_format');
    expect(page).toMatchObject({ title: 'Team Charter', parentId: site.idOf('Engineering Home'), version: { number: 1 } });
    expect(JSON.parse(page.body.atlas_doc_format?.value ?? '')).toEqual(document);
  });

  test('is at the root of the space when that is asked for', () => {
    const { create } = fresh();
    expect(create({ title: 'Team Charter' }, '?root-level=true').body).toMatchObject({ parentId: null, parentType: null });
  });

  test("cannot have a title that a page of the space has, in Confluence's words", () => {
    const { create } = fresh();
    expect(create({ title: 'decision log' })).toMatchObject({
      status: 400,
      body: { errors: [{ title: 'A page with this title already exists: A page already exists with the same TITLE in this space' }] },
    });
  });

  test.each([
    ['no title', {}],
    ['a blank title', { title: '  ' }],
    ['a title that is too long', { title: 'x'.repeat(256) }],
    ['an unknown member', { title: 'T', colour: 'red' }],
    ['a body that is no JSON', { title: 'T', body: { representation: 'atlas_doc_format', value: '{' } }],
    [
      'a body that is no document',
      { title: 'T', body: { representation: 'atlas_doc_format', value: '{"type":"doc","version":1,"content":[{"type":"word"}]}' } },
    ],
    ['storage that is not well-formed', { title: 'T', body: storage('<p>Hello') }],
    ['a parent in another space', { title: 'T', parentId: fresh().site.idOf('Runbooks') }],
  ])('is refused with %s, and nothing changes', (_, sent) => {
    const { site, create } = fresh();
    const before = site.state.confluence.contents.all().length;
    expect(create(sent).status).toBe(400);
    expect(site.state.confluence.contents.all()).toHaveLength(before);
  });

  test('in wiki markup is refused by name', () => {
    const response = fresh().create({ title: 'T', body: { representation: 'wiki', value: 'h1. T' } });
    expect(response).toMatchObject({ status: 501, body: { errors: [{ code: 'NOT_IMPLEMENTED' }] } });
  });

  test('can be a live doc', () => {
    expect(fresh().create({ title: 'T', subtype: 'live' }).body).toMatchObject({ subtype: 'live', status: 'current' });
  });
});

describe('changing a page', () => {
  test('makes the next version and keeps the ones before', () => {
    const { create, read, update } = fresh();
    const { id } = create({ title: 'Team Charter' }).body as Page;
    expect(update(id, 2, { body: storage('<p>New <strong>text</strong></p>') }).status).toBe(200);
    expect(read(id, '?body-format=storage')).toMatchObject({
      version: { number: 2, message: 'why' },
      body: { storage: { value: '<p>New <strong>text</strong></p>' } },
    });
    expect(read(id, '?version=1&body-format=atlas_doc_format').body.atlas_doc_format?.value).toContain('Kept exactly');
  });

  test.each([1, 3])('is refused with version %d instead of 2, and nothing changes', (number) => {
    const { create, read, update } = fresh();
    const { id } = create({ title: 'Team Charter' }).body as Page;
    const title = `Version must be incremented when updating a page. Current Version: [1]. Provided version: [${number}]`;
    expect(update(id, number, { title: 'Other' })).toMatchObject({
      status: 409,
      body: { errors: [{ status: 409, code: 'CONFLICT', title }] },
    });
    expect(read(id)).toMatchObject({ title: 'Team Charter', version: { number: 1 } });
  });

  test('moves it under another page, but not below itself', () => {
    const { site, create, read, update } = fresh();
    const target = site.idOf('Decision Log');
    const { id } = create({ title: 'Team Charter' }).body as Page;
    expect(update(id, 2, { parentId: target }).status).toBe(200);
    expect(read(id).parentId).toBe(target);
    const parent = { title: 'Decision Log', parentId: id };
    expect(update(target, 2, parent)).toMatchObject({ status: 400 });
  });

  test('only of its title is a version too', () => {
    const { site, create, read } = fresh();
    const { id } = create({ title: 'Team Charter' }).body as Page;
    expect(site.call('jonas', 'PUT', `/wiki/api/v2/pages/${id}/title`, { status: 'current', title: 'Charter' }).status).toBe(200);
    expect(read(id, '?body-format=atlas_doc_format')).toMatchObject({ title: 'Charter', version: { number: 2 } });
  });
});

describe('a draft', () => {
  test("is its author's alone, in no list and no search, until it is published", () => {
    const { site, create, read, update } = fresh();
    const { id } = create({ title: 'Team Charter', status: 'draft' }).body as Page;
    const seen = (name: Name) => ({
      read: site.call(name, 'GET', `/wiki/api/v2/pages/${id}?status=current,draft`).status,
      listed: get<List<unknown>>(site, name, `/wiki/api/v2/pages?id=${id}`).results.length,
      found: get<{ totalSize: number }>(site, name, `/wiki/rest/api/search?cql=id=${id}`).totalSize,
    });
    expect([seen('jonas'), seen('ada')]).toEqual([
      { read: 200, listed: 0, found: 0 },
      { read: 404, listed: 0, found: 0 },
    ]);
    expect(update(id, 2, { status: 'draft' }).status).toBe(409);
    expect(update(id, 1, { status: 'draft', title: 'Charter' }).body).toMatchObject({ status: 'draft', title: 'Charter' });
    expect(update(id, 1, { title: 'Charter' }).body).toMatchObject({ status: 'current', version: { number: 1 } });
    expect(seen('ada')).toEqual({ read: 200, listed: 1, found: 1 });
    expect(read(id).version.number).toBe(1);
  });

  test('takes no title away, and cannot be published under a taken one', () => {
    const { create, update } = fresh();
    const { id } = create({ title: 'Decision Log', status: 'draft' }).body as Page;
    expect(update(id, 1, { title: 'Decision Log' }).status).toBe(400);
    expect(create({ title: 'Team Charter', status: 'draft' }).status).toBe(200);
    expect(create({ title: 'Team Charter' }).status).toBe(200);
  });

  test('is deleted for good, and only when that is asked for', () => {
    const { site, create } = fresh();
    const { id } = create({ title: 'Team Charter', status: 'draft' }, '').body as Page;
    expect(site.call('marta', 'DELETE', `/wiki/api/v2/pages/${id}?draft=true`).status).toBe(404);
    expect(site.call('jonas', 'DELETE', `/wiki/api/v2/pages/${id}`).status).toBe(400);
    expect(site.call('jonas', 'DELETE', `/wiki/api/v2/pages/${id}?draft=true`).status).toBe(204);
    expect(site.state.confluence.contents.get(id)).toBeUndefined();
  });
});

describe('deleting a page', () => {
  test('puts it in the trash, where it can be restored, and moves the pages below it up', () => {
    const { site, read } = fresh();
    const page = site.idOf('Architecture Overview');
    const below = site.idOf('Payments Service');
    expect(site.call('jonas', 'DELETE', `/wiki/api/v2/pages/${page}`).status).toBe(404);
    expect(site.call('marta', 'DELETE', `/wiki/api/v2/pages/${page}`).status).toBe(204);
    expect(read(page)).toMatchObject({ status: 'trashed' });
    expect(read(below).parentId).toBe(site.idOf('Engineering Home'));
    const rename = { status: 'current', title: 'Architecture' };
    expect(site.call('marta', 'PUT', `/wiki/api/v2/pages/${page}/title`, rename).status).toBe(400);
    const restore = { id: page, status: 'current', title: 'Architecture Overview', body, version: { number: 3 } };
    expect(site.call('marta', 'PUT', `/wiki/api/v2/pages/${page}`, restore).status).toBe(200);
    expect(read(page, '?body-format=storage').body.storage?.value).toContain('Requests enter through the gateway');
  });

  test('for good is for those who administer the space, and takes everything on it along', () => {
    const { site } = fresh();
    const page = site.idOf('Salary Bands');
    const url = `/wiki/api/v2/pages/${page}`;
    expect(site.call('ada', 'DELETE', `${url}?purge=true`).status).toBe(400);
    expect(site.call('ada', 'DELETE', url).status).toBe(204);
    expect(site.call('ada', 'DELETE', `${url}?purge=true`).status).toBe(204);
    expect(site.call('ada', 'GET', url).status).toBe(404);
    expect(site.state.confluence.versions.filter(({ contentId }) => contentId === page)).toEqual([]);
  });
});

describe('labels', () => {
  test('are added once each, and refused with characters that label lists use', () => {
    const { site } = fresh();
    const url = `/wiki/rest/api/content/${site.idOf('Decision Log')}/label`;
    const add = (name: string) => site.call('jonas', 'POST', url, [{ prefix: 'global', name }]);
    add('Reviewed');
    expect(add('reviewed').body).toMatchObject({ size: 2, results: [{ name: 'decisions' }, { name: 'reviewed', label: 'reviewed' }] });
    expect(add('two words')).toMatchObject({ status: 400, body: { statusCode: 400 } });
  });
});
