import { groupId } from '../../../../host/site/people';
import { ACCOUNTS } from '../../../../host/site/seed/people';
import { openTestSite } from '../open-test-site';
import type { Who } from '../open-test-site';

const v3 = '/rest/api/3';
const site = openTestSite();
const names = (people: unknown) => (people as { displayName: string }[]).map(({ displayName }) => displayName);

describe('looking people and their rights up', () => {
  test('many at once, by id; unknown ones are passed over', () => {
    const url = `${v3}/user/bulk?accountId=${ACCOUNTS.ada}&accountId=nobody&accountId=${ACCOUNTS.jonas}`;
    expect(names(site.expectAnswer('kenji', 'GET', url, 200)['values'])).toEqual(['Ada Lindqvist', 'Jonas Weber']);
    site.expectAnswer('kenji', 'GET', `${v3}/user/bulk`, 400);
  });

  test('the members of a group, for those who browse people', () => {
    const url = `${v3}/group/member?groupId=${groupId('developers')}`;
    const members = names(site.expectAnswer('kenji', 'GET', url, 200)['values']);
    expect(members).toContain('Jonas Weber');
    expect(members).toEqual([...members].sort());
    expect(names(site.expectAnswer('kenji', 'GET', `${v3}/group/member?groupname=developers`, 200)['values'])).toEqual(members);
    site.expectAnswer('kenji', 'GET', `${v3}/group/member?groupname=nobodies`, 404);
    site.expectAnswer('carla', 'GET', url, 403);
  });

  test('one’s own rights, and as an administrator those of others', () => {
    const id = (key: string) => Number(site.state.jira.project(key)?.id);
    const issue = Number(site.state.jira.issue('PAY-8')?.id);
    const projectPermissions = [{ permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], projects: [id('PAY'), id('FIN'), 1], issues: [issue] }];
    const check = (who: Who, more = {}) =>
      site.expectAnswer(who, 'POST', `${v3}/permissions/check`, 200, { globalPermissions: ['ADMINISTER'], projectPermissions, ...more });
    const kenji = {
      globalPermissions: [],
      projectPermissions: [
        { permission: 'BROWSE_PROJECTS', projects: [id('PAY')], issues: [issue] },
        { permission: 'EDIT_ISSUES', projects: [], issues: [] },
      ],
    };
    expect(check('kenji')).toEqual(kenji);
    expect(check('ada', { accountId: ACCOUNTS.kenji })).toEqual(kenji);
    expect(check('ada')['globalPermissions']).toEqual(['ADMINISTER']);
    site.expectAnswer('marta', 'POST', `${v3}/permissions/check`, 403, { accountId: ACCOUNTS.kenji, projectPermissions });
    site.expectAnswer('ada', 'POST', `${v3}/permissions/check`, 400, { globalPermissions: ['FLY'] });
  });

  test('who has a right in a project, for those who administer it', () => {
    const url = `${v3}/user/permission/search?projectKey=PAY&permissions=EDIT_ISSUES&query=`;
    const people = names(site.ask('marta', 'GET', url).body);
    expect(people).toContain('Jonas Weber');
    expect(people).not.toContain('Kenji Sato');
    site.expectAnswer('jonas', 'GET', url, 403);
    site.expectAnswer('rosa', 'GET', url, 404);
  });

  test('fields by a word, and not those of hidden projects alone', () => {
    const search = (who: Who, query: string) =>
      (site.expectAnswer(who, 'GET', `${v3}/field/search?${query}`, 200)['values'] as { name: string }[]).map(({ name }) => name);
    expect(search('ada', 'query=date&type=system')).toContain('Due date');
    expect(search('ada', 'type=custom')).not.toContain('Summary');
    const [hidden] = site.state.jira.customFields.filter(({ contexts }) => contexts.every(({ projectIds }) => projectIds?.length === 1));
    if (!hidden) throw new Error('The seed has a field of one project.');
    site.state.jira.customFields.put({ ...hidden, contexts: [{ projectIds: [site.state.jira.project('FIN')?.id ?? ''], options: [] }] });
    expect(search('ada', `id=${hidden.id}`)).toEqual([hidden.name]);
    expect(search('jonas', `id=${hidden.id}`)).toEqual([]);
    site.expectAnswer('ada', 'GET', `${v3}/field/search?orderBy=lastUsed`, 501);
  });

  test('comments by id, where their issue and their restriction allow it', () => {
    const ids = site.state.jira.comments.all().map(({ id }) => Number(id));
    const seen = (who: Who) => site.expectAnswer(who, 'POST', `${v3}/comment/list`, 200, { ids })['total'];
    expect(seen('ada')).toBeGreaterThan(Number(seen('rosa')));
    site.expectAnswer('ada', 'POST', `${v3}/comment/list`, 400, { ids: [] });
  });
});
