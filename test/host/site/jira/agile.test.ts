import { openTestSite } from '../open-test-site';

const agile = '/rest/agile/1.0';

/** What the answer lists: keys of issues, names of others. */
function names(answer: Record<string, unknown>): unknown[] {
  const list = (answer['values'] ?? answer['issues']) as { name?: string; key?: string }[];
  return list.map(({ name, key }) => name ?? key);
}

describe('boards', () => {
  const site = openTestSite();

  test('a board shows itself to people who see its project and its filter', () => {
    expect(names(site.expectAnswer('marta', 'GET', `${agile}/board`, 200))).toEqual(['PAY board', 'WEB board', 'PUB board']);
    expect(names(site.expectAnswer('rosa', 'GET', `${agile}/board`, 200))).toEqual(['PUB board']);
    site.expectAnswer('rosa', 'GET', `${agile}/board/1`, 404);
    site.expectAnswer('rosa', 'GET', `${agile}/sprint/3`, 404);
    site.expectAnswer('rosa', 'GET', '/rest/software/1.0/board/1/issue', 404);
  });

  test('lists by project, type and name; a person without the right makes none', () => {
    expect(names(site.expectAnswer('marta', 'GET', `${agile}/board?projectKeyOrId=PAY&type=scrum`, 200))).toEqual(['PAY board']);
    expect(names(site.expectAnswer('marta', 'GET', `${agile}/board?name=web`, 200))).toEqual(['WEB board']);
    const body = { name: 'Mine', type: 'kanban', filterId: 10004, location: { type: 'project', projectKeyOrId: 'PAY' } };
    site.expectAnswer('marta', 'POST', `${agile}/board`, 400, body);
    site.expectAnswer('marta', 'POST', `${agile}/board`, 501, { ...body, location: undefined });
  });

  test('the backlog of a scrum board is what is open and not planned, that of a kanban board what waits', () => {
    const planned = site.expectAnswer('marta', 'POST', '/rest/api/3/search/jql', 200, {
      jql: 'project = PAY AND sprint in (openSprints(), futureSprints())',
      fields: ['key'],
    });
    const backlog = names(site.expectAnswer('marta', 'GET', '/rest/software/1.0/board/1/backlog?fields=status', 200));
    expect(backlog.length).toBeGreaterThan(0);
    expect(backlog.filter((key) => names(planned).includes(key))).toEqual([]);
    const waiting = site.expectAnswer('marta', 'GET', '/rest/software/1.0/board/2/backlog?fields=status', 200)['issues'];
    const statuses = (waiting as { fields: { status: { name: string } } }[]).map(({ fields }) => fields.status.name);
    expect(new Set(statuses)).toEqual(new Set(['Backlog']));
  });

  test('a query narrows a board, pages walk it, and the count agrees', () => {
    const url = `/rest/software/1.0/board/1/issue`;
    const jql = encodeURIComponent('type = Bug');
    const all = names(site.expectAnswer('marta', 'GET', `${url}?jql=${jql}&fields=summary`, 200));
    const first = site.expectAnswer('marta', 'GET', `${url}?jql=${jql}&fields=summary&maxResults=2`, 200);
    const token = encodeURIComponent(String(first['nextPageToken']));
    const rest = site.expectAnswer('marta', 'GET', `${url}?jql=${jql}&fields=summary&nextPageToken=${token}`, 200);
    expect([...names(first), ...names(rest)]).toEqual(all);
    expect(site.expectAnswer('marta', 'GET', `${url}/approximate-count?jql=${jql}`, 200)).toEqual({ count: all.length });
  });
});

describe('ranks', () => {
  const order = (site: ReturnType<typeof openTestSite>): unknown[] =>
    names(site.expectAnswer('marta', 'POST', '/rest/api/3/search/jql', 200, { jql: 'project = PAY ORDER BY Rank ASC', fields: ['key'] }));

  test('issues go side by side to where they are put, and nothing else moves', () => {
    const site = openTestSite();
    const before = order(site);
    site.expectAnswer('marta', 'PUT', `${agile}/issue/rank`, 204, { issues: ['PAY-8', 'PAY-5'], rankAfterIssue: 'PAY-2' });
    const others = before.filter((key) => key !== 'PAY-8' && key !== 'PAY-5');
    others.splice(others.indexOf('PAY-2') + 1, 0, 'PAY-8', 'PAY-5');
    expect(order(site)).toEqual(others);
    site.expectAnswer('marta', 'PUT', `${agile}/issue/rank`, 204, { issues: [String(others.at(-1))], rankBeforeIssue: String(others[0]) });
    expect(order(site)[0]).toBe(others.at(-1));
    const [latest] = site.state.jira.changes.all().slice(-1);
    expect(latest?.items[0]).toMatchObject({ field: 'Rank', toString: 'Ranked higher' });
  });

  test('a new issue is the last one; who may not schedule may not rank', () => {
    const site = openTestSite();
    const fields = { project: { key: 'PAY' }, issuetype: { name: 'Task' }, summary: 'Last of all' };
    const { key } = site.expectAnswer('jonas', 'POST', '/rest/api/3/issue', 201, { fields });
    expect(order(site).at(-1)).toBe(key);
    site.expectAnswer('kenji', 'PUT', `${agile}/issue/rank`, 403, { issues: [String(key)], rankBeforeIssue: 'PAY-2' });
  });
});

