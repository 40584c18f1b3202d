import { startJira, type JiraWorld } from './jira-world';

let jira: JiraWorld;
const write = async (action: string, input: Record<string, unknown>, as: 'marta' | 'kenji' = 'marta') => jira.write(as, action, input);
const get = async (input: Record<string, unknown>) => (await jira.read('marta', 'jira_get_issue', input)).text;

beforeAll(async () => {
  jira = await startJira();
});
afterAll(() => {
  jira.world.close();
});

describe('moving an issue', () => {
  const move = async (input: Record<string, unknown>, as: 'marta' | 'kenji' = 'marta') => write('jira_transition_issue', input, as);

  test('by status, by transition name and by id, filling the screen', async () => {
    expect((await move({ issue: 'PAY-14', status: 'in progress', comment: 'Begun.' })).text).toContain('- status: To Do → In Progress');
    expect((await move({ issue: 'PAY-14', status: 'Ask for review', fields: { Assignee: 'me' } })).text).toContain(
      '- assignee: none → Marta Kowalska',
    );
    const done = await move({
      issue: 'PAY-14',
      status: '41',
      resolution: 'done',
      comment: 'Released.',
      fields: { 'Fix versions': ['1.2'] },
    });
    expect(done.text).toContain('- status: In Review → Done');
    expect(done.text).toContain('- resolution: none → Done');
    const comments = await get({ issue: 'PAY-14', fields: ['summary'], include: ['comments'] });
    expect(comments).toContain('Begun.');
    expect(comments).toContain('Released.');
  });

  test('where it already is, it stays, and no comment is posted', async () => {
    const told = await jira.unchanged(() => move({ issue: 'PAY-8', status: 'IN PROGRESS', comment: 'Again' }));
    expect(told.text).toContain('Already as asked: nothing to do.');
  });

  test.each<[Record<string, unknown>, string]>([
    [
      { status: 'Launched' },
      '- status: No move to "Launched" from here for this person. Accepted: In Review (by "Ask for review", id 21), Done (by "Done", id 41), Blocked (by "Block", id 61).',
    ],
    [{ status: 'Done' }, "- resolution: Required here. Accepted: Done, Won't Do, Duplicate, Cannot Reproduce."],
    [{ status: 'Done', resolution: 'Perfect' }, '- resolution: "Perfect" is not among the values.'],
    [{ status: 'Blocked', resolution: 'Done' }, '- resolution: No field "resolution" can be set here. Accepted: nothing.'],
  ])('%j is refused with what is possible', async (input, words) => {
    const told = await jira.unchanged(() => move({ issue: 'PAY-8', ...input }));
    expect(told.fault).toBe('input');
    expect(told.text).toContain(words);
  });

  test('a comment on a request must say who reads it', async () => {
    const told = await jira.unchanged(() => move({ issue: 'HELP-7', status: 'Waiting for customer', comment: 'Sent.' }, 'kenji'));
    expect(told.text).toContain('jsm_add_internal_note or jsm_add_public_reply');
    expect((await move({ issue: 'HELP-7', status: 'Waiting for customer' }, 'kenji')).ok).toBe(true);
  });
});

describe('commenting', () => {
  const comment = async (input: Record<string, unknown>, as: 'marta' | 'kenji' = 'marta') => write('jira_add_comment', input, as);

  test('in Markdown with a real mention, limited to a role', async () => {
    const told = await comment({ issue: 'PAY-11', body: 'Done, @[Jonas Weber].', visible_to_role: 'Administrators' });
    expect(told.text).toMatch(/made comment \d+\./);
    expect(told.text).toContain('visible_to: role Administrators');
    expect(told.text).toContain('Done, @[Jonas Weber](5b10a2844c20165700ede21c).');
  });

  test('on a request it is internal', async () => {
    expect((await comment({ issue: 'HELP-3', body: 'Looked into it.' }, 'kenji')).text).toContain('public: false');
  });

  test.each([
    [{ body: ' ' }, '- body: An empty comment says nothing.'],
    [{ body: 'Hi @[Marta]' }, '- body: "Marta" fits several people.'],
    [{ body: 'x', visible_to_role: 'Members', visible_to_group: 'leads' }, '- visible_to_group: Give a role or a group, not both.'],
  ])('%j is refused', async (input, words) => {
    const told = await jira.unchanged(() => comment({ issue: 'PAY-11', ...input }));
    expect(told.fault).toBe('input');
    expect(told.text).toContain(words);
  });
});

