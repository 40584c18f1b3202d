import type { Page } from 'playwright-core';
import { describeInBrowser, startBrowser, type Browser } from './browser';
import { servePreview, type ServedPreview } from './served-preview';

describeInBrowser('a page that fills the screen', () => {
  let browser: Browser;
  let served: ServedPreview;
  const open = (path = ''): Promise<Page> => browser.open(`${served.urlOf('full-page')}${path}?as=m1`);

  beforeAll(async () => {
    [browser, served] = await Promise.all([startBrowser(), servePreview(async () => null)]);
    await served.bundled();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    served.close();
  });

  test('has addresses of its own: they can be opened, gone to, and gone back from', async () => {
    const page = await open('/requests/7');
    await page.getByRole('heading', { name: 'Request 7' }).waitFor();
    await page.getByText(`m1 at ${page.url()}`).waitFor();

    const home = await open();
    await home.getByRole('button', { name: 'To request 7' }).click();
    await home.getByRole('heading', { name: 'Request 7' }).waitFor();
    expect(new URL(home.url()).pathname).toMatch(/full-page\/requests\/7$/);
    expect(new URL(home.url()).searchParams.get('as')).toBe('m1');
    await home.goBack();
    await home.getByRole('button', { name: 'To request 7' }).waitFor();
    await home.getByRole('button', { name: 'Deep link' }).click();
    await home.getByRole('heading', { name: 'Request 9' }).waitFor();
  }, 30_000);

  test('is told what is typed, picked and ticked', async () => {
    const page = await open();
    const heard = (what: string): Promise<void> => page.getByText(`Heard ${what}`, { exact: true }).waitFor();
    await page.getByLabel('Reason').fill('Because');
    await heard('reason: Because');
    await page.getByLabel('Until').fill('2026-11-30');
    await heard('until: "2026-11-30"');
    await page.getByLabel('At', { exact: true }).fill('09:30');
    await heard('at: "09:30"');
    await page.getByLabel('Share').fill('7');
    await heard('share: 7');
    await page.getByLabel('Alone').check();
    await heard('alone: true');
    await page.getByLabel('Creating').check();
    await heard('effects: ["read","create"]');
    await page.getByLabel('Rovo').check();
    await heard('door: rovo');
    await page.getByLabel('Owner').press('ArrowDown');
    await page.getByRole('option', { name: 'Marta', exact: true }).click();
    await heard('owner: {"id":"m1","type":"user","name":"Marta","avatarUrl":""}');
  }, 30_000);

  test('shows its parts, and what opens and closes', async () => {
    const page = await open();
    for (const text of ['Strong', 'Strike', '9+', 'First', 'Tipped', 'Asked', 'A message', 'Read more', 'label']) {
      await page.getByText(text, { exact: true }).first().waitFor();
    }
    expect(await page.getByRole('link', { name: 'PAY-1' }).getAttribute('href')).toBe('/browse/PAY-1');
    await page.getByRole('button', { name: 'Open popup' }).click();
    await page.getByText('Popped up').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Popped up').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.locator('.uikit-inline-edit input').fill('New name');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('New name').waitFor();
  }, 30_000);

  test('shows flags, and follows links but no scripts', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Flag' }).click();
    await page.getByRole('alert').getByText('It was kept.').waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await page.getByText('undone').waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Where', exact: true }).click();
    await page.getByText(`${served.origin}/browse/PAY-1`).waitFor();
    const [tab] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('button', { name: 'Open issue' }).click()]);
    expect(tab.url()).toContain('/browse/PAY-1');
    await page.getByRole('button', { name: 'Open script' }).click();
    await page.getByText("does not follow links of the kind 'javascript:'").waitFor();
    await page.getByRole('button', { name: 'Where is the dashboard' }).click();
    await page.getByText('knows no way to').waitFor();
    await page.getByRole('button', { name: 'Title' }).click();
    await page.waitForFunction("document.title === 'Request 7'");
  }, 30_000);

  test('is more than a panel: that has neither addresses nor a history', async () => {
    expect((await fetch(`${served.urlOf('panel')}/requests/7`)).status).toBe(404);
    const page = await browser.open(served.urlOf('panel'));
    await page.getByText('A page of jira:issuePanel has no history').waitFor();
  }, 30_000);
});
