import { DatabaseSync } from 'node:sqlite';
import { openSite } from '../../../../host/site/open-site';
import { livelySeed } from '../../../../host/site/seed/built-in';
import { ACCOUNTS } from '../../../../host/site/seed/people';
import { jiraPublished, jiraShapeErrors } from '../jira/published-jira';
import { TODAY } from '../open-test-site';

const { site, state } = openSite(new DatabaseSync(':memory:'), { now: () => TODAY, seed: livelySeed });

function ask(method: string, path: string, status: number, sent?: unknown, query = ''): Record<string, unknown> {
  const body = sent === undefined ? null : JSON.stringify(sent);
  const request = {
    method,
    path: path.startsWith('/') ? path : `/rest/api/3/${path}`,
    query: new URLSearchParams(query),
    headers: {},
    body,
  };
  const answer = site.handle('jira', request, { kind: 'person', accountId: ACCOUNTS.ada });
  expect({ status: answer.status, body: answer.body }).toMatchObject({ status });
  // Every answer that is read here is a JSON object.
  return answer.body as Record<string, unknown>;
}

const keys = (jql: string): string[] => {
  const { issues } = ask('POST', 'search/jql', 200, { jql: `${jql} ORDER BY key`, fields: ['key'] });
  return (issues as { key: string }[]).map(({ key }) => key);
};

// Every answer that is read here is a list of objects.
const list = (path: string): Record<string, unknown>[] => ask('GET', path, 200) as unknown as Record<string, unknown>[];

describe('the project that its team manages', () => {
  test('says so, and the others do not', () => {
    expect(ask('GET', 'project/NOVA', 200)).toMatchObject({ projectTypeKey: 'software', simplified: true, style: 'next-gen' });
    const { values } = ask('GET', 'project/search', 200);
    const ofTeams = (values as { key: string; simplified: boolean; style: string }[]).filter(
      ({ simplified, style }) => simplified || style === 'next-gen',
    );
    expect(ofTeams).toEqual([expect.objectContaining({ key: 'NOVA', simplified: true, style: 'next-gen' })]);
  });

  test('has stories whose parent is their epic, and sub-tasks below them', () => {
    const { fields } = ask('GET', 'issue/NOVA-2', 200);
    expect(fields).toMatchObject({ parent: { key: 'NOVA-1', fields: { issuetype: { name: 'Epic' } } } });
    expect(keys('parent = NOVA-1')).toEqual(['NOVA-2', 'NOVA-3', 'NOVA-4', 'NOVA-5']);
    expect(keys('parentEpic = NOVA-1')).toEqual(['NOVA-2', 'NOVA-3', 'NOVA-4', 'NOVA-5', 'NOVA-6']);
  });

  test('takes a new story under its epic, and none under a story', () => {
    const story = (parent: string) => ({
      fields: { project: { key: 'NOVA' }, issuetype: { name: 'Story' }, summary: 'Refund a card', parent: { key: parent } },
    });
    const { key } = ask('POST', 'issue', 201, story('NOVA-1'));
    expect(keys('parent = NOVA-1')).toContain(key);
    expect(ask('POST', 'issue', 400, story('NOVA-2'))['errors']).toEqual({
      parent: 'Given parent work item does not belong to appropriate hierarchy.',
    });
  });

  test('has issue types, statuses and a field of its own, though others have things of the same names', () => {
    const scope = { type: 'PROJECT', project: { id: ask('GET', 'project/NOVA', 200)['id'] } };
    const named = (path: string, name: string) => list(path).filter((one) => one['name'] === name);
    expect(named('issuetype', 'Story')).toEqual([expect.not.objectContaining({ scope }), expect.objectContaining({ scope })]);
    expect(named('issuetype', 'Subtask')).toEqual([expect.objectContaining({ scope, subtask: true })]);
    expect(named('status', 'In Progress')).toEqual([expect.not.objectContaining({ scope }), expect.objectContaining({ scope })]);
    expect(named('field', 'Occasion')).toEqual([expect.objectContaining({ scope, custom: true })]);
    expect(named('field', 'Story point estimate')[0]).not.toHaveProperty('scope');
    const found = ask('GET', 'statuses/search', 200, undefined, 'searchString=in progress')['values'];
    expect(found).toMatchObject([{ scope: { type: 'GLOBAL' } }, { scope }]);
    expect(ask('GET', 'issue/NOVA-2', 200, undefined, 'fields=issuetype,status')['fields']).toMatchObject({
      issuetype: { name: 'Story', scope },
      status: { name: 'Done', scope },
    });
    expect(list('project/NOVA/statuses')[0]).toMatchObject({ statuses: [{ scope }, { scope }, { scope }] });
  });

  test('is found by the names that it shares, beside the others', () => {
    expect(keys('project = NOVA AND issuetype = Story AND status = "In Progress"')).toEqual(['NOVA-14']);
    expect(keys('status = "In Progress" AND issuetype = Story').length).toBeGreaterThan(2);
    expect(keys('Occasion = Wedding')).toEqual(['NOVA-13']);
    expect(keys('project = NOVA AND sprint in openSprints() AND status was "In Progress"')).toEqual([
      'NOVA-5',
      'NOVA-9',
      'NOVA-10',
      'NOVA-14',
    ]);
  });

  test('moves freely between its own statuses', () => {
    const { transitions } = ask('GET', 'issue/NOVA-12/transitions', 200);
    expect(transitions).toMatchObject([
      { id: '21', name: 'In Progress', isGlobal: true },
      { id: '31', name: 'Done', isGlobal: true },
    ]);
    ask('POST', 'issue/NOVA-12/transitions', 204, { transition: { id: '31' } });
    const { fields } = ask('GET', 'issue/NOVA-12', 200, undefined, 'fields=status,resolution');
    expect(fields).toMatchObject({ status: { name: 'Done' }, resolution: { name: 'Done' } });
    ask('POST', 'issue/NOVA-12/transitions', 204, { transition: { id: '11' } });
  });
});

