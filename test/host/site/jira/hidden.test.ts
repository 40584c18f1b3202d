import { groupId } from '../../../../host/site/people';
import { ACCOUNTS } from '../../../../host/site/seed/people';
import { openTestSite, paragraph } from '../open-test-site';

const v3 = '/rest/api/3';

describe('what does not get out', () => {
  const site = openTestSite();

  test('anonymous readers learn names of people, and neither email addresses nor time zones', () => {
    const read = (who: 'ada' | 'nobody') => JSON.stringify(site.expectAnswer(who, 'GET', `${v3}/issue/PUB-1`, 200));
    expect(read('ada')).toContain('@example.com');
    expect(read('nobody')).toContain('Jonas Weber');
    expect(read('nobody')).not.toMatch(/@example\.com|timeZone/);
  });

  test('who can be assigned is told to those who browse people or assign', () => {
    const url = `${v3}/user/assignable/search?project=PUB`;
    expect(site.ask('nobody', 'GET', url).body).toEqual([]);
    expect(site.ask('jonas', 'GET', url).body).not.toEqual([]);
  });

  test('the times of restricted worklogs are for those whom they are restricted to', () => {
    const work = { timeSpent: '1h', visibility: { type: 'role', value: 'Administrators' } };
    const { id } = site.expectAnswer('marta', 'POST', `${v3}/issue/PAY-8/worklog`, 201, work);
    site.clock.now += 120_000;
    const told = (who: 'marta' | 'kenji') =>
      (site.expectAnswer(who, 'GET', `${v3}/worklog/updated`, 200)['values'] as { worklogId: number }[]).map(({ worklogId }) => worklogId);
    expect(told('marta')).toContain(Number(id));
    expect(told('kenji')).not.toContain(Number(id));
    site.expectAnswer('marta', 'POST', `${v3}/worklog/list`, 400, { ids: [] });
  });

  test('a filter does not name a project that its reader cannot see', () => {
    const sharePermissions = [
      { type: 'user', user: { accountId: ACCOUNTS.jonas } },
      { type: 'project', project: { id: site.state.jira.project('FIN')?.id } },
    ];
    const { id } = site.expectAnswer('ada', 'POST', `${v3}/filter`, 200, { name: 'Shared', jql: 'project = PAY', sharePermissions });
    const shares = (who: 'ada' | 'jonas') => site.expectAnswer(who, 'GET', `${v3}/filter/${String(id)}`, 200)['sharePermissions'];
    expect(shares('ada')).toHaveLength(2);
    expect(shares('jonas')).toEqual([expect.objectContaining({ type: 'user' })]);
    expect(site.ask('jonas', 'GET', `${v3}/filter/${String(id)}/permission`).body).toHaveLength(1);
  });
});

describe('rights', () => {
  const site = openTestSite();

  test('a restriction can name its group by id', () => {
    const visibility = { type: 'group', identifier: groupId('developers') };
    const comment = { body: paragraph('For us'), visibility };
    expect(site.expectAnswer('jonas', 'POST', `${v3}/issue/PAY-8/comment`, 201, comment)['visibility']).toEqual({
      type: 'group',
      value: 'developers',
      identifier: groupId('developers'),
    });
  });

  test("Jira's administrators administer projects that they see, without being named there", () => {
    const scheme = site.state.jira.permissionSchemes.get('open');
    if (!scheme) throw new Error('The seed has a scheme called open.');
    const { ADMINISTER_PROJECTS, ...grants } = scheme.grants;
    expect(ADMINISTER_PROJECTS).toContain('group:site-admins');
    site.state.jira.permissionSchemes.put({ ...scheme, grants: { ...grants, ADMINISTER_PROJECTS: ['role:Administrators'] } });
    site.expectAnswer('ada', 'GET', `${v3}/project/PAY/role`, 200);
    site.expectAnswer('ada', 'POST', `${v3}/version`, 201, { name: '9.9', project: 'PAY' });
    site.expectAnswer('jonas', 'POST', `${v3}/version`, 403, { name: '9.10', project: 'PAY' });
  });

  test('asking for the transitions of many issues takes the right to change many', () => {
    site.expectAnswer('carla', 'GET', `${v3}/bulk/issues/transition?issueIdsOrKeys=PUB-1`, 403);
  });
});
