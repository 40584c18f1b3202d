import { letDelete, startJira, type JiraWorld } from './jira-world';

let jira: JiraWorld;
const remove = async (action: string, input: Record<string, unknown>, as: 'marta' | 'jonas' | 'ada' = 'marta') =>
  jira.destroy(as, action, input);
const create = async (summary: string, more: object = {}) => {
  const { text } = await jira.write('marta', 'jira_create_issue', { project: 'PAY', type: 'Task', summary, ...more });
  return /made issue (\S+)\./.exec(text)?.[1] ?? text;
};
const exists = async (issue: string) => (await jira.read('marta', 'jira_get_issue', { issue })).ok;
const get = async (input: Record<string, unknown>) => (await jira.read('marta', 'jira_get_issue', input)).text;

beforeAll(async () => {
  jira = await startJira();
  await letDelete(jira);
});
afterAll(() => {
  jira.world.close();
});

describe('deleting issues', () => {
  test('one, by a call of its own', async () => {
    const key = await create('One');
    const told = await remove('jira_delete_issues', { issues: [key] });
    expect(told.text).toContain(`- issue ${key}: there → gone`);
    expect(told.text).toContain('cannot be undone');
    expect(told.structured?.['change']).toBeUndefined();
    expect(await exists(key)).toBe(false);
  });

  test('several, by one job', async () => {
    const keys = [await create('Two'), await create('Three')];
    const told = await remove('jira_delete_issues', { issues: keys }, 'ada');
    for (const key of keys) expect(told.text).toContain(key);
    for (const key of keys) expect(await exists(key)).toBe(false);
  });

  test('subtasks only when that is said, and shown before', async () => {
    const parent = await create('Parent');
    const child = await create('Child', { type: 'Sub-task', parent });
    const refused = await jira.unchanged(() => remove('jira_delete_issues', { issues: [parent] }));
    expect(refused.text).toContain(`- delete_subtasks: 1 subtask(s) would go too: ${child}.`);
    const previewed = await jira.unchanged(() => jira.preview('marta', 'jira_delete_issues', { issues: [parent], delete_subtasks: true }));
    expect(previewed.text).toContain(`- subtasks: ["${child}"]`);
    await remove('jira_delete_issues', { issues: [parent], delete_subtasks: true });
    expect([await exists(parent), await exists(child)]).toEqual([false, false]);
  });

  test.each<[string[], string]>([
    [['PAY-18', 'OPS-1'], 'refused'],
    [['OPS-1'], 'refused'],
    [['PAY-18', 'FIN-1'], 'refused'],
    [['PAY-18', 'PAY-9999'], 'not-found-or-hidden'],
    [['nonsense'], 'input'],
  ])('%j: all or nothing', async (issues, fault) => {
    expect((await jira.unchanged(() => remove('jira_delete_issues', { issues }))).fault).toBe(fault);
    expect(await exists('PAY-18')).toBe(true);
  });

  test('asks for the right to', async () => {
    const key = await create('Mine');
    expect(await remove('jira_delete_issues', { issues: [key] }, 'jonas')).toMatchObject({ fault: 'forbidden' });
    expect(await exists(key)).toBe(true);
  });

  test('a token is for these issues as they were', async () => {
    const key = await create('Before');
    const token = (await jira.preview('marta', 'jira_delete_issues', { issues: [key] })).structured?.['confirm'];
    await jira.write('marta', 'jira_edit_issue', { issue: key, summary: 'After' });
    const told = await jira.preview('marta', 'jira_delete_issues', { issues: [key], confirm: token });
    expect(told.fault).toBe('input');
    expect(await exists(key)).toBe(true);
  });
});

