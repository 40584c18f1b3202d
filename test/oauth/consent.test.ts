import { travel } from '../support/clock';
import { answered, startWorld, type World } from '../support/world';
import { Browser } from './browser';
import { Client, approve, issuerOf, requestId } from './client';
import { shows } from './shown';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => {
  world.close();
});

describe('who finishes a request', () => {
  async function begun() {
    const client = await Client.registered(world);
    const browser = new Browser(world);
    return { client, browser, id: await requestId(browser, client.asks()) };
  }

  test('only the person who saw it first', async () => {
    const { id } = await begun();
    answered(await world.page('consentRequest', { id }, 'jonas'));
    for (const call of ['consentRequest', 'refuseConsent'] as const) expect((await world.page(call, { id }, 'marta')).ok).toBe(false);
    expect((await world.page('approveConsent', { id, scopes: ['jira:read'], days: 1 }, 'marta')).ok).toBe(false);
  });

  test('of people who look at the same moment one alone, however often their page asks', async () => {
    const { id } = await begun();
    const looks = (['marta', 'jonas', 'marta', 'jonas', 'priya'] as const).map(async (who) =>
      (await world.page('consentRequest', { id }, who)).ok ? who : null,
    );
    const seen = (await Promise.all(looks)).filter((who) => who !== null);
    expect(new Set(seen).size).toBe(1);
    expect(seen).toHaveLength(seen[0] === 'priya' ? 1 : 2);
  });

  test('nobody who has not looked at it', async () => {
    const { id } = await begun();
    expect((await world.page('approveConsent', { id, scopes: ['jira:read'], days: 1 }, 'marta')).ok).toBe(false);
  });

  test('of a flow that was started elsewhere: approving it gives the code to neither browser', async () => {
    const { client, browser, id } = await begun();
    const returnTo = await approve(world, 'marta', id);
    const victim = new Browser(world);
    await victim.open((await Client.registered(world)).asks());
    shows((await victim.open(returnTo)).answer);
    const guessed = returnTo.replace(/finish=[0-9a-f]+/, `finish=${'0'.repeat(32)}`);
    shows((await browser.open(guessed)).answer);
    shows((await browser.open(`${issuerOf(world)}/authorize/resume?request=${id}`)).answer);
    expect(client.state).not.toBe('');
  });

  test('not twice, and not with the word that was given for another request', async () => {
    const [one, other] = [await begun(), await begun()];
    const returnTo = await approve(world, 'marta', one.id);
    shows((await other.browser.open(returnTo.replace(one.id, other.id))).answer);
    expect((await one.browser.open(returnTo)).left).not.toBeNull();
    shows((await one.browser.open(returnTo)).answer);
    expect((await world.page('approveConsent', { id: one.id, scopes: ['jira:read'], days: 1 }, 'marta')).ok).toBe(false);
  });

  test('not after ten minutes', async () => {
    const { id, browser } = await begun();
    const returnTo = await approve(world, 'marta', id);
    travel(10 * 60_000);
    shows((await browser.open(returnTo)).answer);
    expect((await world.page('consentRequest', { id }, 'marta')).ok).toBe(false);
    travel(-10 * 60_000);
  });

  test('of two approvals at once one holds', async () => {
    const { id } = await begun();
    answered(await world.page('consentRequest', { id }, 'marta'));
    const approvals = Array.from({ length: 4 }, () => world.page('approveConsent', { id, scopes: ['jira:read'], days: 1 }, 'marta'));
    expect((await Promise.all(approvals)).filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('with no more than was asked, than the admin allows, and for no longer', async () => {
    const { id } = await begun();
    answered(await world.page('consentRequest', { id }, 'marta'));
    const wish = (scopes: readonly 'jira:delete'[] | readonly 'jira:read'[], days: number) =>
      world.page('approveConsent', { id, scopes, days }, 'marta');
    expect(await wish(['jira:delete'], 1)).toMatchObject({ ok: false, text: expect.stringContaining('jira:delete') as string });
    expect(await wish(['jira:read'], 91)).toMatchObject({ ok: false, text: expect.stringContaining('90 days') as string });
    await world.decide((settings) => ({ ...settings, connections: { ...settings.connections, scopes: ['confluence:read'] } }));
    expect(answered(await world.page('consentRequest', { id }, 'marta')).scopes).toEqual([]);
    expect((await wish(['jira:read'], 1)).ok).toBe(false);
    await world.decide((settings) => ({
      ...settings,
      connections: { ...settings.connections, scopes: ['jira:manage', 'confluence:manage'] },
    }));
    expect((await wish(['jira:read'], 1)).ok).toBe(true);
  });

  test('nobody whom the admin does not let connect', async () => {
    const { id } = await begun();
    const allow = (allowed: 'everyone' | 'listed') =>
      world.decide((settings) => ({ ...settings, connections: { ...settings.connections, allowed } }));
    await allow('listed');
    const refused = { ok: false, text: expect.stringContaining('connecting-not-allowed') as string };
    expect(await world.page('consentRequest', { id }, 'marta')).toMatchObject(refused);
    expect(await world.page('mintMachine', { name: 'gateway', expiresInDays: 1 }, 'marta')).toMatchObject(refused);
    await allow('everyone');
  });

  test('a code typed wrongly is no request', async () => {
    expect((await world.page('consentRequest', { code: 'BCDF-GHJK' }, 'marta')).ok).toBe(false);
    expect((await world.page('consentRequest', { id: '../settings' }, 'marta')).ok).toBe(false);
  });
});
