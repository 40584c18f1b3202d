import { DEFAULT_SETTINGS } from '../../src/policy/settings/defaults';
import type { Settings } from '../../src/policy/settings/settings';
import { travel } from '../support/clock';
import { answered, startWorld, type World } from '../support/world';

let world: World;
let key: string;

type Limits = Settings['limits'];

const limited = (change: (limits: Limits) => Limits): Promise<void> =>
  world.decide((settings) => ({ ...settings, limits: change(settings.limits) }));

const ONE_DAY = 86_400_000;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => {
  world.close();
});

/** Every test has a day of its own, on which nobody has used anything. */
beforeEach(async () => {
  travel(ONE_DAY);
  key = await world.mintKey('marta');
  const { perMinute, writesPerDay } = DEFAULT_SETTINGS.limits;
  await limited(() => ({ writesPerDay, perMinute: { ...perMinute, connection: { read: 2, write: 1, destructive: 1 } } }));
});

const read = (as = key) => world.mcp(as).call('jira_get_issue', { issue: 'PAY-1', fields: ['summary'] });
const write = (as = key) => world.mcp(as).call('jira_add_comment', { issue: 'PAY-1', body: 'One of several' });

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
    expect(await write()).toMatchObject({ ok: true });
    expect(await write()).toMatchObject({ fault: 'rate-limited' });
    expect(await read(await world.mintKey('marta'))).toMatchObject({ ok: true });
  });

  test('the connections of one person, and their own use of Rovo, share what the person has', async () => {
    await limited((limits) => ({ ...limits, perMinute: { ...limits.perMinute, person: { read: 4, write: 4, destructive: 4 } } }));
    const other = await world.mintKey('marta');
    expect([await read(), await read(), await read(other), await read(other)].map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(await world.rovo('marta', 'jira_get_issue', { issue: 'PAY-1' })).toMatchObject({ fault: 'rate-limited' });
    expect(await read(await world.mintKey('ada'))).toMatchObject({ ok: true });
  });

  test('everybody shares what the site has', async () => {
    await limited((limits) => ({ ...limits, perMinute: { ...limits.perMinute, site: { read: 2, write: 2, destructive: 2 } } }));
    await read();
    await read(await world.mintKey('ada'));
    expect(await read(await world.mintKey('ada'))).toMatchObject({ fault: 'rate-limited' });
  });

  test.each(['connection', 'person', 'site'] as const)(
    'the changes of a day end for the %s at its budget; reading goes on',
    async (level) => {
      await limited((limits) => ({
        perMinute: { ...limits.perMinute, connection: { read: 240, write: 60, destructive: 10 } },
        writesPerDay: { ...limits.writesPerDay, [level]: 2 },
      }));
      expect([(await write()).ok, (await write()).ok]).toEqual([true, true]);
      expect(await write()).toMatchObject({ fault: 'rate-limited' });
      expect(await read()).toMatchObject({ ok: true });
      travel(ONE_DAY);
      expect(await write()).toMatchObject({ ok: true });
    },
  );

  test('what a lapsed block has left goes back: calls far apart use up no more of the day than they are', async () => {
    await limited((limits) => ({
      perMinute: { ...limits.perMinute, connection: { read: 240, write: 60, destructive: 10 } },
      writesPerDay: { ...limits.writesPerDay, connection: 40 },
    }));
    for (let call = 0; call < 8; call += 1) {
      expect(await write()).toMatchObject({ ok: true });
      travel(20_000);
    }
    await limited((limits) => ({ ...limits, writesPerDay: { ...limits.writesPerDay, connection: 9 } }));
    expect([(await write()).ok, (await write()).ok]).toEqual([true, false]);
  });

  test('a refusal is in the audit log', async () => {
    await write();
    await write();
    const { rows } = answered(await world.admin('audit', { limit: 1 }));
    expect(rows[0]).toMatchObject({ action: 'jira_add_comment', outcome: 'rate-limited' });
  });

  test('permits that cannot be drawn are no permits: nothing is asked while the storage fails', async () => {
    world.runtime.failNextStorage(({ path }) => path === '/api/v1/transaction');
    const before = world.runtime.requestLog.length;
    const told = await read();
    world.runtime.healStorage();
    expect(told).toMatchObject({ ok: false, fault: 'internal' });
    expect(world.runtime.requestLog.slice(before).filter(({ path }) => path.startsWith('/rest'))).toEqual([]);
    expect(await read()).toMatchObject({ ok: true });
  });
});