describe('sprints', () => {
  const site = openTestSite();
  const dates = { startDate: '2026-12-01T09:00:00.000Z', endDate: '2026-12-15T09:00:00.000Z' };
  const create = () => site.expectAnswer('marta', 'POST', `${agile}/sprint`, 201, { name: 'PAY Sprint 5', originBoardId: 1 });

  test('takes the right to manage sprints, and a board that has them', () => {
    site.expectAnswer('jonas', 'POST', `${agile}/sprint`, 403, { name: 'Mine', originBoardId: 1 });
    site.expectAnswer('jonas', 'POST', `${agile}/sprint`, 400, { name: 'Mine', originBoardId: 2 });
    site.expectAnswer('marta', 'POST', `${agile}/sprint`, 400, { name: 'A name that is much too long for a sprint', originBoardId: 1 });
  });

  test('a sprint is planned, started after the active one is completed, and closed', () => {
    const { id } = create();
    const url = `${agile}/sprint/${String(id)}`;
    site.expectAnswer('marta', 'POST', `${url}/issue`, 204, { issues: ['PAY-8'] });
    expect(site.state.jira.issue('PAY-8')?.values['customfield_10020']).toContain(String(id));
    site.expectAnswer('marta', 'POST', url, 400, { state: 'active' });
    site.expectAnswer('marta', 'POST', url, 400, { state: 'active', ...dates });
    expect(site.expectAnswer('marta', 'POST', `${agile}/sprint/3`, 200, { state: 'closed' })).toMatchObject({
      state: 'closed',
      completeDate: new Date(site.clock.now).toISOString(),
    });
    expect(site.expectAnswer('marta', 'POST', url, 200, { state: 'active', ...dates })).toMatchObject({ state: 'active' });
    site.expectAnswer('marta', 'POST', url, 400, { state: 'future' });
    expect(names(site.expectAnswer('marta', 'GET', `${agile}/board/1/sprint?state=active`, 200))).toEqual(['PAY Sprint 5']);
  });

  test('an issue goes back to the backlog, and keeps the closed sprints it was in', () => {
    const closed = site.state.jira.issue('PAY-2')?.values['customfield_10020'];
    site.expectAnswer('marta', 'POST', `${agile}/backlog/issue`, 204, { issues: ['PAY-2', 'PAY-8'] });
    expect(site.state.jira.issue('PAY-2')?.values['customfield_10020']).toEqual(closed);
    expect(site.state.jira.issue('PAY-8')?.values['customfield_10020']).toEqual([]);
  });

  test('a deleted sprint is forgotten by its issues', () => {
    const { id } = create();
    site.expectAnswer('marta', 'POST', `${agile}/sprint/${String(id)}/issue`, 204, { issues: ['PAY-5'] });
    site.expectAnswer('marta', 'DELETE', `${agile}/sprint/${String(id)}`, 204);
    site.expectAnswer('marta', 'GET', `${agile}/sprint/${String(id)}`, 404);
    expect(site.state.jira.issue('PAY-5')?.values['customfield_10020']).not.toContain(String(id));
  });

  test("a board's estimate is set as text, and shown in its field", () => {
    const url = `${agile}/issue/PAY-8/estimation?boardId=1`;
    expect(site.expectAnswer('marta', 'PUT', url, 200, { value: '8' })).toEqual({ fieldId: 'customfield_10016', value: 8 });
    expect(site.state.jira.issue('PAY-8')?.values['customfield_10016']).toBe(8);
    site.expectAnswer('marta', 'PUT', url, 400, { value: 'many' });
    site.expectAnswer('marta', 'PUT', `${agile}/issue/WEB-9/estimation?boardId=2`, 400, { value: '8' });
  });
});
