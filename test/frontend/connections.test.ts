import { act, openPage, textOf } from './page';

const KEY = {
  id: 'c1',
  name: 'Claude on my laptop',
  owner: 'ada',
  scopes: ['jira:read', 'jira:write'],
  createdAt: 0,
  expiresAt: Date.UTC(2100, 0, 1),
  revokedAt: null,
};
const mine = (keys: object[]) => ({
  ok: true,
  answer: { keys, maximumDays: 90, scopes: ['jira:read', 'confluence:read'], mcpUrl: 'https://mcp.example/x' },
});

describe('the connections page', () => {
  test('lists the keys of the person', async () => {
    const page = await openPage('connections', { myKeys: () => mine([KEY]) });
    expect(page.text()).toContain('Claude on my laptop');
    expect(page.text()).toContain('jira:read, jira:write');
    expect(textOf(page.find('Lozenge'))).toBe('Active');
  });

  test('makes a key and shows it this once', async () => {
    let keys: object[] = [];
    const page = await openPage('connections', {
      myKeys: () => mine(keys),
      mintKey: () => {
        keys = [KEY];
        return { ok: true, answer: { id: 'c1', key: 'db_secret', expiresAt: KEY.expiresAt } };
      },
    });
    const name = page.all('Textfield').find((node) => node.props['name'] === 'name');
    if (!name) throw new Error('no field for the name');
    await act(page, name, 'onChange', { target: { type: 'text', name: 'name', value: 'Claude' } });
    await act(page, page.find('Form'), 'onSubmit');
    expect(page.calls.find((call) => call.functionKey === 'mintKey')?.payload).toEqual({ name: 'Claude', expiresInDays: 30 });
    expect(page.all('CodeBlock').map((node) => node.props['text'])).toEqual(['db_secret', 'https://mcp.example/x']);
    await act(
      page,
      page.find('Button', (node) => textOf(node) === 'I have copied it'),
      'onClick',
    );
    expect(page.all('CodeBlock')).toEqual([]);
  });

  test('sends nothing while the form lacks a name', async () => {
    const page = await openPage('connections', { myKeys: () => mine([]) });
    await act(page, page.find('Form'), 'onSubmit');
    expect(page.calls.map((call) => call.functionKey)).toEqual(['myKeys']);
    expect(page.text()).toContain('Give the key a name');
  });

  test('revokes only after the question is answered', async () => {
    let key = { ...KEY, revokedAt: null as number | null };
    const page = await openPage('connections', {
      myKeys: () => mine([key]),
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

  test('shows the words of a refusal', async () => {
    const page = await openPage('connections', { myKeys: () => ({ ok: false, text: 'The bridge is lowered.' }) });
    expect(textOf(page.find('SectionMessage'))).toContain('The bridge is lowered.');
  });
});
