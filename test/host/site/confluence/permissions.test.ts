import type { SiteResponse } from '../../../../host/site/request';
import { confluenceSite, get, walk } from './confluence-site';
import type { List, Name } from './confluence-site';

const site = confluenceSite();
const { confluence } = site.state;
const contract = site.idOf('Payment Provider Contract');
const annex = site.idOf('Northbank Pricing Annex');
const home = site.idOf('Engineering Home');
const comment = confluence.comments.find(({ contentId }) => contentId === contract)?.id ?? '';
const attachment = confluence.attachments.find(({ contentId }) => contentId === contract)?.id ?? '';
const body = { representation: 'storage', value: '<p>Hello</p>' };

const search = (name: Name, cql: string): { title: string; totalSize: number; ids: string[] } => {
  const found = get<{ totalSize: number; results: { title: string; content?: { id: string } }[] }>(
    site,
    name,
    `/wiki/rest/api/search?limit=100&excerpt=none&cql=${encodeURIComponent(cql)}`,
  );
  const ids = found.results.flatMap(({ content }) => content?.id ?? []);
  return { title: found.results[0]?.title ?? '', totalSize: found.totalSize, ids };
};

/** An answer with the id that was asked for taken out: what is hidden must look like what never was. */
const asIfAbsent = ({ status, body: sent }: SiteResponse, id: string): unknown => ({
  status,
  body: JSON.stringify(sent).replaceAll(id, 'ID'),
});

describe('a restricted page and the page below it, for somebody left out', () => {
  const paths = (id: string, commentId: string, attachmentId: string): [string, string, unknown?][] => [
    ['GET', `/wiki/api/v2/pages/${id}`],
    ['GET', `/wiki/api/v2/pages/${id}/children`],
    ['GET', `/wiki/api/v2/pages/${id}/direct-children`],
    ['GET', `/wiki/api/v2/pages/${id}/descendants`],
    ['GET', `/wiki/api/v2/pages/${id}/ancestors`],
    ['GET', `/wiki/api/v2/pages/${id}/labels`],
    ['GET', `/wiki/api/v2/pages/${id}/versions`],
    ['GET', `/wiki/api/v2/pages/${id}/footer-comments`],
    ['GET', `/wiki/api/v2/pages/${id}/inline-comments`],
    ['GET', `/wiki/api/v2/pages/${id}/attachments`],
    ['GET', `/wiki/api/v2/pages/${id}/properties`],
    ['GET', `/wiki/api/v2/footer-comments/${commentId}`],
    ['GET', `/wiki/api/v2/footer-comments/${commentId}/children`],
    ['GET', `/wiki/api/v2/attachments/${attachmentId}`],
    ['GET', `/wiki/rest/api/content/${id}/state`],
    ['GET', `/wiki/rest/api/content/${id}/restriction`],
    ['GET', `/wiki/api/v2/pages/${id}/operations`],
    ['GET', `/wiki/api/v2/pages/${id}/versions/1`],
    ['GET', `/wiki/api/v2/footer-comments/${commentId}/versions`],
    ['GET', `/wiki/api/v2/footer-comments/${commentId}/operations`],
    ['GET', `/wiki/api/v2/comments/${commentId}/properties`],
    ['GET', `/wiki/api/v2/attachments/${attachmentId}/versions`],
    ['GET', `/wiki/api/v2/attachments/${attachmentId}/labels`],
    ['GET', `/wiki/api/v2/attachments/${attachmentId}/operations`],
    ['GET', `/wiki/api/v2/attachments/${attachmentId}/properties`],
    ['GET', `/wiki/api/v2/attachments/${attachmentId}/footer-comments`],
    ['GET', `/wiki/rest/api/content/${id}/restriction/byOperation`],
    ['GET', `/wiki/rest/api/content/${id}/restriction/byOperation/read`],
    ['GET', `/wiki/rest/api/content/${id}/notification/child-created`],
    ['GET', `/wiki/rest/api/content/${id}/child/attachment/${attachmentId}/download`],
    ['GET', `/wiki/rest/api/analytics/content/${id}/views`],
    ['GET', `/wiki/rest/api/relation/favourite/from/user/current/to/content/${id}`],
    ['PUT', `/wiki/rest/api/content/${id}/move/append/${home}`, {}],
    ['PUT', `/wiki/rest/api/content/${home}/move/append/${id}`, {}],
    ['POST', `/wiki/rest/api/content/${id}/copy`, { destination: { type: 'space', value: 'ENG' } }],
    ['POST', `/wiki/rest/api/content/${home}/copy`, { destination: { type: 'parent_page', value: id }, pageTitle: 'A copy' }],
    ['POST', `/wiki/rest/api/content/${id}/pagehierarchy/copy`, { destinationPageId: home }],
    ['POST', `/wiki/rest/api/content/${id}/version`, { operationKey: 'restore', params: { versionNumber: 1, message: '' } }],
    ['POST', `/wiki/rest/api/contentbody/convert/async/view?contentIdContext=${id}`, body],
    ['PUT', `/wiki/rest/api/content/${id}/state`, { id: 1 }],
    ['DELETE', `/wiki/rest/api/content/${id}/version/1`],
    ['DELETE', `/wiki/rest/api/content/${id}/pageTree`],
    ['DELETE', `/wiki/api/v2/footer-comments/${commentId}`],
    ['DELETE', `/wiki/api/v2/attachments/${attachmentId}`],
    ['POST', `/wiki/rest/api/content/${id}/label`, [{ prefix: 'global', name: 'x' }]],
    ['PUT', `/wiki/api/v2/pages/${id}`, { id, status: 'current', title: 'X', body, version: { number: 2 } }],
    ['PUT', `/wiki/api/v2/pages/${id}/title`, { status: 'current', title: 'X' }],
    ['DELETE', `/wiki/api/v2/pages/${id}`],
    ['POST', '/wiki/api/v2/footer-comments', { pageId: id, body }],
    ['POST', '/wiki/api/v2/footer-comments', { parentCommentId: commentId, body }],
    ['POST', '/wiki/api/v2/pages', { spaceId: site.spaceId('ENG'), parentId: id, title: 'Below', body }],
  ];

  test.each([contract, annex])('%s answers everywhere as if it did not exist', (id) => {
    const real = paths(id, comment, attachment);
    const absent = paths('999999', '999999', 'att999999');
    for (const [index, [method, url, sent]] of real.entries()) {
      const [, otherUrl, otherSent] = absent[index] ?? [method, url, sent];
      const hidden = site.call('jonas', method, url, sent);
      expect({ url, status: hidden.status }).toEqual({ url, status: 404 });
      expect(asIfAbsent(hidden, id)).toEqual(asIfAbsent(site.call('jonas', method, otherUrl, otherSent), '999999'));
    }
  });

  test('is in no list and no count', () => {
    const lists = ['/wiki/api/v2/pages?limit=7', `/wiki/api/v2/pages/${home}/children`, `/wiki/api/v2/pages/${home}/descendants?depth=10`];
    for (const list of lists) {
      const ids = (name: Name): string[] => walk<{ id: string }>(site, name, list).map(({ id }) => id);
      expect(ids('marta')).toContain(contract);
      expect(ids('jonas')).not.toContain(contract);
      expect(ids('jonas')).not.toContain(annex);
    }
    const comments = walk<{ id: string }>(site, 'jonas', '/wiki/api/v2/footer-comments').map(({ id }) => id);
    expect(comments).not.toContain(comment);
  });

  test('is found by nobody left out, nor are its comments and files', () => {
    for (const cql of [
      'text ~ Northbank',
      'label = confidential',
      `ancestor = ${contract}`,
      `container = ${contract}`,
      `id in (${contract}, ${annex})`,
    ]) {
      expect(search('marta', cql).totalSize).toBeGreaterThan(0);
      expect(search('jonas', cql)).toMatchObject({ totalSize: 0, ids: [] });
    }
    expect(search('jonas', 'type in (page, comment, attachment) and not title = x').ids).not.toContain(annex);
  });

  test('may be changed only by its editors, and so may the page below it', () => {
    const rename = (name: Name, id: string): number =>
      site.call(name, 'PUT', `/wiki/api/v2/pages/${id}/title`, { status: 'current', title: `By ${name} ${id}` }).status;
    expect([rename('marta', contract), rename('marta', annex)]).toEqual([404, 404]);
    expect([rename('fatima', contract), rename('fatima', annex)]).toEqual([200, 200]);
  });
});

