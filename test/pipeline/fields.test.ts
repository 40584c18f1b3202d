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

  test.each([['"Story Points" > 3'], ['project = PAY ORDER BY "story points"'], ['description ~ refund']])(
    'cannot be searched: %s',
    async (jql) => {
      expect(await call('jira_search_issues', { jql })).toMatchObject({
        ok: false,
        fault: 'refused',
        text: expect.stringContaining('field-hidden') as string,
      });
    },
  );

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
