import { travel } from '../../support/clock';
import { letDelete, startJira, type JiraWorld } from './jira-world';

let jira: JiraWorld;
const edit = async (input: Record<string, unknown>, as: 'ada' | 'marta' | 'jonas' = 'ada') => jira.destroy(as, 'jira_edit_issues', input);
const values = async (keys: string[], fields: string[]) => {
  const { structured } = await jira.read('ada', 'jira_search_issues', { jql: `key in (${keys.join(',')}) ORDER BY key`, fields });
  return (structured?.['records'] as Record<string, unknown>[]).map(({ kind: _, ...record }) => record);
};

beforeAll(async () => {
  jira = await startJira();
  await letDelete(jira);
});
afterAll(() => {
  jira.world.close();
});

describe('editing many issues', () => {
  const KEYS = ['PAY-14', 'PAY-18', 'WEB-1'];

  test('by key, in one job, told together and taken back to what each one held', async () => {
    const fields = ['priority', 'labels', 'assignee'];
    const before = await values(KEYS, fields);
    const told = await edit({ issues: KEYS, fields: { Priority: 'Lowest', Labels: ['together', 'swept'], Assignee: 'none' } });
    expect(told.text).toContain('Done: jira_edit_issues on issues PAY-14, PAY-18, WEB-1.');
    expect(told.text).toMatch(/- priority of PAY-14, [^:]*: \S+ → Lowest/);
    for (const record of await values(KEYS, fields))
      expect(record).toMatchObject({ priority: 'Lowest', labels: ['swept', 'together'], assignee: null });
    travel(1000);
    expect((await jira.undo('ada', told)).ok).toBe(true);
    expect(await values(KEYS, fields)).toEqual(before);
  });

  test('by JQL, frozen to the issues that it finds in the preview', async () => {
    await edit({ issues: ['PAY-14', 'PAY-18'], fields: { Labels: ['frozen'] } });
    const previewed = await jira.unchanged(() =>
      jira.preview('ada', 'jira_edit_issues', { jql: 'labels = frozen', fields: { Priority: 'High' } }),
    );
    expect(previewed.text).toContain('- issues: ["PAY-14","PAY-18"]');
    await jira.write('ada', 'jira_edit_issue', { issue: 'PAY-19', fields: { Labels: ['frozen'] } });
    const confirm = previewed.structured?.['confirm'];
    const stale = await jira.unchanged(() =>
      jira.preview('ada', 'jira_edit_issues', { jql: 'labels = frozen', fields: { Priority: 'High' }, confirm }),
    );
    expect(stale.fault).toBe('input');
    const told = await edit({ jql: 'labels = frozen', fields: { Priority: 'High' } });
    expect(told.text).toContain('PAY-14, PAY-18, PAY-19');
  });

  test('each kind of value, as only the bulk operation takes it', async () => {
    const fields = {
      'Due date': '2026-12-24',
      'Story points': 5,
      Team: 'Ledger',
      Platforms: ['web', 'API'],
      'Fix versions': ['1.2'],
      Components: ['Ledger'],
      Reviewer: 'Jonas Weber',
      description: 'All **alike**',
    };
    const keys = ['PAY-14', 'PAY-18'];
    const before = await values(keys, [...Object.keys(fields), 'summary']);
    const told = await edit({ issues: keys, fields });
    expect(told.text).toContain('Done');
    const [one] = await values(keys, Object.keys(fields));
    expect(one).toMatchObject({
      duedate: '2026-12-24',
      'Story Points': 5,
      Team: 'Ledger',
      Platforms: ['Web', 'API'],
      fixVersions: ['1.2'],
      components: ['Ledger'],
      Reviewer: 'Jonas Weber',
      description: { text: 'All **alike**' },
    });
    travel(1000);
    expect((await jira.undo('ada', told)).ok).toBe(true);
    expect(await values(keys, [...Object.keys(fields), 'summary'])).toEqual(before);
  });

  test('single issues can get values of their own', async () => {
    const told = await edit({ issues: ['PAY-14', 'PAY-18'], fields: { Priority: 'Low' }, values: { 'PAY-18': { Priority: 'Highest' } } });
    expect(told.ok).toBe(true);
    expect((await values(['PAY-14', 'PAY-18'], ['priority'])).map((record) => record['priority'])).toEqual(['Low', 'Highest']);
  });

  test('what is already so is left out, and nothing is sent where all is so', async () => {
    await edit({ issues: ['PAY-14', 'PAY-18'], fields: { Priority: 'Low' } });
    expect((await jira.unchanged(() => edit({ issues: ['PAY-14', 'PAY-18'], fields: { Priority: 'Low' } }))).text).toContain(
      'Already as asked',
    );
    const previewed = await jira.preview('ada', 'jira_edit_issues', { issues: ['PAY-14', 'PAY-19'], fields: { Priority: 'Low' } });
    expect(previewed.text).toContain('- issues: ["PAY-19"]');
  });

  test.each<[Record<string, unknown>, string, string]>([
    [{ issues: ['PAY-14', 'OPS-1'], fields: { Priority: 'High' } }, 'refused', 'OPS-1'],
    [{ issues: ['PAY-14', 'FIN-1'], fields: { Priority: 'High' } }, 'refused', 'FIN-1'],
    [{ jql: 'project in (PAY, OPS)', fields: { Priority: 'High' } }, 'refused', 'OPS-'],
    [{ issues: ['PAY-14', 'PAY-9999'], fields: { Priority: 'High' } }, 'not-found-or-hidden', 'PAY-9999'],
    [{ issues: ['PAY-14'], jql: 'project = PAY', fields: { Priority: 'High' } }, 'input', '- issues: Give exactly one of issues and jql.'],
    [{ fields: { Priority: 'High' } }, 'input', '- issues: Give exactly one of issues and jql.'],
    [{ issues: ['PAY-14'], fields: {} }, 'input', '- fields: Name at least one field to change.'],
    [{ issues: ['PAY-14'], fields: { Priority: 'Urgent' } }, 'input', 'Accepted: Highest, High'],
    [{ issues: ['PAY-14'], fields: { Colour: 'red' } }, 'input', '- fields: No field is called "Colour".'],
    [{ issues: ['PAY-14'], fields: { Priority: 'Low' }, values: { 'PAY-1': { Priority: 'High' } } }, 'input', '- values.PAY-1: '],
    [{ issues: ['PAY-14'], fields: { Status: 'Done' } }, 'input', 'jira_transition_issue'],
    [{ jql: 'project = PAY AND', fields: { Priority: 'High' } }, 'input', '- jql: '],
    [{ jql: 'labels = nobody-has-this', fields: { Priority: 'High' } }, 'input', '- jql: This finds no issue'],
  ])('%j: all or nothing', async (input, fault, words) => {
    const told = await jira.unchanged(() => edit(input));
    expect(told.fault).toBe(fault);
    expect(told.text).toContain(words);
  });

  test('a read-only field, and an issue that the person does not see', async () => {
    await jira.world.decide((settings) => ({ ...settings, fields: { ...settings.fields, readOnly: [{ field: 'Priority' }] } }));
    expect(await jira.unchanged(() => edit({ issues: ['PAY-14'], fields: { Priority: 'High' } }))).toMatchObject({ fault: 'refused' });
    expect(await jira.unchanged(() => edit({ issues: ['PAY-14'], fields: {}, values: { 'PAY-14': { priority: 'High' } } }))).toMatchObject({
      fault: 'refused',
    });
    await jira.world.decide((settings) => ({ ...settings, fields: { ...settings.fields, readOnly: [] } }));
    expect(await jira.unchanged(() => edit({ issues: ['PAY-14', 'PAY-13'], fields: { Priority: 'High' } }, 'jonas'))).toMatchObject({
      fault: 'not-found-or-hidden',
    });
  });
});