describe('deleting logged work', () => {
  const log = async (issue: string, more: object) => jira.write('marta', 'jira_add_worklog', { issue, ...more });
  const estimates = async (issue: string) => /remainingEstimate [^,·\n]*/.exec(await get({ issue, fields: ['Time tracking'] }))?.[0];
  const idOf = (text: string): string => /made worklog (\d+)\./.exec(text)?.[1] ?? '';

  test.each<[object, string]>([
    [{ time: '1h' }, 'the time comes off the estimate'],
    [{ time: '1h', adjust: 'leave' }, 'the estimate stays'],
    [{ time: '9h' }, 'more than was left'],
    [{ time: '1h', remaining: '30m', comment: '**Sums**' }, 'a new estimate'],
  ])('%j is taken back to the minute: %s', async (more) => {
    const issue = await create('Work', { fields: { 'Time tracking': '4h' } });
    const before = await estimates(issue);
    const logged = await log(issue, more);
    const after = await estimates(issue);
    const back = await jira.undo('marta', logged);
    expect(back.text).toContain('it is gone');
    expect(await estimates(issue)).toBe(before);
    const again = await jira.undo('marta', back);
    expect(again.text).toMatch(/made worklog/);
    expect(await estimates(issue)).toBe(after);
  });

  test('an issue without estimate has none afterwards', async () => {
    const issue = await create('No estimate');
    const logged = await log(issue, { time: '1h' });
    await jira.undo('marta', logged);
    expect((await estimates(issue)) ?? '').not.toMatch(/[1-9]/);
  });

  test('refusals', async () => {
    const issue = await create('Mine', { fields: { 'Time tracking': '4h' } });
    const worklog = idOf((await log(issue, { time: '1h' })).text);
    expect(await jira.unchanged(() => remove('jira_delete_worklog', { issue, worklog, adjust: 'manual' }))).toMatchObject({
      fault: 'input',
    });
    expect(await jira.unchanged(() => remove('jira_delete_worklog', { issue, worklog, increase_by: '1h' }))).toMatchObject({
      fault: 'input',
    });
    expect(await jira.unchanged(() => remove('jira_delete_worklog', { issue: 'PAY-18', worklog }))).toMatchObject({
      fault: 'not-found-or-hidden',
    });
    expect(await jira.unchanged(() => remove('jira_delete_worklog', { issue: 'OPS-1', worklog }))).toMatchObject({ ok: false });
    expect(await jira.unchanged(() => jira.preview('marta', 'jira_delete_worklog', { issue, worklog }))).toMatchObject({ ok: true });
    const told = await remove('jira_delete_worklog', { issue, worklog, adjust: 'manual', increase_by: '2h' });
    expect(told.text).toContain('it is gone');
    expect(await estimates(issue)).toContain('remainingEstimate 5h');
  });
});

describe('removing links', () => {
  const link = async (issue: string, relation: string, other_issue: string) =>
    jira.write('marta', 'jira_create_issue_link', { issue, relation, other_issue });
  const relations = async (issue: string) =>
    [...(await get({ issue, fields: ['status'], include: ['links'] })).matchAll(/issue (\S+) · relation: ([^·]+) ·/g)].map(
      ([, key, words]) => `${words ?? ''} ${key ?? ''}`,
    );

  test('by the other issue, and made again as it was, from either end', async () => {
    const [one, other] = [await create('A'), await create('B')];
    for (const words of ['blocks', 'is blocked by', 'relates to']) {
      const made = await link(one, words, other);
      expect(await relations(one)).toEqual([`${words} ${other}`]);
      const back = await jira.undo('marta', made);
      expect(back.text).toContain('it is gone');
      expect(await relations(one)).toEqual([]);
      const again = await jira.undo('marta', back);
      expect(await relations(one)).toEqual([`${words} ${other}`]);
      await jira.undo('marta', again);
    }
  });

  test('several links to one issue are told apart by their words', async () => {
    const [one, other] = [await create('A'), await create('B')];
    await link(one, 'blocks', other);
    await link(one, 'duplicates', other);
    const told = await jira.unchanged(() => remove('jira_delete_link', { issue: one, other_issue: other }));
    expect(told.text).toContain('- relation: Several links fit.');
    await remove('jira_delete_link', { issue: one, other_issue: other, relation: 'Blocks' });
    expect(await relations(one)).toEqual([`duplicates ${other}`]);
  });

  test('a link to the outside, by its address', async () => {
    const url = 'https://status.example.com/incidents/2026-09-29';
    expect((await remove('jira_delete_link', { issue: 'PAY-7', url })).text).toContain('it is gone');
    expect(await get({ issue: 'PAY-7', fields: ['status'], include: ['remote_links'] })).not.toContain(url);
  });

  test('both ends must be open for changes', async () => {
    const told = await jira.unchanged(() => remove('jira_delete_link', { issue: 'PAY-12', other_issue: 'PAY-999' }));
    expect(told.ok).toBe(false);
    await jira.world.decide((settings) => ({
      ...settings,
      projects: { ...settings.projects, rules: { ...settings.projects.rules, WEB: 'none' } },
    }));
    const id = /"id":"(\d+)"/.exec(
      JSON.stringify(
        jira.world.opened.state.jira.links.all().find((one) => one.sourceId !== one.targetId && ['PAY-4'].includes(keyOf(one.sourceId))),
      ),
    )?.[1];
    const refused = await jira.unchanged(() => remove('jira_delete_link', { issue: 'PAY-4', link: id }));
    expect(refused.fault).toBe('refused');
    expect(refused.text).not.toContain('WEB');
    await jira.world.decide((settings) => ({
      ...settings,
      projects: { ...settings.projects, rules: { ...settings.projects.rules, WEB: 'write' } },
    }));
  });

  test.each([{ issue: 'PAY-12' }, { issue: 'PAY-12', link: '1', other_issue: 'PAY-8' }])('%j names no one link', async (input) => {
    expect(await jira.unchanged(() => remove('jira_delete_link', input))).toMatchObject({ fault: 'input' });
  });
});

const keyOf = (id: string): string => jira.world.opened.state.jira.issues.get(id)?.key ?? '';
