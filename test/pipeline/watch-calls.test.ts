import { ACCOUNTS } from '../../host/site/seed/people';
import type { AlertCalls, AlertView } from '../../src/contract/alerts';
import type { Outcome } from '../../src/contract/outcome';
import type { Settings } from '../../src/policy/settings/settings';
import { travel } from '../support/clock';
import { answered, startWorld, type PersonName, type World } from '../support/world';

const MINUTE = 60_000;

let world: World;
let key: string;

beforeEach(async () => {
  world = await startWorld();
  key = await world.mintKey('marta');
});
afterEach(() => {
  world.close();
});

const decide = (anomalies: Settings['anomalies']) => world.decide((settings) => ({ ...settings, anomalies }));

async function page<Key extends keyof AlertCalls>(
  name: Key,
  payload: AlertCalls[Key]['payload'],
  as: PersonName = 'ada',
): Promise<Outcome<AlertCalls[Key]['answer']>> {
  // The resolver answers what the contract says; it crosses the platform as plain JSON.
  return (await world.runtime.resolver('admin-page', name, payload, ACCOUNTS[as])) as Outcome<AlertCalls[Key]['answer']>;
}

const alerts = async (): Promise<readonly AlertView[]> => answered(await page('alerts', {})).alerts;

/** So many calls that the rules refuse: more than a new connection may have in an hour. */
async function probe(times = 50): Promise<void> {
  for (let time = 0; time < times; time += 1) await world.mcp(key).call('jira_add_comment', { issue: 'OPS-1', body: 'x' });
}

/** The platform's clock, once the calls can be looked at. */
async function watch(): Promise<void> {
  travel(2 * MINUTE);
  await world.runtime.schedule('anomaly-watch');
}

const works = async (): Promise<number> => (await world.mcp(key).request('tools/list')).status;

describe('the watch over the calls of connections', () => {
  test('tells the admin what is unusual, once, without content, and lets the connection go on', async () => {
    await probe();
    await watch();
    await watch();
    const [alert, ...others] = await alerts();
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      kind: 'refusals',
      account: ACCOUNTS.marta,
      connectionName: 'key of marta',
      paused: false,
      dismissed: null,
    });
    expect(alert?.value).toBeGreaterThan(alert?.usual ?? Number.POSITIVE_INFINITY);
    expect(await works()).toBe(200);
    expect(answered(await page('dismissAlert', { id: alert?.id ?? '' })).dismissed).toMatchObject({ by: ACCOUNTS.ada });
    expect((await alerts())[0]?.dismissed).not.toBeNull();
  });

  test('pauses the connection where the admin wants that, until the admin lets it go on', async () => {
    await decide({ watched: true, pausing: ['refusals'] });
    await probe();
    await watch();
    const [alert] = await alerts();
    expect(alert).toMatchObject({ kind: 'refusals', paused: true });
    expect(await works()).toBe(401);
    answered(await page('resumeConnection', { id: alert?.connection ?? '' }));
    expect(await works()).toBe(200);
  });

  test('is silent about ordinary work, and when the admin turns it off', async () => {
    await probe(5);
    await watch();
    expect(await alerts()).toEqual([]);
    await decide({ watched: false, pausing: ['refusals'] });
    await probe();
    await watch();
    expect(await alerts()).toEqual([]);
  });

  test('is for site admins only', async () => {
    expect(await page('alerts', {}, 'marta')).toMatchObject({ ok: false });
    expect(await page('resumeConnection', { id: 'x' }, 'marta')).toMatchObject({ ok: false });
    expect(await page('dismissAlert', { id: 'x' }, 'marta')).toMatchObject({ ok: false });
  });
});
