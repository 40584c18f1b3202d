import { openTestSite } from '../open-test-site';

const site = openTestSite();

interface Grant {
  permission: string;
  holder: { type: string; parameter?: string };
}

describe('permission schemes', () => {
  test('are listed, and each is read by the id that the list gives', () => {
    const answer = site.expectAnswer('jonas', 'GET', '/rest/api/3/permissionscheme', 200);
    const schemes = answer['permissionSchemes'] as { id: number; name: string }[];
    expect(schemes.map(({ name }) => name)).toEqual(expect.arrayContaining(['Open inside the company', 'Members only']));
    expect(new Set(schemes.map(({ id }) => id)).size).toBe(schemes.length);
    for (const scheme of schemes)
      expect(site.expectAnswer('jonas', 'GET', `/rest/api/3/permissionscheme/${String(scheme.id)}`, 200)).toEqual(scheme);
    site.expectAnswer('jonas', 'GET', '/rest/api/3/permissionscheme/1', 404);
    site.expectAnswer('jonas', 'GET', '/rest/api/3/permissionscheme?expand=user', 501);
    site.expectAnswer('nobody', 'GET', '/rest/api/3/permissionscheme', 401);
  });

  test('tell who may do what in a project, by its roles and groups', () => {
    const scheme = site.expectAnswer('marta', 'GET', '/rest/api/3/project/PAY/permissionscheme?expand=permissions', 200);
    expect(scheme['name']).toBe('Open inside the company');
    const { roles } = site.expectAnswer('marta', 'GET', '/rest/api/3/project/PAY', 200) as { roles: Record<string, string> };
    const creators = (scheme['permissions'] as Grant[]).filter(({ permission }) => permission === 'CREATE_ISSUES');
    const ofRoles = creators.flatMap(({ holder }) => (holder.type === 'projectRole' ? [holder.parameter] : []));
    expect(ofRoles).toEqual(['Members', 'Administrators'].map((name) => roles[name]?.split('/').at(-1)));
    expect(creators.map(({ holder }) => holder.type)).toContain('group');
    const open = site.expectAnswer('ada', 'GET', '/rest/api/3/project/PUB/permissionscheme?expand=permissions', 200);
    expect(open['permissions']).toEqual(
      expect.arrayContaining([expect.objectContaining({ permission: 'BROWSE_PROJECTS', holder: { type: 'anyone' } })]),
    );
  });

  test('of a project are shown to those who administer it, and of a hidden one to nobody else', () => {
    site.expectAnswer('jonas', 'GET', '/rest/api/3/project/PAY/permissionscheme', 403);
    site.expectAnswer('jonas', 'GET', '/rest/api/3/project/FIN/permissionscheme', 404);
  });
});
