import { ACCOUNTS } from '../../host/site/seed/people';
import { answered, startWorld, type World } from '../support/world';

let world: World;

beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => {
  world.close();
});

const rules = (change: Record<string, unknown>) =>
  world.decide((settings) => ({ ...settings, connections: { ...settings.connections, ...change } }));
const readIssue = (key: string, issue = 'PAY-1') => world.mcp(key).call('jira_get_issue', { issue, fields: ['summary'] });
const mint = (extra: object, as: keyof typeof ACCOUNTS = 'marta') =>
  world.page('mintKey', { name: 'agent', expiresInDays: 7, ...extra }, as);

describe('scopes of a connection', () => {
  test('a call that they do not cover is 403 with every scope that would be needed, those it has included', async () => {
    const key = await world.mintKey('marta', ['jira:read']);
    const params = { name: 'jira_add_comment', arguments: { issue: 'PAY-1', body: 'x' } };
    const answer = await world.mcp(key).send({ body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }) });
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['WWW-Authenticate']).toEqual([
      expect.stringMatching(/error="insufficient_scope".*scope="jira:read jira:write"/) as string,
    ]);
  });

  test('are never wider than the admin allows: refused when named, left out of the standard', async () => {
    await rules({ scopes: ['jira:read', 'confluence:write'] });
    expect(await mint({ scopes: ['jira:write'] })).toMatchObject({ ok: false, text: expect.stringContaining('jira:write') as string });
    answered(await mint({}));
    const [key] = answered(await world.page('myKeys', {}, 'marta')).keys;
    expect(key?.scopes.some((scope) => scope.startsWith('jsm') || scope === 'jira:write')).toBe(false);
  });

  test('shrink with what the admin allows, for keys that are there already too', async () => {
    const key = await world.mintKey('marta', ['jira:write', 'confluence:read']);
    const comment = () => world.mcp(key).call('jira_add_comment', { issue: 'PAY-1', body: 'x' });
    expect((await comment()).ok).toBe(true);
    await rules({ scopes: ['jira:read'] });
    expect(await comment()).toMatchObject({ ok: false, fault: 'needs-consent' });
    expect((await readIssue(key)).ok).toBe(true);
    expect((await world.mcp(key).call('confluence_search_content', { cql: 'type = page' })).ok).toBe(false);
  });

  test('are told by what the agent may do', async () => {
    const key = await world.mintKey('marta', ['jira:read']);
    const told = await world.mcp(key).call('atlassian_run_read', { action: 'atlassian_get_my_access', input: {} });
    expect(told.text).toContain('jira:read');
    expect(told.text).not.toContain('jira:write');
  });
});

describe('who may connect', () => {
  test('only people and members of groups that are named, at minting and at every call', async () => {
    const [martas, jonas] = [await world.mintKey('marta'), await world.mintKey('jonas')];
    await rules({ allowed: 'listed', people: [ACCOUNTS.marta] });
    expect(await readIssue(martas)).toMatchObject({ ok: true });
    const params = { name: 'jira_get_issue', arguments: { issue: 'PAY-1' } };
    const refused = await world.mcp(jonas).send({ body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }) });
    expect(refused.statusCode).toBe(403);
    expect(refused.body).toContain('connecting-not-allowed');
    expect(await mint({}, 'jonas')).toMatchObject({ ok: false, text: expect.stringContaining('connecting-not-allowed') as string });
  });

  test('a group lets its members in', async () => {
    await rules({ allowed: 'listed', groups: ['site-admins'] });
    expect((await mint({}, 'ada')).ok).toBe(true);
    expect((await mint({}, 'marta')).ok).toBe(false);
  });
});

describe('a connection narrowed to places', () => {
  test('touches nothing else, whatever the settings open', async () => {
    const key = answered(await mint({ only: { projects: ['PAY'], spaces: ['ENG'] } })).key;
    expect(await readIssue(key)).toMatchObject({ ok: true });
    expect(await readIssue(key, 'WEB-1')).toMatchObject({ ok: false });
    const found = await world.mcp(key).call('jira_search_issues', { jql: 'created is not empty', limit: 100 });
    expect(found.text).toMatch(/PAY-\d/);
    expect(found.text).not.toMatch(/(WEB|HELP|FIN)-\d/);
    const pages = await world.mcp(key).call('confluence_search_content', { cql: 'type = page', limit: 50 });
    expect(pages.text).toContain('ENG');
    expect(pages.text).not.toContain('DOCS');
    expect(await world.mcp(key).call('jira_create_issue', { project: 'WEB', type: 'Task', summary: 'x' })).toMatchObject({ ok: false });
    const named = await world.mcp(key).call('jira_search_issues', { jql: 'key = WEB-1' });
    expect(named.text).toContain('outside-this-connection');
    expect(await world.mcp(key).call('jira_add_comment', { issue: 'WEB-1', body: 'x' })).toMatchObject({ ok: false });
  });

  test('can be narrowed further and never widened', async () => {
    const { id, key } = answered(await mint({ only: { projects: ['PAY', 'WEB'] } }));
    const narrow = (projects: string[]) => world.page('narrowKey', { id, scopes: ['jira:read'], only: { projects } }, 'marta');
    expect(await narrow(['PAY', 'HELP'])).toMatchObject({ ok: false, text: expect.stringContaining('HELP') as string });
    answered(await narrow(['PAY']));
    expect(await readIssue(key, 'WEB-1')).toMatchObject({ ok: false });
    expect(await narrow(['PAY', 'WEB'])).toMatchObject({ ok: false });
  });
});
