import type { Page } from 'playwright-core';
import { describeInBrowser, startBrowser, type Browser } from './browser';
import { startHosted, type Hosted } from './hosted';

describeInBrowser('the pages of the app in a browser', () => {
  let browser: Browser;
  let host: Hosted;

  beforeAll(async () => {
    [browser, host] = await Promise.all([startBrowser(), startHosted()]);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([browser.close(), host.stop()]);
  });

  const admin = (): Promise<Page> => browser.open(host.seenBy(host.facts.adminUrl, 'admin'));
  const search = (): Promise<string> => host.tool(host.facts.keys.member, 'jira_search_issues', { text: 'give a whole payment back' });

  test('an admin lowers the bridge, and the next call of an agent is refused', async () => {
    const page = await admin();
    await page.getByText('The bridge is raised').waitFor();
    expect(await search()).toContain('PAY-2');
    await page.locator('label', { hasText: 'Let agents in' }).click();
    await page.getByText('The bridge is lowered').waitFor();
    expect(await search()).toContain('bridge-lowered');
    await page.locator('label', { hasText: 'Let agents in' }).click();
    await page.getByText('The bridge is raised').waitFor();
    expect(await search()).toContain('PAY-2');
    await page.getByRole('tab', { name: 'Audit' }).click();
    await page.getByText('bridge-lowered').first().waitFor();
  }, 60_000);

  test('a project that is taken off the list disappears from search, and is back when it is picked again', async () => {
    const page = await admin();
    await page.getByRole('tab', { name: 'Projects & spaces' }).click();
    const panel = page.getByRole('tabpanel', { name: 'Projects & spaces' });
    const choose = async (select: string, option: string): Promise<void> => {
      await page.locator(`[id$="${select}"]`).press('ArrowDown');
      await page.getByRole('option', { name: option, exact: true }).click();
    };
    await choose('projects-default', 'Nothing');
    expect(await search()).toContain('PAY-2');
    await panel.getByRole('row', { name: 'Payments PAY' }).getByRole('button', { name: 'Remove' }).click();
    await panel.getByText('Payments').waitFor({ state: 'detached' });
    expect(await search()).toContain('Nothing found');

    await panel.getByRole('button', { name: 'Add projects' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Part of the name or key').fill('paym');
    await dialog.getByRole('button', { name: 'Search' }).click();
    await dialog.getByText('Website').waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.getByText('Listed').waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await panel.getByText('Payments').waitFor();
    expect(await search()).toContain('PAY-2');
  }, 60_000);

  test('every page of the manifest is drawn, in every product that it hangs in', async () => {
    const page = await admin();
    const options = page.locator('select[name=page]').locator('option');
    expect(await options.allInnerTexts()).toEqual([
      'Drawbridge (jira:adminPage)',
      'Drawbridge (confluence:globalSettings)',
      'Drawbridge connections (jira:globalPage)',
      'Drawbridge connections (confluence:globalPage)',
    ]);
    for (const [key, heading] of [
      ['admin-page-confluence', 'Drawbridge'],
      ['connections-page-confluence', 'Agent connections'],
    ] as const) {
      await page.locator('select[name=page]').selectOption(key);
      await page.waitForURL(`**/${key}?as=*`);
      await page.getByRole('heading', { name: heading, exact: true }).waitFor();
      await page.getByRole('tab').first().waitFor();
    }
  }, 60_000);

  test('somebody who is no admin sees no settings, and a call past the page is refused too', async () => {
    const page = await browser.open(host.seenBy(host.facts.adminUrl, 'Marta Kowalska'));
    await page.getByText('This page is for site admins.').waitFor();
    const seen = await page.locator('main').innerText();
    for (const hidden of ['bridge', 'Projects', 'Audit', host.facts.mcpUrl]) expect(seen).not.toContain(hidden);
    const accountId = new URL(page.url()).searchParams.get('as');
    const call = { moduleKey: 'admin-page', accountId, functionKey: 'status', payload: {} };
    const outcome: unknown = await page.evaluate(
      `fetch('invoke', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(JSON.stringify(call))} }).then((r) => r.json())`,
    );
    expect(outcome).toEqual({ answer: { ok: false, text: expect.stringContaining('site admins') as string } });
  }, 60_000);

  test('a key is shown once, works, is narrowed, and ends when its owner revokes it', async () => {
    const page = await browser.open(host.seenBy(host.facts.connectionsUrl, 'Jonas Weber'));
    await page.getByText('No connections yet').waitFor();
    await page.getByLabel('Name').fill('My laptop');
    await page.getByRole('button', { name: 'Make key' }).click();
    await page.getByText('Your new key').waitFor();
    const key = (await page.locator('pre').first().innerText()).trim();
    expect(await host.tool(key, 'atlassian_get_current_user')).toContain('Jonas Weber');

    await page.reload();
    await page.getByText('My laptop').waitFor();
    expect(await page.content()).not.toContain(key);
    await page.getByRole('tab', { name: 'Last calls' }).click();
    await page.getByText('atlassian_get_current_user').waitFor();
    await page.getByRole('tab', { name: 'Your keys' }).click();

    await page.getByRole('button', { name: 'Narrow' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('[id$="narrow-jira"]').press('ArrowDown');
    await page.getByRole('option', { name: 'Nothing' }).click();
    await dialog.getByRole('button', { name: 'Narrow' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Service desks: read and write; Confluence: read and write', { exact: true }).waitFor();
    expect(await host.tool(key, 'jira_search_issues', { jql: 'key = PAY-1' })).toContain('jira:read');

    await page.getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('Revoked').waitFor();
    await expect(host.tool(key, 'atlassian_get_current_user')).rejects.toThrow('401');
  }, 60_000);
});
