import { appWith } from '../support/app-with';
import { answered, startWorld, type World } from '../support/world';

let world: World;
let key: string;

beforeEach(async () => {
  world = await startWorld();
  key = await world.mintKey('marta');
});
afterEach(() => {
  world.close();
});

const commentCount = async (): Promise<number> => {
  const answer = await world.mcp(key).call('jira_get_issue', { issue: 'PAY-1', include: ['comments'], comments_limit: 50 });
  const [issue] = (answer.structured?.['records'] ?? []) as Record<string, unknown>[];
  const comments = Object.values(issue ?? {}).find(
    (value): value is { kind: string }[] => Array.isArray(value) && (value[0] as { kind?: string } | undefined)?.kind === 'comment',
  );
  return comments?.length ?? 0;
};

describe('whatever cannot be read or recorded is refused', () => {
  test('settings that cannot be read: 503, and no product is asked', async () => {
    world.runtime.failNextStorage((call) => call.kind === 'read');
    const before = world.runtime.requestLog.length;
    const answer = await world.mcp(key).send({ body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }) });
    expect(answer.statusCode).toBe(503);
    expect(world.runtime.requestLog.slice(before).filter(({ path }) => path.startsWith('/rest'))).toEqual([]);
  });

  test('an audit row that cannot be written: a read is answered as a fault, with nothing of what was found', async () => {
    world.runtime.failNextStorage((call) => call.kind === 'write');
    const told = await world.mcp(key).call('jira_get_issue', { issue: 'PAY-1' });
    world.runtime.healStorage();
    expect(told).toMatchObject({ ok: false, fault: 'internal' });
    expect(told.text).not.toContain('PAY-1 ·');
  });

  test('a journal that cannot be written: the product is never touched', async () => {
    const before = await commentCount();
    world.runtime.failNextStorage((call) => call.kind === 'write');
    const told = await world.mcp(key).call('jira_add_comment', { issue: 'PAY-1', body: 'Never arrives' });
    world.runtime.healStorage();
    expect(told).toMatchObject({ ok: false, fault: 'internal' });
    expect(await commentCount()).toBe(before);
  });

  test.each([NaN, Infinity])('a clock that says %s: nobody is let in, and no product is asked', async (time) => {
    world.close();
    let broken = false;
    world = await startWorld(appWith({ surroundings: { now: () => (broken ? time : Date.now()) } }));
    const good = await world.mintKey('marta');
    broken = true;
    const before = world.runtime.requestLog.length;
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'jira_get_issue', arguments: { issue: 'PAY-1' } },
    });
    expect((await world.mcp(good).send({ body })).statusCode).toBeGreaterThanOrEqual(401);
    expect(await world.rovo('marta', 'jira_get_issue', { issue: 'PAY-1' })).toMatchObject({ ok: false, fault: 'internal' });
    expect(world.runtime.requestLog.slice(before).filter(({ path }) => path.startsWith('/rest'))).toEqual([]);
  });

  test('an audit row that cannot be completed: the change is told as done, with the row that stands as started', async () => {
    await world.mcp(key).call('jira_add_comment', { issue: 'PAY-1', body: 'Draws a block of permits' });
    let writes = 0;
    world.runtime.failNextStorage((call) => call.kind === 'write' && ++writes > 1);
    const told = await world.mcp(key).call('jira_add_comment', { issue: 'PAY-1', body: 'Arrives' });
    world.runtime.healStorage();
    expect(told.ok).toBe(true);
    expect(told.text).toContain('could not be completed');
    const { rows } = answered(await world.admin('audit', { limit: 1 }));
    expect(rows[0]).toMatchObject({ action: 'jira_add_comment', outcome: 'started', targets: ['project:PAY'] });
  });
});
