import { DEFAULT_SETTINGS } from '../../src/policy/settings/defaults';
import { type Settings } from '../../src/policy/settings/settings';
import { act, chooseTab, openPage, type Page, textOf } from './page';

const SPACES = [
  { key: 'ENG', name: 'Engineering' },
  { key: 'OPS', name: 'Operations' },
];

/** A site's settings behind the page, saved only against the revision that was shown. */
function site(settings: Settings = DEFAULT_SETTINGS) {
  const state = { settings, revision: 1 };
  const functions = {
    status: () => ({ ok: true, answer: { settings: state.settings, revision: String(state.revision), mcpUrl: 'https://mcp.example/x' } }),
    saveSettings: (payload: Record<string, unknown>) => {
      if (payload['revision'] !== String(state.revision))
        return { ok: false, text: 'Somebody else changed the settings. Reload the page.' };
      state.settings = payload['settings'] as Settings;
      state.revision += 1;
      return { ok: true, answer: { settings: state.settings, revision: String(state.revision) } };
    },
    placesByKey: ({ keys }: Record<string, unknown>) => ({
      ok: true,
      answer: SPACES.filter(({ key }) => (keys as string[]).includes(key)),
    }),
    findPlaces: ({ query, cursor }: Record<string, unknown>) => {
      const found = SPACES.filter(({ name }) => name.toLowerCase().includes(String(query).toLowerCase()));
      return {
        ok: true,
        answer:
          cursor === undefined && query === '' ? { places: found.slice(0, 1), cursor: '1' } : { places: found.slice(query === '' ? 1 : 0) },
      };
    },
    connections: () => ({ ok: true, answer: { connections: [] } }),
    audit: ({ cursor }: Record<string, unknown>) => ({
      ok: true,
      answer: {
        rows: [auditRow(cursor === undefined ? 'jira_edit_issue' : 'jira_get_issue')],
        ...(cursor === undefined ? { cursor: 'older' } : {}),
      },
    }),
  };
  return { state, functions };
}

function auditRow(action: string) {
  return {
    id: action,
    at: 0,
    connectionId: null,
    client: null,
    things: [],
    milliseconds: 5,
    upstreamCalls: 1,
    records: 1,
    undoes: null,
    approval: null,
    approvedBy: null,
    action,
    effect: 'update',
    door: 'mcp',
    person: 'ada',
    connection: null,
    outcome: 'refused',
    rule: 'bridge-lowered',
    targets: ['project:PAY'],
  };
}

const endsWith = (end: string) => (node: { props: Record<string, unknown> }) => String(node.props['id']).endsWith(end);
const button = (page: Page, text: string) => page.find('Button', (node) => textOf(node) === text);
const toggle = (page: Page, id: string) => page.find('Toggle', (node) => String(node.props['id']).endsWith(id));