describe('logging work', () => {
  const log = async (input: Record<string, unknown>) => write('jira_add_worklog', { issue: 'PAY-9', ...input });

  test("on a past morning in the person's own time zone, with a new remaining estimate", async () => {
    const told = await log({ time: '90 minutes', started: '2026-11-02', comment: 'Sums', remaining: '2h' });
    expect(told.text).toMatch(/made worklog \d+\./);
    expect(told.text).toContain('time: 1h 30m');
    expect(told.text).toContain('started: 2026-11-02T09:00:00.000+0100');
    expect(told.text).toContain('remainingEstimate 2h');
    expect(told.text).toContain('Sums');
  });

  test('leaving the estimate alone', async () => {
    expect((await log({ time: '1h', adjust: 'leave' })).text).toContain('remainingEstimate 2h');
    expect((await log({ time: '1h' })).text).toContain('remainingEstimate 1h');
  });

  test.each([
    [{ time: '90' }, '- time: "90" is no time.'],
    [{ time: '1h', started: '2026-11-23' }, '- started: Work is logged for today or a past day'],
    [{ time: '1h', started: 'last week' }, '- started: "last week" is no date.'],
    [{ time: '1h', adjust: 'new' }, '- remaining: adjust "new" needs'],
    [{ time: '1h', adjust: 'leave', remaining: '2h' }, '- remaining: With adjust "leave"'],
  ])('%j is refused', async (input, words) => {
    const told = await jira.unchanged(() => log(input));
    expect(told.fault).toBe('input');
    expect(told.text).toContain(words);
  });
});

describe('linking issues', () => {
  const link = async (issue: string, relation: string, other_issue: string, more: object = {}) =>
    write('jira_create_issue_link', { issue, relation, other_issue, ...more });

  test('in the direction that the words have, seen from both ends', async () => {
    expect((await link('PAY-18', 'is blocked by', 'WEB-1')).text).toContain('issue: PAY-18 · relation: is blocked by · other_issue: WEB-1');
    expect(await get({ issue: 'WEB-1', fields: ['status'], include: ['links'] })).toContain('issue PAY-18 · relation: blocks');
    expect((await link('PAY-18', 'Duplicate', 'PAY-16', { comment: 'Same page.' })).ok).toBe(true);
    expect(await get({ issue: 'PAY-16', fields: ['status'], include: ['links', 'comments'] })).toMatch(
      /relation: is duplicated by[\s\S]*Same page\./,
    );
  });

  test('a link that exists is left alone, whichever end names it', async () => {
    expect((await jira.unchanged(() => link('PAY-4', 'BLOCKS', 'WEB-9'))).text).toContain('Already as asked');
    expect((await jira.unchanged(() => link('WEB-9', 'is blocked by', 'PAY-4'))).text).toContain('Already as asked');
    expect((await jira.unchanged(() => link('PAY-7', 'relates to', 'PAY-11'))).text).toContain('Already as asked');
    expect((await link('WEB-9', 'blocks', 'PAY-4', {})).text).toContain('made issue link');
  });

  test.each([
    [['PAY-18', 'haunts', 'WEB-1'], 'input', 'Accepted: blocks, is blocked by, clones'],
    [['PAY-18', 'blocks', 'PAY-18'], 'input', 'An issue cannot be linked to itself.'],
    [['PAY-18', 'blocks', 'OPS-1'], 'refused', 'OPS-1'],
    [['OPS-1', 'blocks', 'PAY-18'], 'refused', 'OPS-1'],
    [['PAY-18', 'blocks', 'FIN-1'], 'refused', 'FIN-1'],
  ] as const)('%j is refused', async ([issue, relation, other], fault, words) => {
    const told = await jira.unchanged(() => link(issue, relation, other));
    expect(told.fault).toBe(fault);
    expect(told.text).toContain(words);
  });
});

describe('who am I', () => {
  test('the account, its zone and groups, and the name of the connection', async () => {
    const { text } = await jira.read('kenji', 'atlassian_get_current_user', { include_groups: true });
    expect(text).toMatch(
      /^user 5b10a2844c20165700ede21d · name: Kenji Sato .*time_zone: Asia\/Tokyo .*agent: key of kenji · scopes: .*jira:read.* · door: mcp · groups: .*support-agents/,
    );
  });
});
