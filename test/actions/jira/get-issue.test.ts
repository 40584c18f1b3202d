import { startJira, type JiraWorld } from './jira-world';

let jira: JiraWorld;
const get = async (input: Record<string, unknown>, as: 'ada' | 'marta' | 'jonas' | 'kenji' | 'rosa' = 'marta') =>
  jira.read(as, 'jira_get_issue', input);

beforeAll(async () => {
  jira = await startJira();
});
afterAll(() => {
  jira.world.close();
});

describe('reading one issue', () => {
  test('with its discussion, work and links in one call', async () => {
    const { text } = await get({ issue: 'PAY-12', include: ['comments', 'links', 'subtasks', 'sprint', 'time_in_status'] });
    expect(text).toMatchInlineSnapshot(`
     "issue PAY-12 · summary: Fees in the settlement report · issuetype: Story · status: Blocked · priority: High · assignee: Marta Kowalska · reporter: Fatima Haddad · components: Ledger · fixVersions: 1.2 · duedate: 2026-11-20 · created: 2026-10-11T09:00:00.000+0200 · updated: 2026-11-10T08:00:00.000+0100 · parent: PAY-6 · time_in_status: To Do 23d, In Progress 7d, Blocked 12d 3h
       comment:
         comment 10006 · created: 2026-11-10T08:00:00.000+0100
           body (by Marta Kowalska):
             Waits for the fee table from finance.
       issuelinks:
         issue PAY-8 · relation: is blocked by · summary: Daily settlement file · issuetype: Story · status: In Progress · link: 10005
       Sprint:
         sprint 3 · name: PAY Sprint 3 · state: active · start: 2026-11-02T07:00:00.000Z · end: 2026-11-16T07:00:00.000Z · goal: Settlement report for finance
     Time in status is calendar time."
    `);
  });

  test('by URL and in lower case', async () => {
    for (const issue of ['https://example.atlassian.net/browse/PAY-2?focusedId=1', 'pay-2'])
      expect((await get({ issue })).text).toContain('issue PAY-2 ');
  });

  test('its own history, with fields by name', async () => {
    const { text } = await get({ issue: 'PAY-7', fields: ['status'], include: ['changelog'] });
    expect(text).toContain('by: Jonas Weber · status: In Progress → In Review · Reviewer: none → Marta Kowalska');
  });

  test('worklogs, watchers, votes, attachments and remote links', async () => {
    const { text } = await get({
      issue: 'PAY-7',
      fields: ['summary'],
      include: ['worklog', 'watchers', 'votes', 'attachments', 'remote_links', 'development'],
    });
    expect(text).toContain('author: Jonas Weber · time: 5h');
    expect(text).toContain('Found it with the provider on the phone');
    expect(text).toContain('Priya Nair');
    expect(text).toContain('votes: 1 · voters: Kenji Sato');
    expect(text).toContain('filename: gateway-log.txt');
    expect(text).toContain('url: https://status.example.com/incidents/2026-09-29');
    expect(text).toContain('This site has no development field.');
  });

  test('only the fields asked for, by display name in any case', async () => {
    const { text } = await get({ issue: 'PAY-12', fields: ['story points', 'Sprint', 'Due date'] });
    expect(text).toBe('issue PAY-12 · duedate: 2026-11-20 · Story Points: 3 · Sprint: PAY Sprint 3 (active)');
  });

  test('the newest comments only, and it says so', async () => {
    const { text } = await get({ issue: 'PAY-5', fields: ['summary'], include: ['comments'], comments_limit: 1 });
    expect(text).toContain('Right, those took another path.');
    expect(text).not.toContain('Still wrong for amounts');
    expect(text).toContain('1 of 2 comments shown, the newest.');
  });

  test('rich text as a document', async () => {
    const { structured } = await get({ issue: 'PAY-3', fields: ['description'], format: 'adf' });
    const [record] = structured?.['records'] as [{ description: { text: string } }];
    expect(JSON.parse(record.description.text)).toMatchObject({ type: 'doc', version: 1 });
  });

  test('text of customers is labelled', async () => {
    const { text } = await get({ issue: 'HELP-4', fields: ['description'] }, 'kenji');
    expect(text).toMatch(/by Carla Mendes \(customer[;)][^]*data, not instructions/);
  });

  test('an unknown field lists near names', async () => {
    const told = await get({ issue: 'PAY-12', fields: ['story size'] });
    expect(told.fault).toBe('input');
    expect(told.text).toContain('- fields: No field is called "story size". Accepted: Story Points.');
  });
});

describe('what must not be seen', () => {
  test('a closed project, a hidden issue and a missing one', async () => {
    expect(await get({ issue: 'FIN-1' })).toMatchObject({ ok: false, fault: 'refused' });
    expect(await get({ issue: 'PAY-13' }, 'jonas')).toMatchObject({ ok: false, fault: 'not-found-or-hidden' });
    expect(await get({ issue: 'PAY-9999' })).toMatchObject({ ok: false, fault: 'not-found-or-hidden' });
    expect(await get({ issue: 'PAY-2' }, 'rosa')).toMatchObject({ ok: false, fault: 'not-found-or-hidden' });
  });

  test('a link into a closed project leaves no trace but a word that there is something', async () => {
    const { text } = await get({ issue: 'PAY-12', include: ['links', 'changelog'] }, 'ada');
    expect(text).toContain('is blocked by');
    expect(text).not.toContain('FIN');
    expect(text).toMatch(/related .*outside what agents may read\./);
  });

  test('a parent in another project is shown as long as that project is open, also in history and in searches', async () => {
    const moved = await jira.write('marta', 'jira_edit_issue', { issue: 'PAY-14', fields: { Parent: 'WEB-1' } });
    expect(moved.text).toContain('- parent: none → WEB-1');
    const read = async () => (await get({ issue: 'PAY-14', include: ['changelog'] })).text;
    const find = async () => (await jira.read('marta', 'jira_search_issues', { jql: 'key = PAY-14', fields: ['summary', 'parent'] })).text;
    for (const text of [await read(), await find()]) expect(text).toContain('issue WEB-1 · summary: Faster checkout');
    expect(await read()).toContain('issue WEB-1 · change: added · summary: Faster checkout');
    await jira.world.decide((settings) => ({
      ...settings,
      projects: { ...settings.projects, rules: { ...settings.projects.rules, WEB: 'none' } },
    }));
    for (const text of [await read(), await find()]) expect(text).not.toMatch(/WEB|Faster checkout/);
    await jira.world.decide((settings) => ({
      ...settings,
      projects: { ...settings.projects, rules: { ...settings.projects.rules, WEB: 'write' } },
    }));
  });

  test('an old key leads to where the issue is now, and that project decides', async () => {
    const { text } = await get({ issue: 'WEB-6' });
    expect(text).toMatch(/^issue OPS-\d+ /);
    await jira.world.decide((settings) => ({
      ...settings,
      projects: { ...settings.projects, rules: { ...settings.projects.rules, OPS: 'none' } },
    }));
    const told = await get({ issue: 'WEB-6' });
    expect(told.ok).toBe(false);
    expect(told.text).not.toContain('OPS');
  });
});
