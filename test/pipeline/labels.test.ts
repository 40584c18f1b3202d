import { inputSchema } from '../../src/actions/input-schema';
import { actions } from '../../src/actions/registry';
import { WIDE, filled as fill, siteCall } from '../support/planted';
import { startWorld, type World } from '../support/world';

const KEPT = 'agents-keep-out';

let world: World;
let ada: string;
let issue: { id: string; key: string };
let page: { id: string; title: string };
let changed: string;
/** Ids of things in a closed project and a closed space, which spell no key. */
let closed: { issue: string; page: string };

const site = (method: string, path: string, given: Parameters<typeof siteCall>[3]): unknown => siteCall(world, method, path, given);
const call = (action: string, input: Record<string, unknown>) => world.mcp(ada).call(action, input);
const heard = (told: { text: string; structured?: Record<string, unknown> }): string => told.text + JSON.stringify(told.structured ?? {});

beforeAll(async () => {
  world = await startWorld();
  ada = await world.mintKey('ada');
  const jql = site('GET', '/rest/api/3/search/jql', { query: { jql: `labels = ${KEPT}`, fields: 'summary' } });
  const cql = site('GET', '/wiki/rest/api/search', { query: { cql: `label = ${KEPT} and type = page` } });
  const [found] = (jql as { issues: { id: string; key: string }[] }).issues;
  const [content] = (cql as { results: { content: { id: string; title: string } }[] }).results;
  if (!found || !content) throw new Error('The seed has nothing that is kept out.');
  issue = found;
  page = content.content;
  site('POST', '/rest/api/3/issueLink', {
    body: { type: { name: 'Blocks' }, inwardIssue: { key: 'PAY-1' }, outwardIssue: { key: issue.key } },
  });
  const told = await call('jira_add_comment', { issue: issue.key, body: 'Said before the rule.' });
  changed = told.structured?.['change'] as string;
  const fin = site('GET', '/rest/api/3/search/jql', { query: { jql: 'project = FIN', fields: 'summary' } }) as { issues: { id: string }[] };
  const hr = site('GET', '/wiki/rest/api/search', { query: { cql: 'space = HR and type = page' } }) as {
    results: { content: { id: string } }[];
  };
  closed = { issue: fin.issues[0]?.id ?? '', page: hr.results[0]?.content.id ?? '' };
  await world.decide((settings) => ({
    ...settings,
    hiddenLabels: [KEPT.toUpperCase()],
    effects: {
      ...settings.effects,
      jira: { ...settings.effects.jira, delete: true },
      confluence: { ...settings.effects.confluence, delete: true },
    },
    limits: WIDE,
  }));
});
afterAll(() => {
  world.close();
});

