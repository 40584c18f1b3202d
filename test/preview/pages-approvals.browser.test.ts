import type { Page } from 'playwright-core';
import { describeInBrowser, startBrowser, type Browser } from './browser';
import { startHosted, type Hosted } from './hosted';
import { askPast, choose, openTab } from './page-calls';

describeInBrowser('calls that wait for a human', () => {
  let browser: Browser;
  let host: Hosted;

  beforeAll(async () => {
    [browser, host] = await Promise.all([startBrowser(), startHosted()]);
    const page = await browser.open(host.seenBy(host.facts.adminUrl, 'admin'));
    await openTab(page, 'Approvals');
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await page.locator('[id$="rule-id"]').fill('edits');
    await choose(page, 'rule-actions', 'jira_edit_issue');
    await page.getByRole('button', { name: 'Save rule' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.context().clearCookies();
  }, 90_000);
  afterAll(async () => {
    await Promise.all([browser.close(), host.stop()]);
  });

  /** Asks as Marta Kowalska's agent for another summary, and gives the address at which a person may let it through. */
  async function heldLink(summary: string): Promise<string> {
    const told = await host.tool(host.facts.keys.member, 'jira_edit_issue', { issue: 'PAY-1', summary });
    const link = /http\S+\/approvals\/[0-9a-f]+/.exec(told)?.[0];
    if (link === undefined) throw new Error(told);
    return link;
  }
  const summary = (): Promise<string> => host.tool(host.facts.keys.member, 'jira_get_issue', { issue: 'PAY-1', fields: ['summary'] });
  const decide = async (page: Page, word: 'Approve' | 'Reject'): Promise<void> => {
    await page.getByRole('button', { name: word, exact: true }).click();
    await page.getByRole('button', { name: `Yes, ${word.toLowerCase()}` }).click();
  };

  test('the link that an agent gets leads a person to the call; their word runs it as the one who asked', async () => {
    const link = await heldLink('Said by a human');
    expect(await summary()).not.toContain('Said by a human');
    const page = await browser.open(link);
    await page.getByRole('link', { name: 'Ada Lindqvist' }).click();
    await page.getByText('- Summary: Said by a human').waitFor();
    await page.locator('main').getByText('Marta Kowalska').last().waitFor();
    await page.locator('[id$="decision-reason"]').fill('It reads better.');
    await decide(page, 'Approve');
    await page.getByText('It reads better.').last().waitFor();
    await page.getByText('Done', { exact: true }).waitFor();
    expect(await summary()).toContain('Said by a human');

    await page.getByRole('button', { name: 'Back to the list' }).click();
    await page.getByText('Nothing waits for you').waitFor();
  }, 60_000);

  test('the browser is known from then on, and Confluence has the same addresses', async () => {
    const link = await heldLink('Never said');
    const page = await browser.open(link);
    await page.getByText('- Summary: Never said').waitFor();
    expect(await page.getByLabel('Seen as').inputValue()).toBe(new URL(page.url()).searchParams.get('as'));
    const { pathname } = new URL(link);
    const confluence = link.replace(
      pathname,
      pathname.replace('/jira/', '/wiki/').replace('/approvals/', '/drawbridge-connections/approvals/'),
    );
    const other = await browser.open(confluence);
    await other.getByText('- Summary: Never said').waitFor();
    await decide(other, 'Reject');
    await other.getByText('Rejected', { exact: true }).waitFor();
    expect(await summary()).not.toContain('Never said');
    const elsewhere = link.replace(/apps\/[^/]+/, 'apps/another');
    expect((await fetch(elsewhere)).status).toBe(404);
  }, 60_000);

  test('somebody whom no rule lets decide sees nothing of it, and a call past the page is refused too', async () => {
    const link = await heldLink('Of no concern to Rosa');
    const id = link.slice(link.lastIndexOf('/') + 1);
    const page = await browser.open(`${host.facts.connectionsUrl}/approvals/${id}?as=${personId('Rosa Bianchi')}`);
    await page.getByText('does not exist or is not visible').waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Of no concern');
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await page.getByText('Nothing waits for you').waitFor();
    expect((await askPast(page, 'decideHeldCall', { id, approve: true })).ok).toBe(false);
    expect(await summary()).not.toContain('Of no concern');

    const own = await browser.open(`${host.facts.connectionsUrl}/approvals?as=${personId('Marta Kowalska')}`);
    await own.getByRole('button', { name: 'Open' }).first().click();
    await own.getByText('Of no concern to Rosa').waitFor();
    expect(await own.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);
  }, 60_000);

  test('what is exported is what the table shows', async () => {
    const page = await browser.open(`${host.facts.connectionsUrl}/calls?as=${personId('Marta Kowalska')}`);
    await choose(page, 'calls-action', 'jira_edit_issue');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByText('jira_get_issue').first().waitFor({ state: 'detached' });
    const rows = await page.getByRole('table').locator('tbody tr').allInnerTexts();
    expect(rows.length).toBeGreaterThan(2);
    await page.getByRole('button', { name: 'As JSON Lines' }).click();
    await page.getByText('This is all of it.').waitFor();
    const lines = (await page.locator('[id$="export-text"]').inputValue()).trim().split('\n');
    // Lines of our own making.
    const exported = lines.map((line) => JSON.parse(line) as { action: string; outcome: string });
    expect(exported).toHaveLength(rows.length);
    for (const [index, row] of rows.entries()) {
      expect(row).toContain(exported[index]?.action);
      expect(row).toContain(exported[index]?.outcome);
    }
  }, 60_000);

  test('changes are listed by what they touched, and the log of hours is held against its seals', async () => {
    const page = await browser.open(`${host.facts.connectionsUrl}/changes?as=${personId('Marta Kowalska')}`);
    await page.locator('[id$="journal-filter"]').fill('PAY-1');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByText('Set: summary').first().waitFor();
    const admin = await browser.open(host.seenBy(host.facts.adminUrl, 'admin'));
    await openTab(admin, 'Audit');
    await admin.getByRole('button', { name: 'Verify' }).click();
    await admin.getByText('not sealed yet').first().waitFor();
  }, 60_000);

  function personId(name: string): string {
    const found = host.facts.people.find((person) => person.name === name);
    if (!found) throw new Error(`Nobody is ${name}.`);
    return encodeURIComponent(found.accountId);
  }
});
