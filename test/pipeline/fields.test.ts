import { startWorld, type World } from '../support/world';

let world: World;
let key: string;

beforeAll(async () => {
  world = await startWorld();
  key = await world.mintKey('marta');
  await world.decide((settings) => ({
    ...settings,
    fields: { hidden: [{ field: 'Story Points' }, { field: 'description' }], readOnly: [{ field: 'priority' }] },
  }));
});
afterAll(() => {
  world.close();
});

const call = (action: string, input: Record<string, unknown>) => world.mcp(key).call(action, input);

describe('fields that the admin hides', () => {
  test('leave no answer, neither as text nor as data, asked for or not', async () => {
    for (const input of [{ issue: 'PAY-8' }, { issue: 'PAY-8', fields: ['summary', 'Story Points', 'description'] }]) {
      const told = await call('jira_get_issue', input);
      expect(told.ok).toBe(true);
      expect(told.text + JSON.stringify(told.structured)).not.toMatch(/Story Points|description/);
    }
  });

  test.each([
    ['"Story Points" > 3'],
    ['project = PAY ORDER BY "story points"'],
    ['description ~ refund'],
    ['cf[10016] > 3'],
    ["'St\\u006fry Points' is not EMPTY"],
    // Asks about the description in other words.
    ['text ~ refund'],
    ['filter = 10000'],
  ])('cannot be searched: %s', async (jql) => {
    expect(await call('jira_search_issues', { jql })).toMatchObject({
      ok: false,
      fault: 'refused',
      text: expect.stringContaining('field-hidden') as string,
    });
  });

  test('may be named by a value, which says nothing about them', async () => {
    for (const jql of ['summary ~ "description"', 'summary ~ description AND labels not in ("Story Points")'])
      expect(await call('jira_search_issues', { jql })).toMatchObject({ ok: true });
  });

  test('are not searched by plain words either, and the caller learns what to do', async () => {
    const told = await call('jira_search_issues', { text: 'refund' });
    expect(told).toMatchObject({ ok: false, fault: 'refused', text: expect.stringContaining('name the fields') as string });
    // Confluence has no such fields.
    expect(await call('confluence_search_content', { text: 'refund' })).toMatchObject({ ok: true });
  });

  test('are no candidates for a name that fits nothing', async () => {
    for (const told of [
      await call('jira_get_issue', { issue: 'PAY-8', fields: ['Story'] }),
      await call('jira_edit_issue', { issue: 'PAY-8', fields: { Nonsense: 1 } }),
    ]) {
      expect(told).toMatchObject({ ok: false, fault: 'input' });
      expect(told.text + JSON.stringify(told.structured)).not.toMatch(/Story Points|description/i);
    }
  });

  test('do not show in the history', async () => {
    const told = await call('jira_get_changelog', { issues: ['PAY-8'] });
    expect(told.ok).toBe(true);
    expect(told.text + JSON.stringify(told.structured)).not.toMatch(/Story Points|description/i);
  });

  test('cannot be written, by name or by id', async () => {
    for (const fields of [{ 'Story Points': 1 }, { description: 'x' }]) {
      expect(await call('jira_edit_issue', { issue: 'PAY-8', fields })).toMatchObject({ ok: false, fault: 'refused' });
    }
    expect(await call('jira_edit_issue', { issue: 'PAY-8', description: 'x' })).toMatchObject({ ok: false, fault: 'refused' });
  });

  test('a field hidden by name cannot be written by its id either', async () => {
    const screens = world.opened.site.handle(
      'jira',
      { method: 'GET', path: '/rest/api/3/field', query: new URLSearchParams(), headers: {}, body: null },
      { kind: 'person', accountId: '5b10a2844c20165700ede21b' },
    );
    const points = (screens.body as { id: string; name: string }[]).find((field) => field.name === 'Story Points');
    expect(await call('jira_edit_issue', { issue: 'PAY-8', fields: { [points?.id ?? '']: 1 } })).toMatchObject({
      ok: false,
      fault: 'refused',
    });
  });
});

describe('fields that the admin makes read-only', () => {
  test('are read but not written', async () => {
    expect((await call('jira_get_issue', { issue: 'PAY-8' })).text).toContain('priority:');
    expect(await call('jira_edit_issue', { issue: 'PAY-8', priority: 'High' })).toMatchObject({
      ok: false,
      fault: 'refused',
      text: expect.stringContaining('"priority"') as string,
    });
  });
});

describe('one fact under many names', () => {
  beforeAll(async () => {
    await world.decide((settings) => ({
      ...settings,
      fields: { hidden: [{ field: 'Time tracking' }, { field: 'Watchers' }, { field: 'Status', projects: ['WEB'] }], readOnly: [] },
    }));
  });

  test.each([
    ['timespent > 1h'],
    ['originalEstimate is not EMPTY'],
    ['workratio > 50'],
    ['worklogAuthor = currentUser()'],
    ['watcher = currentUser()'],
    ['issue in watchedIssues()'],
    // Hidden in one project, and a search reaches all.
    ['statusCategory = Done'],
    ['status was Open'],
    ['status changed AFTER -7d'],
  ])('cannot be searched: %s', async (jql) => {
    expect(await call('jira_search_issues', { jql })).toMatchObject({
      ok: false,
      fault: 'refused',
      text: expect.stringContaining('field-hidden') as string,
    });
  });

  test('is hidden where the rule says, and there only', async () => {
    expect((await call('jira_get_issue', { issue: 'PAY-8' })).text).toContain('status:');
    expect((await call('jira_get_issue', { issue: 'WEB-1' })).text).not.toMatch(/status/i);
  });

  test('is not written under another name', async () => {
    expect(await call('jira_add_worklog', { issue: 'PAY-8', time: '1h' })).toMatchObject({ ok: false, fault: 'refused' });
    expect(await call('jira_edit_issue', { issue: 'PAY-8', fields: { 'Original estimate': '1h' } })).toMatchObject({ ok: false });
    expect(await call('jira_transition_issue', { issue: 'WEB-1', status: 'Done' })).toMatchObject({ ok: false, fault: 'refused' });
  });
});
