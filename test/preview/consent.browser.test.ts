import type { Page } from 'playwright-core';
import { describeInBrowser, startBrowser, type Browser } from './browser';
import { ConsentClient } from './consent-client';
import { startHosted, type Hosted } from './hosted';
import { askPast, choose } from './page-calls';

const WRITES = 'Create and change issues and comments in Jira';

describeInBrowser('a client that signs in through the connections page', () => {
  let browser: Browser;
  let host: Hosted;
  const clients: ConsentClient[] = [];

  beforeAll(async () => {
    [browser, host] = await Promise.all([startBrowser(), startHosted()]);
  }, 90_000);
  afterAll(async () => {
    for (const client of clients) client.close();
    await Promise.all([browser.close(), host.stop()]);
  });

  async function newClient(name: string): Promise<ConsentClient> {
    const client = await ConsentClient.registered(host.facts.mcpUrl, name);
    clients.push(client);
    return client;
  }
  const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const consentId = (page: Page): string => /\/consent\/([0-9a-f]{32})/.exec(page.url())?.[1] ?? '';

  test('from the MCP address alone to calls as the person, inside what they ticked and picked, until it ends', async () => {
    const client = await newClient('Weather agent');
    const page = await browser.open(client.asks('jira:read jira:write confluence:read'));
    await page.getByRole('link', { name: 'Marta Kowalska' }).click();
    await page.getByText('A program on this computer (127.0.0.1)').waitFor();
    await page.getByText('Weather agent').waitFor();
    await page.getByLabel(WRITES).uncheck();
    await choose(page, 'consent-projects', 'Only the projects that you pick');
    await page.getByLabel('Part of the name or key of the project').fill('paym');
    await press(page, 'Search');
    await page.getByText('Website').waitFor({ state: 'detached' });
    await press(page, 'Add');
    await page.locator('[id$="consent-days"]').fill('7');
    await press(page, 'Approve');
    await page.getByText('You can close this window.').waitFor();

    expect(client.answers).toHaveLength(1);
    expect(Object.fromEntries(client.answers[0] ?? [])).toMatchObject({ state: client.state, iss: host.facts.mcpUrl });
    const tokens = await client.redeem();
    expect(tokens.scope).toBe('jira:read confluence:read');
    const call = (name: string, input = {}): Promise<string> => host.tool(tokens.access_token, name, input);
    const tools = await client.tools(tokens);
    expect(tools).toContain('jira_get_issue');
    expect(tools).not.toContain('jira_add_comment');
    expect(await call('atlassian_get_current_user')).toContain('Marta Kowalska');
    expect(await call('jira_get_issue', { issue: 'PAY-1' })).toContain('PAY-1');
    expect(await call('jira_get_issue', { issue: 'WEB-1' })).toContain('Refused by rule outside-this-connection');
    expect(await call('jira_add_comment', { issue: 'PAY-1', body: 'x' })).toContain('Missing consent: jira:write');

    const next = await client.refresh(tokens.refresh_token);
    expect(await host.tool(next.access_token, 'jira_get_issue', { issue: 'PAY-1' })).toContain('PAY-1');
    expect(await client.revoke(next.refresh_token)).toBe(200);
    await expect(host.tool(next.access_token, 'atlassian_get_current_user')).rejects.toThrow('401');
    await expect(client.refresh(next.refresh_token)).rejects.toThrow('invalid_grant');
  }, 90_000);

  test('refused, the client hears it, and the request is over', async () => {
    const client = await newClient('Unwanted');
    const page = await browser.open(client.asks('jira:read'));
    const address = page.url();
    await page.getByText('Unwanted').waitFor();
    await press(page, 'Refuse');
    await page.getByText('You can close this window.').waitFor();
    expect(client.answers[0]?.get('error')).toBe('access_denied');
    const again = await browser.open(address);
    await again.getByText('This request cannot be answered').waitFor();
    expect(await again.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);
  }, 60_000);

  test('nobody else can answer a request that somebody has seen, nor past the page', async () => {
    const client = await newClient('Swapped');
    const page = await browser.open(client.asks('jira:read'));
    await page.getByText('Swapped').waitFor();
    const id = consentId(page);
    const other = await browser.open(host.seenBy(`${host.facts.connectionsUrl}/consent/${id}`, 'Jonas Weber'));
    await other.getByText('This request cannot be answered').waitFor();
    expect(await other.locator('main').innerText()).not.toContain('Swapped');
    const wish = { id, scopes: ['jira:read'], days: 1 };
    expect((await askPast(other, 'approveConsent', wish)).ok).toBe(false);
    expect((await askPast(other, 'refuseConsent', { id })).ok).toBe(false);
    await press(page, 'Approve');
    await page.getByText('You can close this window.').waitFor();
    expect(client.answers).toHaveLength(1);
  }, 60_000);

  test('a link that was sent to somebody finishes in neither browser', async () => {
    const client = await newClient('Attacker');
    const attacker = await fetchedConsent(client.asks('jira:read'));
    const page = await browser.open(host.seenBy(`${host.facts.connectionsUrl}/consent/${attacker}`, 'Rosa Bianchi'));
    await page.getByText('Attacker').waitFor();
    await press(page, 'Approve');
    await page.getByText('This sign-in cannot be finished here').waitFor();
    expect(client.answers).toEqual([]);
  }, 60_000);

  test('a code that is typed by hand leads to the same request', async () => {
    const client = await newClient('Typed');
    const shown = await (await fetch(client.asks('jira:read'))).text();
    const [, code = ''] = /<code>([A-Z-]{9})<\/code>/.exec(shown) ?? [];
    const page = await browser.open(host.seenBy(host.facts.connectionsUrl, 'Jonas Weber'));
    await press(page, 'Type a sign-in code');
    await page.getByLabel('Code').fill(code.toLowerCase());
    await press(page, 'Continue');
    await page.getByText('Whose code did you type?').waitFor();
    await page.getByText('Typed', { exact: true }).waitFor();
    await press(page, 'Approve');
    await page.getByText('You can close this window.').waitFor();
    const { access_token: key } = await client.redeem();
    expect(await host.tool(key, 'atlassian_get_current_user')).toContain('Jonas Weber');

    const list = await browser.open(host.seenBy(host.facts.connectionsUrl, 'Jonas Weber'));
    const row = list.getByRole('row', { name: 'Typed' });
    await row.getByText('Signed in; its access went to 127.0.0.1').waitFor();
    await row
      .getByText(new RegExp(new Date().toISOString().slice(0, 10)))
      .first()
      .waitFor();
    await row.getByRole('button', { name: 'Revoke' }).click();
    await list.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await row.getByText('Revoked').waitFor();
    await expect(host.tool(key, 'atlassian_get_current_user')).rejects.toThrow('401');
  }, 60_000);

  test('a gateway gets its own client: tokens for its secret, as the one who made it', async () => {
    const page = await browser.open(host.seenBy(host.facts.connectionsUrl, 'Jonas Weber'));
    await page.getByLabel('Name').fill('Our gateway');
    await choose(page, 'mint-kind', 'A gateway: a client id and a secret, for which it gets tokens (OAuth client_credentials)');
    await press(page, 'Make client');
    await page.getByText('Your new gateway client').waitFor();
    const [id = '', secret = '', tokenUrl = ''] = (await page.locator('pre').allInnerTexts()).map((text) => text.trim());
    const client = await newClient('Only to ask with');
    expect(tokenUrl).toBe(client.metadata.token_endpoint);
    const asked = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
    const { access_token: key } = await client.tokens(asked);
    expect(await host.tool(key, 'atlassian_get_current_user')).toContain('Jonas Weber');
    await page.reload();
    await page.getByRole('row', { name: 'Our gateway' }).getByText('Client of a gateway').waitFor();
    expect(await page.content()).not.toContain(secret);
  }, 60_000);

  /** The id of a request that was begun in a browser of somebody else's, which keeps cookies. */
  async function fetchedConsent(url: string): Promise<string> {
    const first = await fetch(url, { redirect: 'manual' });
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const begun = await fetch(first.headers.get('location') ?? '', { redirect: 'manual', headers: { cookie } });
    return /\/consent\/([0-9a-f]{32})/.exec(begun.headers.get('location') ?? '')?.[1] ?? '';
  }
});
