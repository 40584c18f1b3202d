import { travel } from '../../support/clock';
import type { Told } from '../../support/told';
import { letDelete, startJira, type JiraWorld } from './jira-world';

let jira: JiraWorld;
const write = async (action: string, input: Record<string, unknown>): Promise<Told> => {
  travel(1000);
  return jira.write('marta', action, input);
};
const edit = async (input: Record<string, unknown>) => write('jira_edit_issue', input);
const undo = async (told: Told): Promise<Told> => {
  travel(1000);
  return jira.undo('marta', told);
};
/** The values of an issue as the site keeps them, without what every change moves; an empty field may be kept or not. */
const held = (key: string): object => {
  const issue = jira.world.opened.state.jira.issue(key);
  const { updated: _, statuscategorychangedate: __, ...values } = issue?.values ?? {};
  const full = Object.entries(values).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
  return { key: issue?.key, ...Object.fromEntries(full) };
};

beforeAll(async () => {
  jira = await startJira();
  await letDelete(jira);
});
afterAll(() => {
  jira.world.close();
});

describe('taking a change of an issue back', () => {
  test.each<[string, Record<string, unknown>]>([
    ['plain fields', { summary: 'Other', priority: 'Lowest', assignee: 'none' }],
    ['lists', { fields: { Labels: ['x'], 'Fix versions': [], Components: ['Ledger'], Platforms: ['web'] } }],
    ['custom fields', { fields: { 'Story points': 99, Reviewer: 'Kenji Sato', Team: 'Ledger', 'Due date': '2027-01-01' } }],
    ['estimates', { fields: { 'Time tracking': { original: '3d', remaining: '1d' } } }],
    ['what was full', { fields: { Reviewer: null, 'Story points': null, 'Fix versions': null } }],
  ])('%s', async (_what, input) => {
    for (const issue of ['PAY-7', 'PAY-12']) {
      await edit({ issue, fields: { 'Time tracking': { original: '2d', remaining: '4h' } } });
      const before = held(issue);
      const told = await edit({ issue, ...input });
      expect(told.text).toContain('Done');
      expect(held(issue)).not.toEqual(before);
      expect((await undo(told)).text).toContain('Done');
      expect(held(issue)).toEqual(before);
    }
  });

  test('sprint and parent', async () => {
    const before = held('PAY-12');
    const told = await edit({ issue: 'PAY-12', fields: { Sprint: null, Parent: null } });
    expect(told.text).toContain('- parent: PAY-6 → none');
    await undo(told);
    expect(held('PAY-12')).toEqual(before);
  });

  test('a description with everything that Markdown cannot say, node by node', async () => {
    const decision = {
      type: 'decisionList',
      attrs: { localId: 'a' },
      content: [{ type: 'decisionItem', attrs: { localId: 'b', state: 'DECIDED' }, content: [{ type: 'text', text: 'Go' }] }],
    };
    const rich = ['Hi @[Jonas Weber]', '```adf', JSON.stringify(decision), '```', '| a |', '| --- |', '| **b** |']
      .join('\n\n')
      .replace('\n\n| ---', '\n| ---')
      .replace('|\n\n| **', '|\n| **');
    await edit({ issue: 'PAY-19', description: rich });
    const before = held('PAY-19');
    const kept = ['Bye', '```adf', JSON.stringify(decision), '```', '@[Jonas Weber]'].join('\n\n');
    const told = await edit({ issue: 'PAY-19', description: kept });
    expect(told.text).toContain('- description:');
    expect((await undo(told)).text).toContain('Done');
    expect(held('PAY-19')).toEqual(before);
  });

  test('a text that was put where none was is taken away again, rich nodes or not', async () => {
    const before = held('PAY-18');
    const told = await edit({ issue: 'PAY-18', fields: { 'Acceptance criteria': 'See @[Jonas Weber]' } });
    expect(told.text).toContain('Done');
    await undo(told);
    expect(held('PAY-18')).toEqual(before);
  });

  test('of somebody who changed it since: refused', async () => {
    const told = await edit({ issue: 'PAY-18', priority: 'Lowest' });
    await jira.write('jonas', 'jira_edit_issue', { issue: 'PAY-18', priority: 'Highest' });
    const refused = await undo(told);
    expect(refused.fault).toBe('conflict');
    expect(held('PAY-18')).toMatchObject({ priority: '1' });
  });
});

describe('taking a move back', () => {
  test('there and back', async () => {
    const before = held('PAY-8');
    const told = await write('jira_transition_issue', { issue: 'PAY-8', status: 'Blocked' });
    expect((await undo(told)).text).toContain('- status: Blocked → In Progress');
    expect(held('PAY-8')).toEqual(before);
  });

  test('where no move leads back, it says so', async () => {
    const told = await write('jira_transition_issue', { issue: 'PAY-14', status: 'In Progress' });
    expect(told.text).toContain('No move leads back to To Do for this person: this cannot be undone.');
    expect(told.structured?.['change']).toBeUndefined();
  });

  test('with what the move itself set', async () => {
    const before = held('WEB-2');
    const told = await write('jira_transition_issue', { issue: 'WEB-2', status: 'Done' });
    expect(held('WEB-2')).toMatchObject({ resolution: '10000' });
    expect((await undo(told)).text).toContain('- status: Done → ');
    expect(held('WEB-2')).toEqual(before);
  });
});

describe('taking something new back', () => {
  test('an issue', async () => {
    const told = await write('jira_create_issue', { project: 'PAY', type: 'Task', summary: 'New' });
    const key = /made issue (\S+)\./.exec(told.text)?.[1] ?? '';
    expect((await undo(told)).ok).toBe(true);
    expect(jira.world.opened.state.jira.issue(key)).toBeUndefined();
  });

  test('a comment', async () => {
    const told = await write('jira_add_comment', { issue: 'PAY-14', body: 'New' });
    expect((await undo(told)).text).toContain('it is gone');
  });
});
