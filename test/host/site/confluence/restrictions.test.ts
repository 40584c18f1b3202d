import { groupId } from '../../../../host/site/people';
import { ACCOUNTS } from '../../../../host/site/seed/people';
import { confluenceSite, get } from './confluence-site';
import type { ConfluenceSite, Name } from './confluence-site';

const restriction = (operation: string, users: Name[], groups: string[] = []) => ({
  operation,
  restrictions: {
    user: users.map((name) => ({ type: 'known', accountId: ACCOUNTS[name] })),
    group: groups.map((name) => ({ type: 'group', id: groupId(name) })),
  },
});

interface Answer {
  results: { operation: string; restrictions: { user: { results: { accountId: string }[] }; group: { results: { name: string }[] } } }[];
}

function page(title = 'Decision Log') {
  const site = confluenceSite();
  const id = site.idOf(title);
  const url = `/wiki/rest/api/content/${id}/restriction`;
  const read = () =>
    get<Answer>(site, 'ada', url).results.map(({ operation, restrictions: { user, group } }) => [
      operation,
      ...user.results.map(({ accountId }) => accountId),
      ...group.results.map(({ name }) => name),
    ]);
  const sees = (name: Name) => site.call(name, 'GET', `/wiki/api/v2/pages/${id}`).status;
  return { site, id, url, read, sees };
}

test('restrictions are replaced, added to and lifted, and hold at once', () => {
  const { site, url, read, sees } = page();
  expect(site.call('jonas', 'PUT', url, [restriction('read', ['jonas', 'ada'])]).status).toBe(200);
  expect([sees('jonas'), sees('kenji')]).toEqual([200, 404]);
  expect(site.call('kenji', 'POST', url, [restriction('read', ['kenji'])]).status).toBe(404);
  site.call('jonas', 'POST', url, { results: [restriction('read', [], ['support-agents']), restriction('update', ['jonas', 'ada'])] });
  expect(read()).toEqual([
    ['read', ACCOUNTS.jonas, ACCOUNTS.ada, 'support-agents'],
    ['update', ACCOUNTS.jonas, ACCOUNTS.ada],
  ]);
  expect(sees('kenji')).toBe(200);
  expect(site.call('kenji', 'DELETE', url).status).toBe(403);
  expect(site.call('jonas', 'DELETE', url).status).toBe(200);
  expect(read()).toEqual([['read'], ['update']]);
});

test('one person or group at a time is let in, looked up and put out', () => {
  const { site, url, read } = page();
  const user = `${url}/byOperation/read/user?accountId=${ACCOUNTS.ada}`;
  const group = `${url}/byOperation/read/byGroupId/${groupId('leads')}`;
  const ask = (method: string, path: string) => site.call('ada', method, path).status;
  expect([ask('GET', user), ask('PUT', user), ask('GET', user), ask('PUT', group)]).toEqual([404, 200, 200, 200]);
  expect(read()[0]).toEqual(['read', ACCOUNTS.ada, 'leads']);
  expect([ask('DELETE', group), ask('DELETE', user), ask('GET', user)]).toEqual([200, 200, 404]);
  expect(read()).toEqual([['read'], ['update']]);
  expect(ask('PUT', `${url}/byOperation/copy/user?accountId=${ACCOUNTS.ada}`)).toBe(404);
  expect(ask('PUT', `${url}/byOperation/read/user?accountId=nobody`)).toBe(400);
  expect(ask('PUT', `${url}/byOperation/read/byGroupId/nothing`)).toBe(404);
});

test.each([
  ['an unknown operation', [{ operation: 'sing', restrictions: {} }]],
  ['an unknown person', [{ operation: 'read', restrictions: { user: [{ type: 'known', accountId: 'x' }] } }]],
  ['an unknown group', [{ operation: 'read', restrictions: { group: [{ type: 'group', id: 'x' }] } }]],
])('restrictions with %s are refused, and nothing changes', (_, sent) => {
  const { site, url, read } = page();
  expect(site.call('jonas', 'PUT', url, sent).status).toBe(400);
  expect(read()).toEqual([['read'], ['update']]);
});

describe('what one may do', () => {
  const keys = (site: ConfluenceSite, name: Name, url: string) =>
    get<{ operations: { operation: string; targetType: string }[] }>(site, name, url).operations.map(
      ({ operation, targetType }) => `${operation} ${targetType}`,
    );

  test('on a page and in a space is listed', () => {
    const { site, id } = page();
    expect(keys(site, 'kenji', `/wiki/api/v2/pages/${id}/operations`)).toEqual(['read page', 'create comment']);
    expect(keys(site, 'marta', `/wiki/api/v2/pages/${id}/operations`)).toEqual(expect.arrayContaining(['update page', 'delete page']));
    expect(keys(site, 'kenji', `/wiki/api/v2/spaces/${site.spaceId('ENG')}/operations`)).toEqual(['read space', 'create comment']);
    expect(keys(site, 'ada', `/wiki/api/v2/spaces/${site.spaceId('ENG')}/operations`)).toContain('administer space');
  });

  test('is checked for oneself by all, for others by administrators', () => {
    const { site, id } = page('Payment Provider Contract');
    const check = (name: Name, type: string, identifier: string, operation = 'read') =>
      site.call(name, 'POST', `/wiki/rest/api/content/${id}/permission/check`, { subject: { type, identifier }, operation });
    expect(check('marta', 'user', ACCOUNTS.marta).body).toMatchObject({ hasPermission: true });
    expect(check('marta', 'user', ACCOUNTS.marta, 'update').body).toMatchObject({ hasPermission: false });
    expect(check('marta', 'user', ACCOUNTS.jonas).status).toBe(403);
    const log = site.idOf('Decision Log');
    const asAdmin = (type: string, identifier: string, operation: string) =>
      site.call('ada', 'POST', `/wiki/rest/api/content/${log}/permission/check`, { subject: { type, identifier }, operation }).body;
    expect(asAdmin('user', ACCOUNTS.kenji, 'update')).toMatchObject({ hasPermission: false });
    expect(asAdmin('group', groupId('developers'), 'update')).toMatchObject({ hasPermission: true });
    expect(asAdmin('group', groupId('contractors'), 'read')).toMatchObject({ hasPermission: false });
  });
});