describe('its board', () => {
  const AGILE = '/rest/agile/1.0';
  const boards = (query: string) => ask('GET', `${AGILE}/board`, 200, undefined, query)['values'];
  const [found] = boards('type=simple') as { id: number }[];
  const board = `${AGILE}/board/${String(found?.id)}`;
  const shown = `/rest/software/1.0/board/${String(found?.id)}`;
  const onIt = (path: string): string[] => {
    const { issues } = ask('GET', `${shown}/${path}`, 200, undefined, 'fields=key');
    return (issues as { key: string }[]).map(({ key }) => key);
  };
  const sprints = (state = '') =>
    ask('GET', `${board}/sprint`, 200, undefined, state && `state=${state}`)['values'] as { id: number; name: string }[];

  test('is simple, and found by its project as well', () => {
    expect(boards('projectKeyOrId=NOVA')).toEqual([found]);
    expect(found).toMatchObject({ name: 'NOVA board', type: 'simple', location: { projectKey: 'NOVA' } });
    expect(ask('GET', board, 200)).toEqual(found);
    expect(boards('type=scrum')).not.toContainEqual(found);
  });

  test('is set up with the statuses of its project and estimates as teams do', () => {
    const { columnConfig, estimation, type } = ask('GET', `${board}/configuration`, 200);
    expect(type).toBe('simple');
    expect(columnConfig).toMatchObject({
      columns: [
        { name: 'To Do', statuses: [{ id: '10040' }] },
        { name: 'In Progress', statuses: [{ id: '10041' }] },
        { name: 'Done', statuses: [{ id: '10042' }] },
      ],
    });
    expect(estimation).toMatchObject({ field: { displayName: 'Story point estimate' } });
    ask('PUT', `${AGILE}/issue/NOVA-12/estimation`, 200, { value: '5' }, `boardId=${String(found?.id)}`);
    expect(keys('"Story point estimate" = 5')).toEqual(['NOVA-12']);
  });

  test('has sprints, a backlog and an order', () => {
    expect(sprints().map(({ name }) => name)).toEqual(['NOVA Sprint 1', 'NOVA Sprint 2', 'NOVA Sprint 3', 'NOVA Sprint 4']);
    expect(sprints('active').map(({ name }) => name)).toEqual(['NOVA Sprint 3']);
    expect(onIt('backlog')).toEqual(expect.arrayContaining(['NOVA-12', 'NOVA-13']));
    expect(ask('GET', `${shown}/backlog/approximate-count`, 200)).toEqual({ count: onIt('backlog').length });
    expect(onIt('issue')).toEqual(expect.arrayContaining(['NOVA-1', 'NOVA-2']));
    expect(ask('GET', `${shown}/issue/approximate-count`, 200)).toEqual({ count: onIt('issue').length });
    ask('PUT', `${AGILE}/issue/rank`, 204, { issues: ['NOVA-13'], rankBeforeIssue: 'NOVA-12' });
    expect(onIt('backlog').filter((key) => /-1[23]$/.test(key))).toEqual(['NOVA-13', 'NOVA-12']);
  });

  test('takes sprints: made, filled, started when the other is over, emptied, deleted', () => {
    const [active] = sprints('active');
    const { id } = ask('POST', `${AGILE}/sprint`, 201, { name: 'NOVA Sprint 5', originBoardId: found?.id });
    const sprint = `${AGILE}/sprint/${String(id)}`;
    ask('POST', `${sprint}/issue`, 204, { issues: ['NOVA-12'] });
    expect(onIt('backlog')).not.toContain('NOVA-12');
    expect(keys('sprint = "NOVA Sprint 5"')).toEqual(['NOVA-12']);
    const start = { state: 'active', startDate: '2026-11-30T09:00:00.000Z', endDate: '2026-12-14T09:00:00.000Z' };
    ask('POST', sprint, 400, start);
    ask('POST', `${AGILE}/sprint/${String(active?.id)}`, 200, { state: 'closed' });
    expect(ask('POST', sprint, 200, start)).toMatchObject({ state: 'active' });
    ask('POST', `${AGILE}/backlog/issue`, 204, { issues: ['NOVA-12'] });
    expect(onIt('backlog')).toContain('NOVA-12');
    ask('DELETE', sprint, 204);
    expect(sprints('active')).toEqual([]);
  });

  test('has neither sprints nor what waits for them once its team plans without', () => {
    const kept = state.jira.boards.get(String(found?.id));
    if (!kept) throw new Error('The board is gone.');
    state.jira.boards.put({ ...kept, sprints: false });
    ask('GET', `${board}/sprint`, 400);
    ask('POST', `${AGILE}/sprint`, 400, { name: 'One more', originBoardId: found?.id });
    expect(onIt('backlog')).toEqual([]);
    state.jira.boards.put(kept);
  });
});

