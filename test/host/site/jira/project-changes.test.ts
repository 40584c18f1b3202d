import { groupId } from '../../../../host/site/people';
import { ACCOUNTS } from '../../../../host/site/seed/people';
import { openTestSite, paragraph } from '../open-test-site';

const v3 = '/rest/api/3';

describe('the roles of a project', () => {
  const site = openTestSite();
  const { Members = '' } = site.expectAnswer('marta', 'GET', `${v3}/project/PAY/role`, 200) as Record<string, string>;
  const role = new URL(Members).pathname.replace(/project\/\d+/, 'project/PAY');
  const names = (answer: unknown) => (answer as { actors: { displayName: string }[] }).actors.map(({ displayName }) => displayName);

  test('whoever is added has the rights of the role, and loses them with it', () => {
    const comment = () => site.ask('kenji', 'POST', `${v3}/issue/PAY-8/comment`, { body: paragraph('Me too') }).status;
    expect(comment()).toBe(400);
    expect(names(site.expectAnswer('marta', 'POST', role, 200, { user: [ACCOUNTS.kenji] }))).toContain('Kenji Sato');
    expect(comment()).toBe(201);
    site.expectAnswer('marta', 'POST', role, 400, { user: [ACCOUNTS.kenji] });
    site.expectAnswer('marta', 'DELETE', `${role}?user=${ACCOUNTS.kenji}`, 204);
    site.expectAnswer('marta', 'DELETE', `${role}?user=${ACCOUNTS.kenji}`, 404);
    expect(comment()).toBe(400);
  });

  test('can be set as a whole, with groups by name or id', () => {
    const categorisedActors = { 'atlassian-group-role-actor': [groupId('developers')], 'atlassian-user-role-actor': [ACCOUNTS.kenji] };
    expect(names(site.expectAnswer('marta', 'PUT', role, 200, { categorisedActors }))).toEqual(['Kenji Sato', 'developers']);
    expect(names(site.expectAnswer('marta', 'POST', role, 200, { group: ['support-agents'] }))).toContain('support-agents');
    site.expectAnswer('marta', 'POST', role, 404, { groupId: ['no-such-group'] });
    site.expectAnswer('marta', 'POST', role, 400, {});
  });

  test('are for those who administer the project', () => {
    site.expectAnswer('jonas', 'POST', role, 404, { user: [ACCOUNTS.kenji] });
    site.expectAnswer('jonas', 'DELETE', `${role}?group=developers`, 404);
    site.expectAnswer('rosa', 'PUT', role, 404, { categorisedActors: {} });
  });
});

describe('projects put away', () => {
  const site = openTestSite();
  const listed = () => JSON.stringify(site.expectAnswer('ada', 'GET', `${v3}/project/search`, 200));

  test('can be read and not be changed, until they are brought back', () => {
    site.expectAnswer('marta', 'POST', `${v3}/project/PAY/archive`, 403);
    site.expectAnswer('rosa', 'POST', `${v3}/project/PAY/archive`, 404);
    site.expectAnswer('ada', 'POST', `${v3}/project/PAY/archive`, 204);
    expect(listed()).not.toContain('"PAY"');
    site.expectAnswer('ada', 'GET', `${v3}/issue/PAY-8`, 200);
    site.expectAnswer('ada', 'POST', `${v3}/issue/PAY-8/comment`, 400, { body: paragraph('Late') });
    site.expectAnswer('marta', 'POST', `${v3}/project/PAY/restore`, 404);
    expect(site.expectAnswer('ada', 'POST', `${v3}/project/PAY/restore`, 200)).toMatchObject({ key: 'PAY' });
    expect(listed()).toContain('"PAY"');
    site.expectAnswer('ada', 'POST', `${v3}/issue/PAY-8/comment`, 201, { body: paragraph('In time') });
  });

  test('a key and a name are free or not, without a word about whose they are', () => {
    const problem = (key: string) => site.expectAnswer('jonas', 'GET', `${v3}/projectvalidate/key?key=${key}`, 200)['errors'];
    expect(problem('NEW')).toEqual({});
    expect(problem('FIN')).toEqual({ projectKey: 'A project with that project key already exists.' });
    expect(problem('new')).toHaveProperty('projectKey');
    const free = (name: string) => site.ask('jonas', 'GET', `${v3}/projectvalidate/validProjectName?name=${name}`).body;
    expect(free('Rockets')).toBe('Rockets');
    expect(free('Website')).toBe('Website 2');
  });
});