describe('what carries a label that hides it', () => {
  test('is there before the rule', () => {
    expect(changed).toEqual(expect.any(String));
  });

  test.each([['labels = agents-keep-out'], ['project = HELP'], ['labels is not EMPTY'], ['issue in linkedIssues(PAY-1)']])(
    'is not found: %s',
    async (jql) => {
      const told = await call('jira_search_issues', { jql: jql.replace('KEY', issue.key), limit: 100 });
      expect(told.ok).toBe(true);
      expect(heard(told)).not.toContain(`"${issue.key}"`);
    },
  );

  test('is not counted, and issues without labels are', async () => {
    const count = async (jql: string) => (await call('jira_search_issues', { jql, count_only: true })).text;
    expect(await count(`labels = ${KEPT}`)).toContain('approximate_count: 0');
    expect(await count('project = PAY AND labels is EMPTY')).not.toContain('approximate_count: 0');
  });

  test('is not found in Confluence, where unlabelled pages are', async () => {
    for (const input of [{ text: page.title }, { cql: `id = ${page.id}` }, { label: KEPT }, { space: 'ENG' }])
      expect(heard(await call('confluence_search_content', { ...input, limit: 50 }))).not.toContain(page.title);
    expect((await call('confluence_search_content', { space: 'ENG', limit: 5 })).structured?.['records']).not.toEqual([]);
  });

  test('named in a query is told of like an issue that does not exist', async () => {
    const ask = async (key: string) =>
      (await call('jira_search_issues', { jql: `project = HELP AND key = ${key}` })).text.replaceAll(key, 'KEY');
    expect(await ask(issue.key)).toBe(await ask('HELP-9999'));
    expect(await ask('HELP-1')).not.toContain('does not exist');
  });

  test('does not appear among links or in the tree', async () => {
    const told = await call('jira_get_issue', { issue: 'PAY-1', include: ['links', 'changelog'] });
    expect(told.ok).toBe(true);
    expect(heard(told)).not.toContain(issue.key);
    expect(heard(told)).not.toContain('outside what agents may read');
    const tree = await call('confluence_get_page_tree', { space: 'ENG' });
    expect(tree.ok).toBe(true);
    expect(heard(tree)).not.toContain(page.title);
  });

  test('does not appear in the journal, and what was done there is not taken back', async () => {
    expect(heard(await call('atlassian_list_changes', {}))).not.toMatch(new RegExp(`${changed}|${issue.key}`));
    const unknown = await call('atlassian_list_changes', { change: 'nothing' });
    expect(await call('atlassian_list_changes', { change: changed })).toEqual(unknown);
    expect((await call('atlassian_undo_change', { change: changed })).fault).toBe('not-found-or-hidden');
  });

  test('cannot be put on or taken off by an agent', async () => {
    for (const [action, input] of [
      ['jira_edit_issue', { issue: 'PAY-1', fields: { labels: [KEPT] } }],
      ['jira_edit_issues', { issues: ['PAY-1', 'PAY-2'], fields: { Labels: [KEPT.toUpperCase()] } }],
      ['jira_create_issue', { project: 'PAY', type: 'Task', summary: 'x', labels: ['a', KEPT] }],
      ['confluence_edit_page_labels', { pages: ['ENG/Decision Log'], add: [KEPT] }],
    ] as const) {
      expect({ action, ...(await call(action, input)) }).toMatchObject({
        ok: false,
        fault: 'refused',
        text: expect.stringContaining('label-not-writable') as string,
      });
    }
  });
});

describe('whichever action names it, the answer is that of a thing which does not exist', () => {
  const NAMES: Record<string, () => [hidden: unknown, missing: unknown][]> = {
    issue: () => [
      [issue.key, 'HELP-9999'],
      [issue.id, '999999'],
      [closed.issue, '999999'],
    ],
    other_issue: () => [[issue.key, 'HELP-9999']],
    issues: () => [[[issue.key], ['HELP-9999']]],
    request: () => [[issue.key, 'HELP-9999']],
    parent: () => [
      [issue.key, 'HELP-9999'],
      [page.id, '999999'],
    ],
    page: () => [
      [page.id, '999999'],
      [closed.page, '999999'],
      [`ENG/${page.title}`, 'ENG/There is no such page'],
    ],
    pages: () => [[[page.id], ['999999']]],
    target: () => [[page.id, '999999']],
    root: () => [[page.id, '999999']],
  };
  const naming = actions.filter(
    (action) => action.type !== 'runner' && Object.keys(inputSchema(action).properties).some((name) => name in NAMES),
  );

  test.each(naming.map((action) => [action.id, action] as const))('%s', async (id, action) => {
    const { required = [], properties } = inputSchema(action);
    const filled = fill(required);
    for (const name of Object.keys(properties)) {
      for (const [hidden, missing] of NAMES[name]?.() ?? []) {
        const [there, nowhere] = [await call(id, { ...filled, [name]: hidden }), await call(id, { ...filled, [name]: missing })];
        const plain = (told: typeof there, named: unknown): string => {
          const words = [named].flat().flatMap((one) => [String(one), String(one).replace(/^ENG\//, '')]);
          return words.reduce((text, word) => text.replaceAll(word, 'IT'), told.text);
        };
        expect({ id, name, hidden, answer: plain(there, hidden) }).toEqual({ id, name, hidden, answer: plain(nowhere, missing) });
      }
    }
  });
});