describe('a space', () => {
  test('that only the admin may see is hidden from everybody else', () => {
    const hr = site.spaceId('HR');
    expect(site.call('ada', 'GET', `/wiki/api/v2/spaces/${hr}`).status).toBe(200);
    expect(site.call('marta', 'GET', `/wiki/api/v2/spaces/${hr}`)).toMatchObject({
      status: 404,
      body: { errors: [{ code: 'NOT_FOUND' }] },
    });
    expect(get<List<unknown>>(site, 'marta', '/wiki/api/v2/spaces?keys=HR').results).toEqual([]);
    expect(get<List<unknown>>(site, 'marta', `/wiki/api/v2/pages?space-id=${hr}`).results).toEqual([]);
    expect(search('marta', 'space = HR').totalSize).toBe(0);
    expect(search('ada', 'space = HR').totalSize).toBeGreaterThan(0);
  });

  test('lets readers comment but not write', () => {
    const page = site.idOf('Decision Log');
    const create = { spaceId: site.spaceId('ENG'), title: 'By support', body };
    expect(site.call('kenji', 'POST', '/wiki/api/v2/pages', create).status).toBe(404);
    expect(site.call('kenji', 'POST', `/wiki/rest/api/content/${page}/label`, [{ prefix: 'global', name: 'x' }]).status).toBe(403);
    expect(site.call('kenji', 'POST', '/wiki/api/v2/footer-comments', { pageId: page, body }).status).toBe(201);
  });

  test('lets writers delete only where they may delete', () => {
    const page = site.idOf('API Guidelines');
    expect(site.call('jonas', 'DELETE', `/wiki/api/v2/pages/${page}`).status).toBe(404);
    expect(site.call('marta', 'DELETE', `/wiki/api/v2/pages/${page}`).status).toBe(204);
  });
});

test('a page made private is for its author alone', () => {
  const sent = { spaceId: site.spaceId('OPS'), title: 'Draft of the rota', body };
  const { id } = site.call('priya', 'POST', '/wiki/api/v2/pages?private=true', sent).body as { id: string };
  expect(site.call('priya', 'GET', `/wiki/api/v2/pages/${id}`).status).toBe(200);
  expect(site.call('ada', 'GET', `/wiki/api/v2/pages/${id}`).status).toBe(404);
});

test('portal customers have no Confluence, deactivated people no access', () => {
  expect(site.call('carla', 'GET', '/wiki/api/v2/spaces').status).toBe(403);
  expect(site.call('carla', 'GET', '/wiki/rest/api/user/current').status).toBe(403);
  expect(site.call('oskar', 'GET', '/wiki/api/v2/spaces').status).toBe(401);
});
