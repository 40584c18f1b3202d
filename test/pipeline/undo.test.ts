import { answered, startWorld, type World } from '../support/world';
import type { Told } from '../support/told';

let world: World;
let key: string;

beforeEach(async () => {
  world = await startWorld();
  key = await world.mintKey('marta', ['jira:delete', 'confluence:delete']);
  await world.decide((settings) => ({
    ...settings,
    approvals: { ...settings.approvals, rules: [] },
    effects: {
      ...settings.effects,
      jira: { ...settings.effects.jira, delete: true },
      confluence: { ...settings.effects.confluence, delete: true },
    },
  }));
});
afterEach(() => {
  world.close();
});

const call = (action: string, input: Record<string, unknown>, as = key) => world.mcp(as).call(action, input);
const runDestructive = (input: Record<string, unknown>, confirm?: string, as = key) =>
  call('atlassian_run_destructive', { action: 'atlassian_undo_change', input, ...(confirm === undefined ? {} : { confirm }) }, as);

const changeOf = (told: Told): string => {
  const id = told.structured?.['change'];
  if (typeof id !== 'string') throw new Error(`no change id in: ${told.text}`);
  return id;
};

async function undo(change: string, extra: Record<string, unknown> = {}): Promise<Told> {
  const preview = await runDestructive({ change, ...extra });
  const confirm = preview.structured?.['confirm'];
  return typeof confirm === 'string' ? runDestructive({ change, ...extra }, confirm) : preview;
}

async function issue(fields = ['summary', 'priority']): Promise<Record<string, unknown>> {
  const told = await call('jira_get_issue', { issue: 'PAY-1', fields });
  return (told.structured?.['records'] as Record<string, unknown>[])[0] ?? {};
}

describe('a change that was made', () => {
  test('is taken back in two steps: what will be restored, then the same call with its token', async () => {
    const before = await issue();
    const change = changeOf(await call('jira_edit_issue', { issue: 'PAY-1', summary: 'Changed by an agent', priority: 'Low' }));
    const preview = await runDestructive({ change });
    expect(preview.text).toContain(String(before['summary']));
    expect(await issue()).toMatchObject({ summary: 'Changed by an agent' });
    expect(await undo(change)).toMatchObject({ ok: true });
    expect(await issue()).toEqual(before);
    expect(await undo(change)).toMatchObject({ ok: false, text: expect.stringContaining('done already') as string });
  });

  test('is not taken back when somebody changed the same since, unless that is wanted', async () => {
    const before = await issue();
    const change = changeOf(await call('jira_edit_issue', { issue: 'PAY-1', summary: 'Changed by an agent' }));
    await call('jira_edit_issue', { issue: 'PAY-1', summary: 'A person mended it' });
    const told = await runDestructive({ change });
    expect(told).toMatchObject({ ok: false, fault: 'conflict', text: expect.stringContaining('A person mended it') as string });
    expect(await issue()).toMatchObject({ summary: 'A person mended it' });
    expect(await undo(change, { force: true })).toMatchObject({ ok: true });
    expect(await issue()).toMatchObject({ summary: before['summary'] });
  });

  test('is taken back though something else changed since', async () => {
    const before = await issue();
    const change = changeOf(await call('jira_edit_issue', { issue: 'PAY-1', summary: 'Changed by an agent' }));
    await call('jira_edit_issue', { issue: 'PAY-1', priority: 'Low' });
    expect(await undo(change)).toMatchObject({ ok: true });
    expect(await issue()).toMatchObject({ summary: before['summary'], priority: 'Low' });
  });

  test('keeps the exact document of a page', async () => {
    const read = async () => (await call('confluence_get_page', { page: 'ENG/Decision Log', format: 'adf' })).structured;
    const found = (await read())?.['records'] as Record<string, unknown>[] | undefined;
    const { version, body } = found?.[0] ?? {};
    const told = await call('confluence_update_page', { page: 'ENG/Decision Log', body: 'Gone.', version, allow_loss: true });
    expect(told).toMatchObject({ ok: true });
    expect(await undo(changeOf(told))).toMatchObject({ ok: true });
    expect(((await read())?.['records'] as Record<string, unknown>[])[0]?.['body']).toEqual(body);
  });

  test('obeys the rules of the call that takes it back', async () => {
    const change = changeOf(await call('jira_edit_issue', { issue: 'PAY-1', summary: 'Changed by an agent' }));
    await world.decide((settings) => ({ ...settings, fields: { ...settings.fields, readOnly: [{ field: 'summary' }] } }));
    expect(await runDestructive({ change })).toMatchObject({ ok: false, fault: 'refused' });
    await world.decide((settings) => ({
      ...settings,
      fields: { ...settings.fields, readOnly: [] },
      projects: { ...settings.projects, rules: { ...settings.projects.rules, PAY: 'none' } },
    }));
    expect(await runDestructive({ change })).toMatchObject({ ok: false, fault: 'not-found-or-hidden' });
  });

  test('is nobody else’s to take back', async () => {
    const change = changeOf(await call('jira_edit_issue', { issue: 'PAY-1', summary: 'Changed by an agent' }));
    const jonas = await world.mintKey('jonas', ['jira:delete']);
    expect(await runDestructive({ change }, undefined, jonas)).toMatchObject({ ok: false, fault: 'not-found-or-hidden' });
  });
});

