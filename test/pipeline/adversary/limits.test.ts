import { startWorld, type World } from '../../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => {
  world.close();
});

describe('probing by changes that never come about', () => {
  test.each([
    ['jira_add_comment', { issue: 'OPS-1', body: 'x' }, 'refused'],
    ['jira_edit_issue', { issue: '99999999', summary: 'x' }, 'not-found-or-hidden'],
  ])('%s costs permits like the changes themselves, and the product is not asked without', async (action, input, fault) => {
    await world.decide((settings) => ({
      ...settings,
      limits: {
        ...settings.limits,
        perMinute: { ...settings.limits.perMinute, connection: { read: 240, write: 2, destructive: 2 } },
      },
    }));
    const mcp = world.mcp(await world.mintKey('marta'));
    const answers = [await mcp.call(action, input), await mcp.call(action, input)];
    expect(answers).toMatchObject([{ fault }, { fault }]);
    const before = world.runtime.requestLog.length;
    expect(await mcp.call(action, input)).toMatchObject({ ok: false, fault: 'rate-limited' });
    expect(world.runtime.requestLog.slice(before).filter(({ path }) => path.startsWith('/rest/api/3/issue'))).toEqual([]);
  });
});
