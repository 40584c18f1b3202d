import { ACCOUNTS } from '../../../../host/site/seed/people';
import { openTestSite } from '../open-test-site';

const site = openTestSite();

const names = (url: string, who: 'ada' | 'rosa' | 'carla' = 'ada'): string[] =>
  (site.ask(who, 'GET', url).body as { displayName: string }[]).map(({ displayName }) => displayName);

describe('finding people and groups', () => {
  test('by the beginning of any name or of the address; a first name alone may be two people', () => {
    expect(names('/rest/api/3/user/search?query=marta')).toEqual(['Marta Kowalska', 'Marta Reyes']);
    expect(names('/rest/api/3/user/search?query=Reyes')).toEqual(['Marta Reyes']);
    expect(names('/rest/api/3/user/search?query=priya.nair%40')).toEqual(['Priya Nair']);
    expect(names('/rest/api/3/user/search?query=arta')).toEqual([]);
    expect(names(`/rest/api/3/user/search?accountId=${ACCOUNTS.oskar}`)).toEqual(['Oskar Nyman']);
  });

  test('pages, and says what it needs', () => {
    const all = names('/rest/api/3/user/search?query=');
    expect([...names('/rest/api/3/user/search?query=&maxResults=4'), ...names('/rest/api/3/user/search?query=&startAt=4')]).toEqual(all);
    expect(site.ask('ada', 'GET', '/rest/api/3/user/search').status).toBe(400);
    expect(site.ask('ada', 'GET', '/rest/api/3/user/search?username=x').status).toBe(400);
    expect(site.ask('ada', 'GET', '/rest/api/3/user/search?query=x&maxResults=many').status).toBe(400);
  });

  test('a portal customer browses nobody', () => {
    expect(names('/rest/api/3/user/search?query=', 'carla')).toEqual([]);
    expect(site.ask('carla', 'GET', `/rest/api/3/user?accountId=${ACCOUNTS.ada}`).status).toBe(403);
  });

  test('one person, their groups, all groups', () => {
    expect(site.ask('ada', 'GET', '/rest/api/3/user?accountId=nobody').status).toBe(404);
    const groups = site.ask('ada', 'GET', `/rest/api/3/user/groups?accountId=${ACCOUNTS.kenji}`).body as { name: string }[];
    expect(groups.map(({ name }) => name)).toContain('support-agents');
    expect(site.expectAnswer('ada', 'GET', '/rest/api/3/groups/picker?query=support', 200)).toMatchObject({
      total: 1,
      groups: [{ name: 'support-agents' }],
    });
  });

  test('who I am, in my own time zone', () => {
    expect(site.expectAnswer('kenji', 'GET', '/rest/api/3/myself', 200)).toMatchObject({
      accountId: ACCOUNTS.kenji,
      timeZone: 'Asia/Tokyo',
    });
  });
});

describe('what the site offers', () => {
  test('custom fields are listed where a project that is seen has them', () => {
    const fields = (who: 'ada' | 'rosa') =>
      (site.ask(who, 'GET', '/rest/api/3/field').body as { name: string; custom: boolean }[])
        .filter(({ custom }) => custom)
        .map(({ name }) => name);
    expect(fields('ada')).toEqual(expect.arrayContaining(['Story Points', 'Sprint', 'Team', 'Tags']));
    expect(fields('rosa')).toEqual(['Rank', 'Team', 'Platforms', 'Customer reference']);
  });

  test('roles lead to who is in them, labels and levels to what is used', () => {
    const { Members: address } = site.expectAnswer('marta', 'GET', '/rest/api/3/project/PAY/role', 200);
    const path = new URL(String(address)).pathname;
    expect(site.expectAnswer('marta', 'GET', path, 200)).toMatchObject({
      name: 'Members',
      actors: [{ type: 'atlassian-group-role-actor', displayName: 'developers' }, { displayName: 'Priya Nair' }],
    });
    site.expectAnswer('jonas', 'GET', path, 404);
    expect(site.expectAnswer('marta', 'GET', '/rest/api/3/label', 200)['values']).toEqual(expect.arrayContaining(['api', 'events']));
    expect(site.expectAnswer('marta', 'GET', '/rest/api/3/project/10000/hierarchy', 200)['hierarchy']).toMatchObject([
      { level: -1, issueTypes: [{ name: 'Sub-task' }] },
      { level: 0 },
      { level: 1, issueTypes: [{ name: 'Epic' }] },
    ]);
  });

  test('statuses by project and type are those of its workflow', () => {
    const types = site.ask('ada', 'GET', '/rest/api/3/project/PAY/statuses').body as { name: string; statuses: { name: string }[] }[];
    const statuses = (name: string) => types.find((type) => type.name === name)?.statuses.map((status) => status.name);
    expect(statuses('Story')).toEqual(['To Do', 'In Progress', 'In Review', 'Done', 'Blocked']);
    expect(statuses('Sub-task')).toEqual(['Backlog', 'To Do', 'In Progress', 'Done']);
  });

  test('versions tell which one is late, by the clock of the site', () => {
    const late = () =>
      (site.ask('ada', 'GET', '/rest/api/3/project/PAY/versions').body as { name: string; overdue: boolean }[]).filter(
        (one) => one.overdue,
      );
    expect(late()).toEqual([]);
    site.clock.now += 30 * 24 * 3600 * 1000;
    expect(late().map(({ name }) => name)).toEqual(['1.2']);
  });

  test('JQL is read without being run: structure, errors, or warnings', () => {
    const parse = (validation: string, query: string) => {
      const { queries } = site.expectAnswer('ada', 'POST', `/rest/api/3/jql/parse?validation=${validation}`, 200, { queries: [query] }) as {
        queries: unknown[];
      };
      return queries[0];
    };
    expect(parse('strict', 'project = PAY AND status WAS Done BY currentUser() ORDER BY created DESC')).toEqual({
      query: 'project = PAY AND status WAS Done BY currentUser() ORDER BY created DESC',
      structure: {
        where: {
          operator: 'and',
          clauses: [
            { field: { name: 'project', encodedName: 'project' }, operator: '=', operand: { value: 'PAY', encodedValue: 'PAY' } },
            {
              field: { name: 'status', encodedName: 'status' },
              operator: 'was',
              operand: { value: 'Done', encodedValue: 'Done' },
              predicates: [{ operator: 'by', operand: { function: 'currentUser', arguments: [] } }],
            },
          ],
        },
        orderBy: { fields: [{ field: { name: 'created', encodedName: 'created' }, direction: 'desc' }] },
      },
    });
    const message = "Field 'colour' does not exist or you do not have permission to view it.";
    expect(parse('strict', 'colour = red')).toEqual({ query: 'colour = red', errors: [message] });
    expect(parse('warn', 'colour = red')).toMatchObject({ warnings: [message], structure: { where: { operator: '=' } } });
    expect(parse('none', 'colour = red')).not.toHaveProperty('errors');
    expect(parse('none', 'colour =')).toMatchObject({
      errors: ['Error in JQL Query: Expecting either a value, list or function before the end of the query.'],
    });
  });
});
