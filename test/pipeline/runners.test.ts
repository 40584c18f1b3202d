import { startWorld, type World } from '../support/world';

let world: World;
let key: string;

beforeAll(async () => {
  world = await startWorld();
  key = await world.mintKey('marta');
});
afterAll(() => {
  world.close();
});

const refused = (told: { ok: boolean; text: string }): string => {
  expect(told.ok).toBe(false);
  return told.text;
};

describe('the runners', () => {
  test('the right runner gives what the action itself gives', async () => {
    const direct = await world.mcp(key).call('jira_list_projects', { query: 'PAY' });
    const carried = await world.mcp(key).call('atlassian_run_read', { action: 'jira_list_projects', input: { query: 'PAY' } });
    expect(carried).toEqual(direct);
  });

  test('a runner refuses an action of another effect and names the right one', async () => {
    const comment = { action: 'jira_add_comment', input: { issue: 'PAY-1', body: 'x' } };
    expect(refused(await world.mcp(key).call('atlassian_run_read', comment))).toContain('Call atlassian_run_write');
    expect(refused(await world.mcp(key).call('atlassian_run_destructive', comment))).toContain('Call atlassian_run_write');
    const read = { action: 'jira_get_issue', input: { issue: 'PAY-1' } };
    expect(refused(await world.mcp(key).call('atlassian_run_write', read))).toContain('Call atlassian_run_read');
  });

  test('a runner cannot run a runner', async () => {
    const nested = { action: 'atlassian_run_write', input: { action: 'jira_add_comment', input: {} } };
    expect(refused(await world.mcp(key).call('atlassian_run_read', nested))).toContain('cannot run a runner');
  });

  test('the inner input is parsed by the inner action, problem by problem', async () => {
    const text = refused(await world.mcp(key).call('atlassian_run_read', { action: 'jira_get_issue', input: { isue: 'PAY-1' } }));
    expect(text).toContain('issue: Missing');
    expect(text).toContain('isue: This action has no such input');
  });

  test('the inner action’s own rules apply: allow-list, scope, switch', async () => {
    const closed = { action: 'jira_add_comment', input: { issue: 'OPS-1', body: 'x' } };
    expect(refused(await world.mcp(key).call('atlassian_run_write', closed))).toContain('project-not-open-for-write');
    const readOnly = await world.mintKey('marta', ['jira:read']);
    const open = { action: 'jira_add_comment', input: { issue: 'PAY-1', body: 'x' } };
    expect(await world.mcp(readOnly).call('atlassian_run_write', open)).toMatchObject({ ok: false, fault: 'needs-consent' });
  });

  test.each([
    ['asked of the runner', { input: { issue: 'PAY-1', summary: 'Never' }, dry_run: true }],
    ['asked of the action', { input: { issue: 'PAY-1', summary: 'Never', dry_run: true } }],
    ['asked of the action, denied by the runner', { input: { issue: 'PAY-1', summary: 'Never', dry_run: true }, dry_run: false }],
  ])('a dry run %s shows the plan and changes nothing', async (_, call) => {
    const told = await world.mcp(key).call('atlassian_run_write', { action: 'jira_edit_issue', ...call });
    expect(told).toMatchObject({ ok: true, structured: { done: false } });
    const issue = await world.mcp(key).call('jira_get_issue', { issue: 'PAY-1', fields: ['summary'] });
    expect(issue.text).not.toContain('Never');
  });
});

describe('finding and describing actions', () => {
  test('an intent finds its action first', async () => {
    for (const [query, id] of [
      ['log time spent on an issue', 'jira_add_worklog'],
      ['which projects are there', 'jira_list_projects'],
      ['link two issues', 'jira_create_issue_link'],
      ['replace the body of a page', 'confluence_update_page'],
    ] as const) {
      const told = await world.mcp(key).call('atlassian_find_actions', { query });
      expect((told.structured?.['records'] as { id: string }[])[0]?.id).toBe(id);
    }
  });

  test('what the connection may not run is left out, and cannot be described', async () => {
    const readOnly = await world.mintKey('marta', ['jira:read']);
    const told = await world.mcp(readOnly).call('atlassian_find_actions', { query: 'comment on an issue' });
    expect(told.text).not.toContain('jira_add_comment');
    expect(await world.mcp(readOnly).call('atlassian_describe_action', { action: 'jira_add_comment' })).toMatchObject({
      ok: false,
      fault: 'needs-consent',
    });
  });

  test('a description names inputs, types and what is allowed, and the verdict for a place', async () => {
    const told = await world.mcp(key).call('atlassian_describe_action', { action: 'jira_add_worklog', project: 'OPS' });
    expect(told.text).toContain('one of auto, leave, new');
    expect(told.text).toContain('refused: agents may not write there');
  });

  test('an unknown action is answered with near names', async () => {
    const told = await world.mcp(key).call('jira_comment_add');
    expect(told).toMatchObject({ ok: false, fault: 'input', text: expect.stringContaining('jira_add_comment') as string });
  });
});
