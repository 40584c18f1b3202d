import { startWorld, type World } from '../../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => {
  world.close();
});

describe('an odd input', () => {
  test.each([
    ['atlassian_list_changes', { change: '../x' }],
    ['atlassian_list_changes', { change: ' ' }],
    ['atlassian_run_destructive', { action: 'atlassian_undo_change', input: { change: ' x' } }],
    ['atlassian_run_read', { action: 'atlassian_get_approval', input: { approval: ' ' } }],
    ['jira_add_attachment', { issue: 'PAY-1', filename: '..', text: 'x' }],
    ['jira_add_attachment', { issue: 'PAY-1', filename: 'invoice\u202Efdp.exe', text: 'x' }],
    ['confluence_search_content', { cql: 'constructor = 1' }],
  ])('is refused in words of our own: %s %j', async (action, input) => {
    const told = await world.mcp(await world.mintKey('marta', ['jira:write', 'confluence:read'])).call(action, input);
    expect(told).toMatchObject({ ok: false, fault: 'input' });
    expect(told.text).not.toMatch(/Exception|com\.atlassian/);
  });

  test.each([
    ['__proto__', { confirm: 'x' }],
    ['constructor', { prototype: { polluted: true } }],
  ])('%s changes nothing but the call that it came with', async (name, value) => {
    const input = JSON.parse(`{"issue":"PAY-1","fields":{"${name}":${JSON.stringify(value)},"Priority":"Low"}}`) as Record<string, unknown>;
    await world.mcp(await world.mintKey('marta')).call('jira_edit_issue', input);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
    expect('confirm' in {}).toBe(false);
  });
});
