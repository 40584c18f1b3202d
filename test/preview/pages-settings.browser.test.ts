import type { Page } from 'playwright-core';
import { describeInBrowser, startBrowser, type Browser } from './browser';
import { startHosted, type Hosted } from './hosted';
import { choose, openTab, storedSettings, untilStored } from './page-calls';

describeInBrowser('an admin edits what agents may do', () => {
  let browser: Browser;
  let host: Hosted;
  let page: Page;

  beforeAll(async () => {
    [browser, host] = await Promise.all([startBrowser(), startHosted()]);
    page = await browser.open(host.seenBy(host.facts.adminUrl, 'admin'));
  }, 60_000);
  afterAll(async () => {
    await Promise.all([browser.close(), host.stop()]);
  });

  const field = (id: string) => page.locator(`[id$="${id}"]`);
  const flip = (label: string): Promise<void> => page.locator('label', { hasText: label }).click();
  const save = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Not saved yet').waitFor({ state: 'detached' });
  };

  test('ways in, single actions and replies to customers hold at once', async () => {
    await flip('Rovo');
    await untilStored(page, ({ doors }) => doors, { mcp: true, rovo: false });
    await openTab(page, 'What agents may do');
    await flip('Agents may write to customers');
    await untilStored(page, ({ publicReplies }) => publicReplies, true);
    await choose(page, 'single-action', 'atlassian_describe_action');
    await page.getByRole('button', { name: 'Switch off' }).click();
    await untilStored(page, ({ actions }) => actions, { atlassian_describe_action: false });
  }, 30_000);

  test('patterns and personal spaces hold at once', async () => {
    await openTab(page, 'Projects & spaces');
    await choose(page, 'spaces-personal', 'Nothing');
    await untilStored(page, ({ spaces }) => spaces.personal, 'none');
    await field('projects-pattern').fill('TMP*');
    await page.getByRole('button', { name: 'Add rule' }).first().click();
    await untilStored(page, ({ projects }) => projects.rules['TMP*'], 'read');
    await page.getByText('Pattern', { exact: true }).waitFor();
  }, 30_000);

  test('fields and labels are saved together', async () => {
    await openTab(page, 'Fields & labels');
    await page.getByRole('button', { name: 'Add a field' }).first().click();
    await field('hidden-0-field').fill('Salary');
    await field('hidden-0-projects').fill('PAY, FIN*');
    await page.getByRole('button', { name: 'Add a field' }).nth(1).click();
    await field('readOnly-0-field').fill('priority');
    await field('hidden-labels').fill('secret\nboard-only');
    await save();
    const { fields, hiddenLabels } = await storedSettings(page);
    expect(fields).toEqual({ hidden: [{ field: 'Salary', projects: ['PAY', 'FIN*'] }], readOnly: [{ field: 'priority' }] });
    expect(hiddenLabels).toEqual(['secret', 'board-only']);
  }, 30_000);

  test('who may connect, how far and for how long', async () => {
    await openTab(page, 'Connections');
    await choose(page, 'allowed', 'Only the people and groups that are listed');
    await field('connecting-groups').fill('developers');
    await choose(page, 'connecting-people', 'Marta Kowalska');
    await choose(page, 'widest-jira', 'Read and write');
    await field('keyDays').fill('14');
    await field('redirect-hosts').fill('localhost');
    await save();
    const { connections } = await storedSettings(page);
    const marta = host.facts.people.find(({ name }) => name === 'Marta Kowalska')?.accountId;
    expect(connections).toMatchObject({
      allowed: 'listed',
      groups: ['developers'],
      people: [marta],
      scopes: expect.arrayContaining(['jira:write', 'confluence:manage']) as string[],
      keyDays: 14,
      redirectHosts: ['localhost'],
    });
    expect(connections.scopes).not.toContain('jira:manage');
  }, 30_000);

  test('what is wrong is told at its field, nothing is saved, and nothing that was typed is lost', async () => {
    const before = await storedSettings(page);
    await openTab(page, 'Limits');
    await field('limit-person-write').fill('99999');
    await field('limit-site-day').fill('many');
    await page.getByText('Give a whole number.').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('At most 6000.', { exact: true }).waitFor();
    expect(await storedSettings(page)).toEqual(before);
    await openTab(page, 'Retention');
    await openTab(page, 'Limits');
    expect(await field('limit-person-write').inputValue()).toBe('99999');
    await field('limit-person-write').fill('90');
    await field('limit-site-day').fill('500');
    await save();
    const { limits } = await storedSettings(page);
    expect([limits.perMinute.person.write, limits.writesPerDay.site]).toEqual([90, 500]);
  }, 30_000);

  test('untrusted text, anomalies, retention and the shared journal', async () => {
    await openTab(page, 'Untrusted text');
    await page.getByLabel('Apps').uncheck();
    await field('trusted-groups').fill('staff');
    await flip('Leave untrusted text out');
    await choose(page, 'hold-where', 'Always');
    await field('hold-minutes').fill('15');
    await openTab(page, 'Anomalies');
    await page.getByLabel('Trying one key after another').check();
    await openTab(page, 'Retention');
    await field('audit-days').fill('30');
    await flip('People see the changes');
    await save();
    expect(await storedSettings(page)).toMatchObject({
      untrusted: {
        authors: ['guest', 'customer', 'anonymous'],
        trustedGroups: ['staff'],
        withhold: true,
        holdOutbound: { where: 'everywhere', minutes: 15 },
      },
      anomalies: { watched: true, pausing: ['enumeration'] },
      retention: { auditDays: 30 },
      sharedJournal: true,
    });
  }, 30_000);

  test('an approval rule with its condition and approvers is added, mended and deleted', async () => {
    await openTab(page, 'Approvals');
    await page.getByRole('button', { name: 'Add a rule' }).click();
    const dialog = page.getByRole('dialog');
    await field('rule-id').fill('Edits!');
    await field('rule-affects').fill('5');
    await dialog.getByLabel('Confluence', { exact: true }).check();
    await field('rule-projects').fill('PAY');
    await field('approvers-groups').fill('leads');
    await dialog.getByRole('button', { name: 'Save rule' }).click();
    await dialog.getByText('Lower-case letters, digits and dashes.', { exact: true }).waitFor();
    await field('rule-id').fill('edits');
    await dialog.getByRole('button', { name: 'Save rule' }).click();
    await dialog.waitFor({ state: 'detached' });
    const rule = (await storedSettings(page)).approvals.rules.at(-1);
    expect(rule).toEqual({
      id: 'edits',
      when: { affectsOver: 5, products: ['confluence'], projects: ['PAY'] },
      then: 'hold',
      approvers: { requester: false, admins: true, groups: ['leads'], people: [] },
    });
    await page.getByRole('row', { name: 'edits' }).getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Yes, delete' }).click();
    await untilStored(page, ({ approvals }) => approvals.rules.some(({ id }) => id === 'edits'), false);
  }, 30_000);
});