describe('the journal', () => {
  const list = (input: Record<string, unknown>, as = key) => call('atlassian_run_read', { action: 'atlassian_list_changes', input }, as);
  const ids = (told: Told): unknown[] => (told.structured?.['records'] as Record<string, unknown>[]).map(({ id }) => id);

  test('says what was changed, where, and how it ended, refusals too', async () => {
    const change = changeOf(await call('jira_edit_issue', { issue: 'PAY-1', summary: 'Changed by an agent' }));
    await call('jira_edit_issue', { issue: 'FIN-1', summary: 'Not allowed' });
    expect(ids(await list({ target: 'PAY-1' }))).toEqual([change]);
    expect(ids(await list({ target: 'PAY' }))).toContain(change);
    expect(ids(await list({ outcome: 'done' }))).toEqual([change]);
    const refused = await list({ outcome: 'refused' });
    expect(refused.text).toContain('refused');
    expect(refused.text).not.toContain('FIN');
  });

  test('shows one change before and after, without what is hidden', async () => {
    const before = await issue();
    const change = changeOf(await call('jira_edit_issue', { issue: 'PAY-1', summary: 'Changed by an agent' }));
    const told = await list({ change });
    expect(told.text).toContain('Changed by an agent');
    expect(told.text).toContain(String(before['summary']));
    await world.decide((settings) => ({ ...settings, fields: { ...settings.fields, hidden: [{ field: 'summary' }] } }));
    expect((await list({ change })).text).not.toContain('Changed by an agent');
  });

  test('is one’s own, until the admin shares it', async () => {
    const change = changeOf(await call('jira_edit_issue', { issue: 'PAY-1', summary: 'Changed by an agent' }));
    const jonas = await world.mintKey('jonas');
    expect(ids(await list({}, jonas))).toEqual([]);
    expect(await list({ change }, jonas)).toMatchObject({ ok: false, fault: 'not-found-or-hidden' });
    await world.decide((settings) => ({ ...settings, sharedJournal: true }));
    expect(ids(await list({}, jonas))).toContain(change);
  });

  test('a cursor that is none is refused by name', async () => {
    expect(await list({ cursor: 'made up' })).toMatchObject({
      ok: false,
      fault: 'input',
      text: expect.stringContaining('cursor') as string,
    });
  });

  test('is on the pages: everybody’s for admins, one’s own for people', async () => {
    await call('jira_edit_issue', { issue: 'PAY-1', summary: 'Changed by an agent' });
    expect(answered(await world.admin('journal', {})).changes[0]).toMatchObject({
      action: 'jira_edit_issue',
      thing: 'PAY-1',
      outcome: 'done',
    });
    expect(answered(await world.page('myChanges', {}, 'marta')).changes).toHaveLength(1);
    expect(answered(await world.page('myChanges', {}, 'jonas')).changes).toEqual([]);
    expect(answered(await world.page('myChanges', { thing: 'PAY-1' }, 'jonas')).changes).toEqual([]);
  });
});