describe('the admin page', () => {
  test('lowers the bridge at once and says what that means', async () => {
    const { state, functions } = site();
    const page = await openPage('admin', functions);
    expect(page.text()).toContain('The bridge is raised');
    await act(page, toggle(page, 'raised'), 'onChange', {});
    expect(state.settings.raised).toBe(false);
    expect(page.text()).toContain('Every call of every agent is refused');
  });

  test('a page that was opened earlier cannot undo what another admin decided', async () => {
    const { state, functions } = site();
    const page = await openPage('admin', functions);
    state.settings = { ...state.settings, raised: false };
    state.revision += 1;
    await chooseTab(page, 'What agents may do');
    await act(page, toggle(page, 'jira-delete'), 'onChange', {});
    expect(state.settings.raised).toBe(false);
    expect(textOf(page.find('SectionMessage'))).toContain('Somebody else changed the settings');
  });

  test('switches one effect of one product and nothing else', async () => {
    const { state, functions } = site();
    const page = await openPage('admin', functions);
    await chooseTab(page, 'What agents may do');
    await act(page, toggle(page, 'confluence-delete'), 'onChange', {});
    expect(state.settings).toEqual({
      ...DEFAULT_SETTINGS,
      effects: { ...DEFAULT_SETTINGS.effects, confluence: { ...DEFAULT_SETTINGS.effects.confluence, delete: true } },
    });
  });

  test('opens a space that is picked from the site for writing, and takes the rule away again', async () => {
    const { state, functions } = site();
    const page = await openPage('admin', functions);
    await chooseTab(page, 'Projects & spaces');
    await act(page, button(page, 'Add spaces'), 'onClick');
    await act(page, page.find('Select', endsWith('spaces-new-access')), 'onChange', { value: 'write' });
    await act(page, page.find('Textfield', endsWith('spaces-query')), 'onChange', { target: { value: ' opera ' } });
    await act(page, page.formOf('spaces-query'), 'onSubmit');
    expect(page.calls.at(-1)).toEqual({ functionKey: 'findPlaces', payload: { place: 'spaces', query: 'opera' } });
    await act(page, button(page, 'Add'), 'onClick');
    expect(state.settings.spaces.rules).toEqual({ OPS: 'write' });
    expect(page.all('Button').map(textOf)).not.toContain('Add');
    await act(page, button(page, 'Done'), 'onClick');
    expect(page.text()).toContain('Operations OPS');
    await act(page, button(page, 'Remove'), 'onClick');
    expect(state.settings.spaces.rules).toEqual({});
  });

  test('lists the places of a large site page by page', async () => {
    const page = await openPage('admin', site().functions);
    await chooseTab(page, 'Projects & spaces');
    await act(page, button(page, 'Add spaces'), 'onClick');
    expect(page.text()).not.toContain('Operations');
    await act(page, button(page, 'Find more'), 'onClick');
    expect(page.text()).toMatch(/Engineering.*Operations/);
    expect(page.all('Button').map(textOf)).not.toContain('Find more');
  });

  test('a rule whose key is of nothing on the site says so', async () => {
    const rules = { ENG: 'read', TYPO: 'none' } as const;
    const page = await openPage('admin', site({ ...DEFAULT_SETTINGS, spaces: { default: 'none', rules, personal: 'none' } }).functions);
    await chooseTab(page, 'Projects & spaces');
    expect(page.text()).toContain('Engineering ENG');
    expect(page.text()).toContain('TYPO Not on this site');
  });

  test('shows the audit log page by page, refusals with their rule', async () => {
    const { functions } = site();
    const page = await openPage('admin', functions);
    await chooseTab(page, 'Audit');
    expect(page.text()).toContain('refused bridge-lowered');
    await act(
      page,
      page.find('Button', (node) => textOf(node) === 'Show more'),
      'onClick',
    );
    expect(page.text()).toMatch(/jira_edit_issue.*jira_get_issue/);
    expect(page.all('Button').map(textOf)).not.toContain('Show more');
  });

  test('lists what was unusual; it is dismissed, and a connection that was paused for it goes on', async () => {
    const alert = {
      id: 'a1',
      at: 0,
      kind: 'enumeration',
      account: 'ada',
      connection: 'c1',
      connectionName: 'Nightly job',
      value: 40,
      usual: 2.25,
      paused: true,
      dismissed: null as object | null,
    };
    let alerts = [alert];
    const page = await openPage('admin', {
      ...site().functions,
      alerts: () => ({ ok: true, answer: { alerts } }),
      resumeConnection: () => ({ ok: true, answer: {} }),
      dismissAlert: () => {
        alerts = [{ ...alert, dismissed: { by: 'ada', at: 1 } }];
        return { ok: true, answer: alerts[0] };
      },
    });
    await chooseTab(page, 'Anomalies');
    expect(page.text()).toMatch(/Nightly job Trying one key after another 40; usual would be 2.3 Paused it/);
    await act(page, button(page, 'Resume'), 'onClick');
    expect(page.calls.find(({ functionKey }) => functionKey === 'resumeConnection')?.payload).toEqual({ id: 'c1' });
    await act(page, button(page, 'Dismiss'), 'onClick');
    expect(page.text()).toContain('Dismissed');
    expect(page.all('Button').map(textOf)).not.toContain('Dismiss');
  });

  test('verifies the log piece by piece and counts what it found', async () => {
    const hour = { hour: 0, rows: 2, sealedRows: 3, digest: 'abcdef0123456789ff' };
    const page = await openPage('admin', {
      ...site().functions,
      verifyAudit: ({ cursor }: Record<string, unknown>) => ({
        ok: true,
        answer:
          cursor === undefined
            ? { hours: [{ ...hour, state: 'missing' }], cursor: 'on' }
            : { hours: [{ ...hour, hour: 3_600_000, state: 'intact' }] },
      }),
    });
    await chooseTab(page, 'Audit');
    await act(page, button(page, 'Verify'), 'onClick');
    expect(page.text()).toContain('1 hours are intact, 1 are not');
    expect(page.text()).toContain('Rows are missing 2 of 3 abcdef0123456789');
  });

  test('an export is put together from its parts', async () => {
    const page = await openPage('admin', {
      ...site().functions,
      exportAudit: ({ cursor }: Record<string, unknown>) => ({
        ok: true,
        answer: cursor === undefined ? { text: 'time\r\n1\r\n', cursor: 'on' } : { text: '2\r\n' },
      }),
    });
    await chooseTab(page, 'Audit');
    await act(page, button(page, 'As CSV'), 'onClick');
    expect(page.text()).toContain('There is more');
    await act(page, button(page, 'Add the next part'), 'onClick');
    expect(page.find('TextArea').props['value']).toBe('time\r\n1\r\n2\r\n');
    expect(page.text()).toContain('This is all of it.');
  });
});
