import { travel } from '../../support/clock';
import type { Told } from '../../support/told';
import { startJira, type JiraWorld } from './jira-world';

let jira: JiraWorld;
const create = async (input: Record<string, unknown>) =>
  jira.write('marta', 'jira_create_issue', { project: 'PAY', type: 'Story', summary: 'Pay by link', ...input });
const edit = async (input: Record<string, unknown>, as: 'marta' | 'jonas' = 'marta') => jira.write(as, 'jira_edit_issue', input);
const get = async (issue: string, fields: string[]) => (await jira.read('marta', 'jira_get_issue', { issue, fields })).text;
const idOf = (text: string): string => /made issue (\S+)\./.exec(text)?.[1] ?? '';
/** The answer without moments and without the id of the change. */
const timeless = ({ text }: Told): string => text.replace(/\d{4}-\d{2}-\d{2}T\S+/g, '(time)').replace(/\nChange \S+: can be undone\.$/, '');

beforeAll(async () => {
  jira = await startJira();
});
afterAll(() => {
  jira.world.close();
});

describe('creating an issue', () => {
  test('from names alone, and reads it again', async () => {
    const told = await create({
      description: 'For **shops**, see @[Jonas Weber].\n\n- one\n- two',
      assignee: 'me',
      priority: 'high',
      labels: ['links'],
      parent: 'PAY-6',
      fields: {
        Sprint: 'pay sprint 3',
        'Story points': 3,
        Team: 'Ledger',
        Platforms: ['web', 'API'],
        'Fix versions': '1.2',
        'Due date': '2026-12-24',
        Reviewer: 'jonas.weber@example.com',
        'Time tracking': '2d',
      },
    });
    expect(timeless(told)).toMatchInlineSnapshot(`
     "Done: jira_create_issue made issue PAY-21.
     issue PAY-21 · summary: Pay by link · issuetype: Story · status: To Do · priority: High · assignee: Marta Kowalska · reporter: Marta Kowalska · creator: Marta Kowalska · labels: links · fixVersions: 1.2 · duedate: 2026-12-24 · created: (time) · updated: (time) · timetracking: originalEstimate 2d, remainingEstimate 2d · Story Points: 3 · Sprint: PAY Sprint 3 (active) · Team: Ledger · Platforms: Web, API · Reviewer: Jonas Weber · parent: PAY-6
       description (by Marta Kowalska):
         For **shops**, see @[Jonas Weber](5b10a2844c20165700ede21c).

         - one
         - two"
    `);
  });

  test('an empty assignee stays empty', async () => {
    expect(await get(idOf((await create({ assignee: 'none' })).text), ['assignee'])).not.toContain('assignee:');
  });

  test('a dry run shows the plan and sends nothing', async () => {
    const told = await jira.unchanged(() => create({ dry_run: true, fields: { 'Acceptance criteria': '- works' } }));
    expect(told.text).toBe(
      'Plan of jira_create_issue (nothing was changed):\n- project: PAY\n- issuetype: Story\n- Summary: Pay by link\n- Acceptance criteria: - works',
    );
  });

  test.each<[Record<string, unknown>, string[]]>([
    [{ type: 'Saga' }, ['- type: "Saga" cannot be created here. Accepted: Epic, Story, Task, Sub-task, Bug.']],
    [{ type: 'Sub-task' }, ['- parent: A Sub-task needs a parent issue.']],
    [
      { assignee: 'Marta', priority: 'Urgent', fields: { Nope: 1 } },
      [
        '- assignee: "Marta" fits several people.',
        'Marta Reyes (712020:',
        '- priority: "Urgent" is not among the values. Accepted: Highest, High',
        '- fields.Nope: No field "Nope" can be set here.',
      ],
    ],
    [{ fields: { Sprint: 'PAY Sprint 1' } }, ['- fields.Sprint:', 'PAY Sprint 3']],
    [{ project: 'HELP', type: 'Incident' }, ['- project: HELP is a service project: raise requests there with jsm_create_request.']],
    [{ description: 'Thanks @[Nobody Atall]' }, ['- description: Nobody here is called "Nobody Atall".']],
    [{ fields: { Status: 'Done' } }, ['- fields.Status: "Status" is changed through jira_transition_issue.']],
  ])('%j is refused with what would be accepted', async (input, words) => {
    // HELP takes issues only from its own agents.
    const told = await jira.unchanged(() =>
      input['project'] === 'HELP' ? jira.write('kenji', 'jira_create_issue', { summary: 'x', ...input }) : create(input),
    );
    expect(told.fault).toBe('input');
    for (const word of words) expect(told.text).toContain(word);
  });

  test.each([{ project: 'OPS', type: 'Task' }, { project: 'FIN', type: 'Task' }, { parent: 'OPS-1' }])(
    '%j is outside the allow-list',
    async (input) => {
      expect((await jira.unchanged(() => create(input))).fault).toBe('refused');
    },
  );
});

