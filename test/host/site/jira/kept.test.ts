import { ACCOUNTS } from '../../../../host/site/seed/people';
import { openTestSite } from '../open-test-site';

const v3 = '/rest/api/3';

describe('filters', () => {
  const site = openTestSite();
  const find = (jql: string): unknown[] =>
    (site.expectAnswer('jonas', 'POST', `${v3}/search/jql`, 200, { jql, fields: ['key'] })['issues'] as { key: string }[]).map(
      ({ key }) => key,
    );

  test('a private filter is its owner’s alone until it is shared', () => {
    const { id } = site.expectAnswer('jonas', 'POST', `${v3}/filter`, 200, { name: 'Mine', jql: 'assignee = currentUser()' });
    site.expectAnswer('kenji', 'GET', `${v3}/filter/${String(id)}`, 400);
    site.expectAnswer('kenji', 'GET', `${v3}/filter/${String(id)}/permission`, 404);
    const [share] = site.ask('jonas', 'POST', `${v3}/filter/${String(id)}/permission`, { type: 'user', accountId: ACCOUNTS.kenji })
      .body as { id: number }[];
    expect(site.expectAnswer('kenji', 'GET', `${v3}/filter/${String(id)}`, 200)).toMatchObject({ name: 'Mine', isWritable: false });
    site.expectAnswer('kenji', 'PUT', `${v3}/filter/${String(id)}`, 400, { name: 'Kenji’s' });
    site.expectAnswer('kenji', 'DELETE', `${v3}/filter/${String(id)}`, 400);
    site.expectAnswer('jonas', 'DELETE', `${v3}/filter/${String(id)}/permission/${String(share?.id)}`, 204);
    site.expectAnswer('kenji', 'GET', `${v3}/filter/${String(id)}`, 400);
  });

  test('its name is unique for its owner and its query must be right', () => {
    expect(site.expectAnswer('marta', 'POST', `${v3}/filter`, 400, { name: 'Open payment bugs', jql: 'nosuch = 1' })['errors']).toEqual({
      filterName: 'Filter with same name already exists.',
      jql: "Field 'nosuch' does not exist or you do not have permission to view it.",
    });
  });

  test('a query can name a filter, by id or name, as whoever asks', () => {
    expect(find('filter = "Open payment bugs"')).toEqual(find('project = PAY AND issuetype = Bug AND resolution = EMPTY'));
    expect(find('project = PAY AND filter not in (10003)')).toEqual(find('project = PAY AND NOT (issuetype = Bug AND resolution = EMPTY)'));
    expect(site.ask('rosa', 'POST', `${v3}/search/jql`, { jql: 'filter = 10003' }).status).toBe(400);
  });

  test('a filter cannot lead back to itself', () => {
    const one = site.expectAnswer('jonas', 'POST', `${v3}/filter`, 200, { name: 'One', jql: 'project = PAY' });
    const two = site.expectAnswer('jonas', 'POST', `${v3}/filter`, 200, { name: 'Two', jql: `filter = ${String(one['id'])}` });
    const answer = site.expectAnswer('jonas', 'PUT', `${v3}/filter/${String(one['id'])}`, 400, { jql: `filter = ${String(two['id'])}` });
    expect(JSON.stringify(answer)).toContain('causes a cyclical reference');
  });
});

describe('versions', () => {
  const site = openTestSite();
  const fixedIn = (id: string): string[] =>
    site.state.jira.issues.filter((issue) => [issue.values['fixVersions']].flat().includes(id)).map(({ key }) => key);

  test('releasing one takes what is not resolved to the next', () => {
    const open = site.state.jira.issues.filter((issue) => fixedIn('10003').includes(issue.key) && issue.values['resolution'] === null);
    expect(open.length).toBeGreaterThan(0);
    const body = { released: true, releaseDate: '2026-12-01', moveUnfixedIssuesTo: 'http://localhost/rest/api/3/version/10004' };
    expect(site.expectAnswer('marta', 'PUT', `${v3}/version/10003`, 200, body)).toMatchObject({ released: true, name: '1.2' });
    expect(fixedIn('10004')).toEqual(expect.arrayContaining(open.map(({ key }) => key)));
    expect(site.expectAnswer('marta', 'GET', `${v3}/version/10003/unresolvedIssueCount`, 200)).toMatchObject({ issuesUnresolvedCount: 0 });
  });

  test('takes the right to administer the project; a hidden one does not exist', () => {
    site.expectAnswer('jonas', 'POST', `${v3}/version`, 403, { name: '9', projectId: 10000 });
    site.expectAnswer('rosa', 'GET', `${v3}/version/10003`, 404);
    expect(
      site.expectAnswer('marta', 'POST', `${v3}/version`, 400, { name: '1.1', project: 'PAY', releaseDate: 'soon' })['errors'],
    ).toEqual({
      name: 'A version with this name already exists in this project.',
      releaseDate: 'The releaseDate must be a date such as 2026-01-31.',
    });
  });

  test('one that is deleted is replaced by another on its issues, and its related work goes with it', () => {
    const before = fixedIn('10002');
    const work = { category: 'Communications', title: 'Notes', url: 'https://wiki.example.com/notes' };
    const { relatedWorkId } = site.expectAnswer('marta', 'POST', `${v3}/version/10002/relatedwork`, 201, work);
    site.expectAnswer('marta', 'PUT', `${v3}/version/10002/relatedwork`, 200, { relatedWorkId, ...work, title: 'Final notes' });
    expect(site.ask('marta', 'GET', `${v3}/version/10002/relatedwork`).body).toEqual([{ relatedWorkId, ...work, title: 'Final notes' }]);
    site.expectAnswer('marta', 'DELETE', `${v3}/version/10002/relatedwork/${String(relatedWorkId)}`, 204);
    site.expectAnswer('marta', 'POST', `${v3}/version/10002/removeAndSwap`, 204, { moveFixIssuesTo: 10004 });
    expect(fixedIn('10004')).toEqual(expect.arrayContaining(before));
    site.expectAnswer('marta', 'GET', `${v3}/version/10002`, 404);
  });
});

describe('components and properties', () => {
  const site = openTestSite();

  test('a component that is deleted leaves its issues to another', () => {
    const had = site.state.jira.issues.filter((issue) => [issue.values['components']].flat().includes('10002'));
    site.expectAnswer('jonas', 'DELETE', `${v3}/component/10002`, 403);
    site.expectAnswer('marta', 'DELETE', `${v3}/component/10002?moveIssuesTo=10000`, 204);
    expect(had.every(({ id }) => [site.state.jira.issues.get(id)?.values['components']].flat().includes('10000'))).toBe(true);
  });

  test('a property is kept under its key, for those who may edit what it is on', () => {
    site.expectAnswer('jonas', 'PUT', `${v3}/issue/PAY-2/properties/build`, 201, { number: 7 });
    site.expectAnswer('jonas', 'PUT', `${v3}/issue/PAY-2/properties/build`, 200, { number: 8 });
    expect(site.expectAnswer('kenji', 'GET', `${v3}/issue/PAY-2/properties/build`, 200)).toEqual({ key: 'build', value: { number: 8 } });
    site.expectAnswer('kenji', 'DELETE', `${v3}/issue/PAY-2/properties/build`, 403);
    site.expectAnswer('rosa', 'GET', `${v3}/issue/PAY-2/properties/build`, 404);
    site.expectAnswer('jonas', 'PUT', `${v3}/project/PAY/properties/x`, 403, 1);
  });
});
