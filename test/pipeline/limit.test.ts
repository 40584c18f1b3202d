import { startWorld, type World } from '../support/world';

let world: World;
let key: string;

beforeEach(async () => {
  world = await startWorld();
  key = await world.mintKey('marta');
  await world.decide((settings) => ({
    ...settings,
    limits: { ...settings.limits, perMinute: { ...settings.limits.perMinute, connection: { read: 2, write: 1, destructive: 1 } } },
  }));
});
afterEach(() => {
  world.close();
});

const read = (as = key) => world.mcp(as).call('jira_get_issue', { issue: 'PAY-1', fields: ['summary'] });

describe('rate limits', () => {
  test('a caller that asks too often is told how long to wait, and the product is not asked', async () => {
    expect([(await read()).ok, (await read()).ok]).toEqual([true, true]);
    const before = world.runtime.requestLog.length;
    const told = await read();
    expect(told).toMatchObject({ ok: false, fault: 'rate-limited', text: expect.stringContaining('Wait 30 s') as string });
    expect(world.runtime.requestLog.slice(before).filter(({ path }) => path.startsWith('/rest'))).toEqual([]);
  });

  test('over HTTP it is 429 with Retry-After in seconds', async () => {
    await read();
    await read();
    const params = { name: 'jira_get_issue', arguments: { issue: 'PAY-1' } };
    const answer = await world.mcp(key).send({ body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }) });
    expect(answer.statusCode).toBe(429);
    expect(answer.headers['Retry-After']).toEqual(['30']);
  });

  test('reading and changing are counted apart, and every connection for itself', async () => {
    await read();
    await read();
    expect(await world.mcp(key).call('jira_add_comment', { issue: 'PAY-1', body: 'still allowed' })).toMatchObject({ ok: true });
    expect(await world.mcp(key).call('jira_add_comment', { issue: 'PAY-1', body: 'no more' })).toMatchObject({ fault: 'rate-limited' });
    expect(await read(await world.mintKey('marta'))).toMatchObject({ ok: true });
  });
});