if (!jiraPublished) console.warn("Atlassian's description of Jira is not here: the comparison of shapes is skipped.");

(jiraPublished ? describe : describe.skip)('what a team made has the shapes that Atlassian publishes', () => {
  test.each([
    ['/rest/api/3/field', '/rest/api/3/field'],
    ['/rest/api/3/issuetype', '/rest/api/3/issuetype'],
    ['/rest/api/3/status', '/rest/api/3/status'],
    ['/rest/api/3/statuses/search', '/rest/api/3/statuses/search'],
    ['/rest/api/3/project/{projectIdOrKey}', '/rest/api/3/project/NOVA'],
    ['/rest/api/3/project/{projectIdOrKey}/statuses', '/rest/api/3/project/NOVA/statuses'],
    ['/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes', '/rest/api/3/issue/createmeta/NOVA/issuetypes'],
    ['/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}', '/rest/api/3/issue/createmeta/NOVA/issuetypes/10041'],
    ['/rest/api/3/issue/{issueIdOrKey}', '/rest/api/3/issue/NOVA-2'],
    ['/rest/api/3/issue/{issueIdOrKey}/transitions', '/rest/api/3/issue/NOVA-2/transitions'],
    ['/rest/agile/1.0/board', '/rest/agile/1.0/board'],
    ['/rest/agile/1.0/board/{boardId}', '/rest/agile/1.0/board/12'],
    ['/rest/agile/1.0/board/{boardId}/configuration', '/rest/agile/1.0/board/12/configuration'],
    ['/rest/agile/1.0/board/{boardId}/sprint', '/rest/agile/1.0/board/12/sprint'],
    ['/rest/software/1.0/board/{boardId}/issue', '/rest/software/1.0/board/12/issue'],
    ['/rest/software/1.0/board/{boardId}/backlog', '/rest/software/1.0/board/12/backlog'],
  ])('GET %s', (template, url) => {
    expect(jiraShapeErrors('GET', template, 200, ask('GET', url, 200))).toEqual([]);
  });
});
