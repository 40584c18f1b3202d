import { answered, startWorld, type World } from '../support/world';

let world: World;
let key: string;

beforeAll(async () => {
  world = await startWorld();
  key = await world.mintKey('marta');
});
afterAll(() => {
  world.close();
});

const newest = async () => answered(await world.admin('audit', { limit: 1 })).rows[0];

describe('the audit log', () => {
  test('one row a call: who, what, where and how it ended', async () => {
    await world.mcp(key).call('jira_get_issue', { issue: 'PAY-1' });
    expect(await newest()).toMatchObject({
      action: 'jira_get_issue',
      effect: 'read',
      door: 'mcp',
      connection: 'key of marta',
      outcome: 'done',
      rule: null,
      targets: ['project:PAY'],
    });
  });

  test('refusals have their row, with the rule', async () => {
    await world.mcp(key).call('jira_add_comment', { issue: 'OPS-1', body: 'x' });
    expect(await newest()).toMatchObject({ action: 'jira_add_comment', outcome: 'refused', rule: 'project-not-open-for-write' });
    await world.mcp(key).call('no_such_action');
    expect(await newest()).toMatchObject({ action: 'unknown', outcome: 'input' });
  });

  test('a carried action has the row of the action, not of the runner', async () => {
    await world.mcp(key).call('atlassian_run_read', { action: 'jira_list_projects', input: {} });
    expect(await newest()).toMatchObject({ action: 'jira_list_projects', outcome: 'done' });
  });

  test('Rovo calls have theirs, without a connection', async () => {
    await world.rovo('jonas', 'jira_get_issue', { issue: 'PAY-1' });
    expect(await newest()).toMatchObject({ door: 'rovo', connection: null, outcome: 'done' });
  });

  test('rows hold no content: nothing that was written or read', async () => {
    await world.mcp(key).call('jira_add_comment', { issue: 'PAY-1', body: 'a very particular sentence' });
    const { rows } = answered(await world.admin('audit', { limit: 100 }));
    expect(JSON.stringify(rows)).not.toContain('particular');
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  test('pages follow each other without gaps or doubles', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page: { rows: readonly { id: string }[]; cursor?: string } = answered(
        await world.admin('audit', { limit: 2, ...(cursor === undefined ? {} : { cursor }) }),
      );
      seen.push(...page.rows.map((row) => row.id));
      ({ cursor } = page);
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(answered(await world.admin('audit', { limit: 100 })).rows.map((row) => row.id)).toEqual(seen);
  });
});