describe('editing an issue', () => {
  test('reports what really changed', async () => {
    const told = await edit({
      issue: 'PAY-18',
      summary: 'Show pending refunds',
      assignee: 'Jonas Weber',
      fields: { 'Story points': 8, Labels: ['support'] },
    });
    expect(timeless(told)).toMatchInlineSnapshot(`
     "Done: jira_edit_issue on issue PAY-18. Read again, changed:
     - summary: Show pending refunds to support → Show pending refunds
     - assignee: none → Jonas Weber
     - labels: none → support
     - updated: (time) → (time)
     - Story Points: 5 → 8"
    `);
  });

  test('what is already so is not written again', async () => {
    const asked = {
      issue: 'PAY-8',
      assignee: 'Marta Reyes',
      fields: { 'Story points': 8, 'Fix versions': ['1.2'], Sprint: 'PAY Sprint 3' },
    };
    expect((await jira.unchanged(() => edit(asked))).text).toContain('Already as asked: nothing to do.');
  });

  test('a field is emptied by null', async () => {
    await edit({ issue: 'PAY-12', fields: { 'Due date': null } });
    expect(await get('PAY-12', ['Due date', 'summary'])).not.toContain('duedate');
  });

  test('expected_updated guards against lost updates', async () => {
    const updated = /updated: (\S+)/.exec(await get('PAY-14', ['updated']))?.[1];
    travel(60_000);
    expect((await edit({ issue: 'PAY-14', priority: 'High', expected_updated: updated })).ok).toBe(true);
    const told = await jira.unchanged(() => edit({ issue: 'PAY-14', priority: 'Low', expected_updated: updated }));
    expect(told.fault).toBe('conflict');
    expect((await edit({ issue: 'PAY-14', expected_updated: 'a while ago', priority: 'Low' })).fault).toBe('input');
  });

  test('a new description must keep what Markdown cannot carry', async () => {
    const decision = {
      type: 'decisionList',
      attrs: { localId: 'a' },
      content: [{ type: 'decisionItem', attrs: { localId: 'b', state: 'DECIDED' }, content: [{ type: 'text', text: 'Go' }] }],
    };
    const kept = ['```adf', JSON.stringify(decision), '```'].join('\n');
    expect((await edit({ issue: 'PAY-19', description: `Before\n\n${kept}` })).ok).toBe(true);
    const told = await jira.unchanged(() => edit({ issue: 'PAY-19', description: 'After' }));
    expect(told.fault).toBe('input');
    expect(told.text).toContain('- description: This would drop from the present text: decisionList, decisionItem.');
    expect((await edit({ issue: 'PAY-19', description: `After\n\n${kept}` })).ok).toBe(true);
  });

  test('silence towards watchers needs rights that not everybody has', async () => {
    expect((await edit({ issue: 'PAY-20', priority: 'Low', notify: false }, 'jonas')).fault).toBe('forbidden');
    expect((await edit({ issue: 'PAY-20', priority: 'Low', notify: false }, 'marta')).ok).toBe(true);
  });

  test.each([
    [{ issue: 'PAY-18' }, 'input'],
    [{ issue: 'PAY-18', fields: { Parent: 'OPS-1' } }, 'refused'],
    [{ issue: 'OPS-1', summary: 'x' }, 'refused'],
    [{ issue: 'PAY-9999', summary: 'x' }, 'not-found-or-hidden'],
  ])('%j changes nothing', async (input, fault) => {
    expect((await jira.unchanged(() => edit(input))).fault).toBe(fault);
  });
});
