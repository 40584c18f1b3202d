import { startWorld, type World } from '../../support/world';

let world: World;
let key: string;

beforeAll(async () => {
  world = await startWorld();
  key = await world.mintKey('marta');
});
afterAll(() => {
  world.close();
});

const close = (access: 'none' | 'read') =>
  world.decide((settings) => ({
    ...settings,
    projects: { ...settings.projects, rules: { ...settings.projects.rules, WEB: access } },
  }));
const childrenMade = (): number =>
  world.opened.state.jira.issues.filter((issue) => JSON.stringify(issue).includes('Below a closed epic')).length;
const epicId = (): string => world.opened.state.jira.issues.find((issue) => issue.key === 'WEB-1')?.id ?? 'missing';

describe.each(['none', 'read'] as const)('an epic in a project that is open for %s', (access) => {
  beforeAll(() => close(access));

  test.each([
    ['jira_create_issue', { project: 'PAY', type: 'Story', summary: 'Below a closed epic', parent: 'WEB-1' }],
    ['jira_create_issue', { project: 'PAY', type: 'Story', summary: 'Below a closed epic', fields: { Parent: 'WEB-1' } }],
    ['jira_create_issue', { project: 'PAY', type: 'Story', summary: 'Below a closed epic', fields: { ' parent ': 'web-1' } }],
    ['jira_edit_issue', { issue: 'PAY-8', fields: { Parent: 'WEB-1' } }],
  ])('gets no child: %s %j', async (action, input) => {
    const told = await world.mcp(key).call(action, input);
    expect(told).toMatchObject({ ok: false });
    expect(['refused', 'not-found-or-hidden']).toContain(told.fault);
    expect(childrenMade()).toBe(0);
  });

  test('gets no child by its id either', async () => {
    const input = { project: 'PAY', type: 'Story', summary: 'Below a closed epic', fields: { Parent: epicId() } };
    const told = await world.mcp(key).call('jira_create_issue', input);
    expect(told).toMatchObject({ ok: false, fault: access === 'none' ? 'not-found-or-hidden' : 'refused' });
    expect(childrenMade()).toBe(0);
  });
});

describe('names that every object has', () => {
  test.each([
    ['jira_get_issue', { issue: 'PAY-1', fields: ['constructor'] }],
    ['jira_edit_issue', { issue: 'PAY-1', fields: { constructor: 1 } }],
    ['jira_edit_issue', { issue: 'PAY-1', fields: { 'Time tracking': { constructor: '2d' } } }],
    ['jira_search_issues', { jql: 'issue in constructor()' }],
  ])('are names like any other: %s %j', async (action, input) => {
    await world.decide((settings) => ({ ...settings, fields: { ...settings.fields, hidden: [{ field: 'votes' }] } }));
    const told = await world.mcp(key).call(action, input);
    expect(told).toMatchObject({ ok: false, fault: 'input' });
    expect(told.text).not.toContain('native code');
  });
});
