import { groupId } from '../../../../host/site/people';
import { ACCOUNTS } from '../../../../host/site/seed/people';
import { SPACE_ROLES } from '../../../../host/site/confluence/space-roles';
import { confluenceSite, get, walk } from './confluence-site';
import type { Name } from './confluence-site';

const role = (name: string): string => SPACE_ROLES.find((one) => one.name === name)?.id ?? '';

describe('a new space', () => {
  const create = (name: Name, path: string, sent: object = {}) => {
    const site = confluenceSite();
    return { site, ...site.call(name, 'POST', `/wiki/rest/api/space${path}`, { key: 'NEW', name: 'New things', ...sent }) };
  };

  test('has a home page and is open to all', () => {
    const { site, status } = create('jonas', '', { description: { plain: { value: 'What is new', representation: 'plain' } } });
    expect(status).toBe(200);
    const [space] = walk<{ id: string; homepageId: string }>(site, 'kenji', '/wiki/api/v2/spaces?keys=NEW');
    expect(get(site, 'kenji', `/wiki/api/v2/pages/${space?.homepageId ?? ''}`)).toMatchObject({ title: 'New things Home' });
    const body = { representation: 'storage', value: '<p>Hello</p>' };
    expect(site.call('kenji', 'POST', '/wiki/api/v2/pages', { spaceId: space?.id, title: 'Mine', body }).status).toBe(200);
  });

  test('may be for its creator alone', () => {
    const { site, status } = create('jonas', '/_private');
    expect(status).toBe(200);
    const seen = (name: Name) => walk(site, name, '/wiki/api/v2/spaces?keys=NEW').length;
    expect([seen('jonas'), seen('ada'), seen('kenji')]).toEqual([1, 0, 0]);
  });

  test('needs a key of its own, and somebody who is no guest', () => {
    expect(create('jonas', '', { key: 'eng' })).toMatchObject({ status: 400 });
    expect(create('jonas', '', { key: 'N-E' })).toMatchObject({ status: 400 });
    expect(create('rosa', '')).toMatchObject({ status: 403 });
    expect(create('jonas', '', { permissions: [] })).toMatchObject({ status: 501 });
  });
});

describe('a space', () => {
  test('is renamed, archived out of search and unarchived by its administrators', () => {
    const site = confluenceSite();
    const put = (name: Name, sent: object) => site.call(name, 'PUT', '/wiki/rest/api/space/ENG', sent);
    const found = (query = '') => get<{ totalSize: number }>(site, 'jonas', `/wiki/rest/api/search?cql=space%3DENG${query}`).totalSize;
    expect(put('jonas', { name: 'X' }).status).toBe(404);
    expect(put('ada', { name: 'Engineers', status: 'archived' }).body).toMatchObject({ name: 'Engineers', status: 'archived' });
    expect([found(), found('&includeArchivedSpaces=true') > 0]).toEqual([0, true]);
    expect(walk(site, 'jonas', '/wiki/api/v2/spaces?keys=ENG&status=archived')).toHaveLength(1);
    expect(put('ada', { homepage: { id: site.idOf('Runbooks') } }).status).toBe(400);
    expect(put('ada', { status: 'current', homepage: { id: site.idOf('Decision Log') } }).status).toBe(200);
    expect(found()).toBeGreaterThan(0);
  });

  test('is deleted with everything in it', () => {
    const site = confluenceSite();
    const page = site.idOf('Runbooks');
    expect(site.call('priya', 'DELETE', '/wiki/rest/api/space/OPS').status).toBe(404);
    const { status, body } = site.call('ada', 'DELETE', '/wiki/rest/api/space/OPS');
    expect(status).toBe(202);
    expect(get(site, 'ada', `/wiki${(body as { links: { status: string } }).links.status}`)).toMatchObject({ finished: true });
    expect(site.call('ada', 'GET', `/wiki/api/v2/pages/${page}`).status).toBe(404);
    expect(walk(site, 'ada', '/wiki/api/v2/spaces?keys=OPS')).toEqual([]);
  });
});

describe('roles in a space', () => {
  interface Assignment {
    principal: { principalType: string; principalId: string };
    roleId: string;
  }
  function opened() {
    const site = confluenceSite();
    const url = `/wiki/api/v2/spaces/${site.spaceId('ENG')}/role-assignments`;
    const set = (name: Name, principalType: string, principalId: string, roleId?: string) =>
      site.call(name, 'POST', url, [{ principal: { principalType, principalId }, ...(roleId !== undefined && { roleId }) }]);
    return { site, url, set, list: (query = '') => walk<Assignment>(site, 'jonas', `${url}${query}`) };
  }

  test('are listed with what they allow', () => {
    const { site, list } = opened();
    const roles = walk<{ name: string; spacePermissions: string[] }>(site, 'jonas', '/wiki/api/v2/space-roles?limit=2');
    expect(roles.map(({ name }) => name)).toEqual(['Administrator', 'Manager', 'Collaborator', 'Commenter', 'Viewer']);
    const [leads] = list(`?principal-id=${groupId('leads')}`);
    expect(leads).toEqual({ principal: { principalType: 'GROUP', principalId: groupId('leads') }, roleId: expect.any(String) as string });
    expect(walk(site, 'jonas', `/wiki/api/v2/spaces/${site.spaceId('ENG')}/permissions?limit=5`)).not.toEqual([]);
  });

  test('are given and taken, and count at once', () => {
    const { site, set, list } = opened();
    const body = { representation: 'storage', value: '<p>Hello</p>' };
    const create = (title: string) => site.call('rosa', 'POST', '/wiki/api/v2/pages', { spaceId: site.spaceId('ENG'), title, body }).status;
    expect(set('jonas', 'USER', ACCOUNTS.rosa, role('Collaborator')).status).toBe(404);
    expect(create('One')).toBe(404);
    expect(set('ada', 'USER', ACCOUNTS.rosa, role('Collaborator')).body).toMatchObject({ results: [{ roleId: role('Collaborator') }] });
    expect(create('Two')).toBe(200);
    expect(set('ada', 'USER', ACCOUNTS.rosa).body).toMatchObject({ results: [] });
    expect([create('Three'), list(`?principal-id=${ACCOUNTS.rosa}`)]).toEqual([404, []]);
  });

  test('leave one administrator', () => {
    const { set } = opened();
    expect(set('ada', 'GROUP', groupId('site-admins')).status).toBe(400);
    expect(set('ada', 'GROUP', 'nothing', role('Viewer')).status).toBe(400);
    expect(set('ada', 'USER', ACCOUNTS.rosa, 'nothing').status).toBe(400);
    expect(set('ada', 'ACCESS_CLASS', 'x', role('Viewer')).status).toBe(501);
  });
});
