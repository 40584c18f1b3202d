import { startWorld, type World } from '../support/world';

let world: World;
/** Ada may see everything, the closed project FIN and the closed space HR too: what keeps her agents out is the admin's word alone. */
let ada: string;

beforeAll(async () => {
  world = await startWorld();
  ada = await world.mintKey('ada');
});
afterAll(() => {
  world.close();
});

const call = (action: string, input: Record<string, unknown>) => world.mcp(ada).call(action, input);
const everything = (told: { text: string; structured?: Record<string, unknown> }): string => told.text + JSON.stringify(told.structured);

describe('a closed project', () => {
  test('does not appear in a search, however it is asked for', async () => {
    for (const jql of [
      'project in (PAY, FIN)',
      'key = FIN-1',
      'project = PAY OR project = FIN',
      'issue in linkedIssues(PAY-12)',
      'NOT project = PAY',
    ]) {
      const told = await call('jira_search_issues', { jql, limit: 100, fields: ['project', 'summary', 'status'] });
      // A key that the caller wrote may come back in the refusal.
      const heard = jql === 'key = FIN-1' ? everything(told).replaceAll('FIN-1', 'KEY') : everything(told);
      expect(heard).not.toMatch(/FIN-\d|"FIN"/);
    }
  });

  test('does not tell by a query either which of its issues exist', async () => {
    for (const jql of ['key = KEY', 'issue in linkedIssues(KEY)', 'parent in ("KEY")', 'project = PAY OR issue = key']) {
      const ask = async (key: string) =>
        (await call('jira_search_issues', { jql: jql.replace(/key$|KEY/, key) })).text.replaceAll(key, 'KEY');
      expect(await ask('FIN-1')).toBe(await ask('FIN-9999'));
    }
  });

  test('does not raise a count', async () => {
    const told = await call('jira_search_issues', { jql: 'project = FIN', count_only: true });
    expect(told.text).toContain('approximate_count: 0');
  });

  test('is not named by a link from an open one; that something is left out is said', async () => {
    const told = await call('jira_get_issue', { issue: 'PAY-12', include: ['links', 'changelog', 'comments', 'remote_links'] });
    expect(told.ok).toBe(true);
    expect(everything(told)).not.toMatch(/FIN/);
    expect(told.text).toContain('outside what agents may read');
  });

  test('cannot be linked to, written to or moved under', async () => {
    for (const [action, input] of [
      ['jira_create_issue_link', { issue: 'PAY-1', relation: 'blocks', other_issue: 'FIN-1' }],
      ['jira_add_comment', { issue: 'FIN-1', body: 'x' }],
      ['jira_edit_issue', { issue: 'PAY-2', fields: { Parent: 'FIN-1' } }],
      ['jira_create_issue', { project: 'FIN', type: 'Task', summary: 'x' }],
    ] as const) {
      expect(await call(action, input)).toMatchObject({ ok: false, fault: 'refused' });
    }
  });

  test('by its id looks exactly like what does not exist', async () => {
    const site = world.opened.site.handle(
      'jira',
      { method: 'GET', path: '/rest/api/3/issue/FIN-1', query: new URLSearchParams(), headers: {}, body: null },
      { kind: 'person', accountId: '5b10a2844c20165700ede21a' },
    );
    const { id } = site.body as { id: string };
    for (const action of ['jira_get_issue', 'jira_add_comment', 'jira_list_attachments', 'jira_transition_issue']) {
      const more = action === 'jira_add_comment' ? { body: 'x' } : action === 'jira_transition_issue' ? { status: 'Done' } : {};
      const [there, nowhere] = [await call(action, { issue: id, ...more }), await call(action, { issue: '999999', ...more })];
      expect(there).toMatchObject({ ok: false, fault: 'not-found-or-hidden' });
      expect(everything(there).replaceAll(id, 'ID')).toBe(everything(nowhere).replaceAll('999999', 'ID'));
    }
  });

  test('is not among the projects that are listed', async () => {
    expect(everything(await call('jira_list_projects', { limit: 50 }))).not.toMatch(/FIN/);
  });
});

describe('a closed space', () => {
  test('does not appear in a search, however it is asked for', async () => {
    for (const cql of ['space = HR', 'space in (ENG, HR)', 'type = page AND (space = HR OR space = ENG)', 'NOT space = ENG']) {
      expect(everything(await call('confluence_search_content', { cql, limit: 50 }))).not.toMatch(/"HR"|space: HR/);
    }
  });

  test('is neither read nor written', async () => {
    for (const [action, input] of [
      ['confluence_get_page', { title: 'Salaries', space: 'HR' }],
      ['confluence_create_page', { space: 'HR', title: 'x', body: 'x' }],
    ] as const) {
      expect(await call(action, input)).toMatchObject({ ok: false, fault: 'refused' });
    }
  });

  test('is not offered as a candidate for a name that fits nothing', async () => {
    expect(everything(await call('confluence_create_page', { space: 'Hum', title: 'x', body: 'x' }))).not.toMatch(/HR/);
  });
});

describe('a site where nothing is open unless it is listed', () => {
  beforeAll(async () => {
    await world.decide((settings) => ({
      ...settings,
      projects: { default: 'none', rules: { WEB: 'read' } },
      spaces: { default: 'none', rules: {}, personal: 'none' },
    }));
  });

  test('searches find the listed project and nothing else', async () => {
    const told = await call('jira_search_issues', { jql: 'created > 2000-01-01', limit: 100 });
    const keys = (told.structured?.['records'] as { id: string }[]).map((record) => record.id.split('-')[0]);
    expect(new Set(keys)).toEqual(new Set(['WEB']));
  });

  test('with no space open, a search in Confluence is refused by name', async () => {
    expect(await call('confluence_search_content', { text: 'refund' })).toMatchObject({
      ok: false,
      fault: 'refused',
      text: expect.stringContaining('no-space-open') as string,
    });
  });
});
