import { SCOPES } from '../../src/policy/connection';
import { act, chooseTab, openPage, textOf, type Page } from './page';

const KEY = {
  id: 'c1',
  kind: 'key',
  name: 'Claude on my laptop',
  owner: 'ada',
  scopes: ['jira:read', 'jira:write'],
  createdAt: 0,
  expiresAt: Date.UTC(2100, 0, 1),
  revokedAt: null,
};
const UNTOLD = {
  connectionId: null,
  client: null,
  things: [],
  milliseconds: 5,
  upstreamCalls: 1,
  records: 1,
  undoes: null,
  approval: null,
  approvedBy: null,
};
const myCalls = () => ({ ok: true, answer: { rows: [] } });
/** What every visit to the first tab asks. */
const listed = (keys: () => object[]) => ({ myKeys: () => mine(keys()), lastUses: () => ({ ok: true, answer: [] }) });
const button = (page: Page, text: string) => page.find('Button', (node) => textOf(node) === text);
const select = (page: Page, end: string) => page.find('Select', (node) => String(node.props['inputId']).endsWith(end));
const mine = (keys: object[]) => ({
  ok: true,
  answer: { keys, maximumDays: 90, scopes: SCOPES, mcpUrl: 'https://mcp.example/x' },
});

describe('the connections page', () => {
  test('lists the keys of the person', async () => {
    const page = await openPage(
      'connections',
      listed(() => [KEY]),
    );
    expect(page.text()).toContain('Claude on my laptop');
    expect(page.text()).toContain('Jira: read and write');
    expect(textOf(page.find('Lozenge'))).toBe('Active');
  });

  test('says how each came to be, where the access of a sign-in went, and when it was used last', async () => {
    const signedIn = { ...KEY, id: 'c2', kind: 'sign-in', name: 'Editor', redirectHost: 'vscode.dev' };
    const machine = { ...KEY, id: 'c3', kind: 'machine', name: 'Gateway' };
    const answer = [
      { id: 'c1', at: 0 },
      { id: 'c2', at: null },
    ];
    const page = await openPage('connections', {
      myKeys: () => mine([KEY, signedIn, machine]),
      lastUses: () => ({ ok: true, answer }),
    });
    expect(page.text()).toMatch(/Claude on my laptop Agent key c1 .* 1970-01-01 00:00 UTC/);
    expect(page.text()).toMatch(/Editor Signed in; its access went to vscode\.dev c2 .* No call on record/);
    expect(page.text()).toContain('Gateway Client of a gateway c3');
  });

  test('makes a client for a gateway, whose secret is shown this once', async () => {
    const minted = { id: 'c9', secret: 'drawbridge_client_x', tokenUrl: 'https://mcp.example/x/token', expiresAt: KEY.expiresAt };
    const page = await openPage('connections', { ...listed(() => []), mintMachine: () => ({ ok: true, answer: minted }) });
    await act(page, select(page, 'mint-kind'), 'onChange', { value: 'machine' });
    const name = page.all('Textfield').find((node) => node.props['name'] === 'name');
    if (!name) throw new Error('no field for the name');
    await act(page, name, 'onChange', { target: { type: 'text', name: 'name', value: 'Our gateway' } });
    await act(page, button(page, 'Make client'), 'onClick');
    expect(page.calls.map(({ functionKey }) => functionKey)).not.toContain('mintKey');
    expect(page.calls.find(({ functionKey }) => functionKey === 'mintMachine')?.payload).toMatchObject({ name: 'Our gateway' });
    expect(page.all('CodeBlock').map((node) => node.props['text'])).toEqual([
      'c9',
      'drawbridge_client_x',
      'https://mcp.example/x/token',
      'https://mcp.example/x',
    ]);
    await act(page, button(page, 'I have copied it'), 'onClick');
    expect(page.all('CodeBlock')).toEqual([]);
  });

  test('makes a key and shows it this once', async () => {
    let keys: object[] = [];
    const page = await openPage('connections', {
      ...listed(() => keys),
      mintKey: () => {
        keys = [KEY];
        return { ok: true, answer: { id: 'c1', key: 'db_secret', expiresAt: KEY.expiresAt } };
      },
    });
    const name = page.all('Textfield').find((node) => node.props['name'] === 'name');
    if (!name) throw new Error('no field for the name');
    await act(page, name, 'onChange', { target: { type: 'text', name: 'name', value: 'Claude' } });
    await act(page, select(page, 'mint-jira'), 'onChange', { value: 'read' });
    await act(page, page.find('Form'), 'onSubmit');
    expect(page.calls.find((call) => call.functionKey === 'mintKey')?.payload).toEqual({
      name: 'Claude',
      expiresInDays: 30,
      scopes: ['jira:read', 'jsm:write', 'confluence:write'],
      only: { projects: null, spaces: null },
    });
    expect(page.all('CodeBlock').map((node) => node.props['text'])).toEqual(['db_secret', 'https://mcp.example/x']);
    await act(
      page,
      page.find('Button', (node) => textOf(node) === 'I have copied it'),
      'onClick',
    );
    expect(page.all('CodeBlock')).toEqual([]);
    await act(page, page.find('Form'), 'onSubmit');
    expect(page.calls.filter((call) => call.functionKey === 'mintKey')).toHaveLength(1);
  });

  test('makes a key for the projects that are picked, and none before one is', async () => {
    const page = await openPage('connections', {
      myKeys: () => mine([]),
      findMyPlaces: () => ({ ok: true, answer: { places: [{ key: 'PAY', name: 'Payments' }] } }),
      mintKey: () => ({ ok: true, answer: { id: 'c1', key: 'db_secret', expiresAt: KEY.expiresAt } }),
    });
    const name = page.find('Textfield', (node) => node.props['name'] === 'name');
    await act(page, name, 'onChange', { target: { type: 'text', name: 'name', value: 'Claude' } });
    await act(page, select(page, 'mint-projects'), 'onChange', { value: 'only' });
    expect(button(page, 'Make key').props['isDisabled']).toBe(true);
    await act(page, button(page, 'Add'), 'onClick');
    await act(page, button(page, 'Make key'), 'onClick');
    expect(page.calls.find((call) => call.functionKey === 'mintKey')?.payload['only']).toEqual({ projects: ['PAY'], spaces: null });
  });

  test('a narrowed key keeps only places that it had', async () => {
    const only = { projects: ['PAY', 'WEB'], spaces: null };
    const page = await openPage('connections', { myKeys: () => mine([{ ...KEY, only }]), narrowKey: () => ({ ok: true, answer: KEY }) });
    expect(page.text()).toContain('Only in project PAY, project WEB');
    await act(page, button(page, 'Narrow'), 'onClick');
    await act(page, page.find('CheckboxGroup'), 'onChange', ['WEB']);
    const narrow = page.all('Button').filter((node) => textOf(node) === 'Narrow')[1];
    if (!narrow) throw new Error('no button in the dialog');
    await act(page, narrow, 'onClick');
    const sent = page.calls.find((call) => call.functionKey === 'narrowKey')?.payload;
    expect(sent?.['only']).toEqual({ projects: ['WEB'], spaces: null });
  });

  test('sends nothing while the form lacks a name', async () => {
    const page = await openPage(
      'connections',
      listed(() => []),
    );
    await act(page, page.find('Form'), 'onSubmit');
    expect(page.calls.map((call) => call.functionKey)).not.toContain('mintKey');
    expect(page.text()).toContain('Give the key a name');
  });

  test('revokes only after the question is answered', async () => {
    let key = { ...KEY, revokedAt: null as number | null };
    const page = await openPage('connections', {
      ...listed(() => [key]),
      revokeKey: () => {
        key = { ...key, revokedAt: 1 };
        return { ok: true, answer: key };
      },
    });
    await act(
      page,
      page.find('Button', (node) => textOf(node) === 'Revoke'),
      'onClick',
    );
    expect(page.calls.map((call) => call.functionKey)).not.toContain('revokeKey');
    await act(
      page,
      page.find('Button', (node) => node.props['appearance'] === 'danger'),
      'onClick',
    );
    expect(page.calls.find((call) => call.functionKey === 'revokeKey')?.payload).toEqual({ id: 'c1' });
    expect(textOf(page.find('Lozenge'))).toBe('Revoked');
  });

  test('narrows a key: what it never had cannot be chosen', async () => {
    const page = await openPage('connections', {
      ...listed(() => [KEY]),
      narrowKey: () => ({ ok: true, answer: KEY }),
    });
    await act(page, button(page, 'Narrow'), 'onClick');
    const levels = select(page, 'narrow-jira').props['options'] as { value: string }[];
    expect(levels.map(({ value }) => value)).toEqual(['none', 'read', 'write']);
    await act(page, select(page, 'narrow-jira'), 'onChange', { value: 'read' });
    const days = page.find('Textfield', (node) => String(node.props['id']).endsWith('narrow-days'));
    await act(page, days, 'onChange', { target: { value: '7' } });
    const narrow = page.all('Button').filter((node) => textOf(node) === 'Narrow')[1];
    if (!narrow) throw new Error('no button in the dialog');
    await act(page, narrow, 'onClick');
    expect(page.calls.find((call) => call.functionKey === 'narrowKey')?.payload).toEqual({
      id: 'c1',
      scopes: ['jira:read'],
      expiresInDays: 7,
      only: { projects: null, spaces: null },
    });
    expect(page.all('Modal')).toEqual([]);
  });

  test('shows the last calls, and none as none', async () => {
    const empty = await openPage('connections', { ...listed(() => []), myCalls });
    await chooseTab(empty, 'Last calls');
    expect(empty.find('EmptyState').props['header']).toBe('No calls');
    const row = { id: 'r', at: 0, action: 'jira_get_issue', effect: 'read', door: 'rovo', person: 'ada', connection: null, ...UNTOLD };
    const rows = [{ ...row, outcome: 'refused', rule: 'project-not-listed', targets: ['project:PAY'] }];
    const page = await openPage('connections', { ...listed(() => []), myCalls: () => ({ ok: true, answer: { rows } }) });
    await chooseTab(page, 'Last calls');
    expect(page.text()).toMatch(/1970-01-01 00:00 UTC jira_get_issue PAY Rovo refused project-not-listed/);
  });

  test('shows the words of a refusal', async () => {
    const page = await openPage('connections', { myKeys: () => ({ ok: false, text: 'The bridge is lowered.' }) });
    expect(textOf(page.find('SectionMessage'))).toContain('The bridge is lowered.');
  });
});
