import { SIGN_INS_A_MINUTE } from '../../src/pipeline/limiter/sign-ins';
import { travel } from '../support/clock';
import { answered, startWorld, type World } from '../support/world';
import { Browser, send } from './browser';
import { Client, errorOf, issuerOf, register, requestId, signedIn, token } from './client';
import { shows } from './shown';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => {
  world.close();
});

describe('too much of anything', () => {
  test('however many register, nothing is stored', async () => {
    await Client.registered(world);
    const before = world.runtime.storageCalls.writes;
    await Promise.all(
      Array.from({ length: 50 }, (_, at) => register(world, { redirect_uris: ['http://127.0.0.1/'], client_name: `n${at}` })),
    );
    expect(world.runtime.storageCalls.writes).toBe(before);
  });

  test.each([
    ['a name of a million letters', { redirect_uris: ['http://127.0.0.1/'], client_name: 'x'.repeat(1_000_000) }, 413],
    ['eleven redirect addresses', { redirect_uris: Array.from({ length: 11 }, (_, at) => `http://127.0.0.1/${at}`) }, 400],
    ['a long redirect address', { redirect_uris: [`http://127.0.0.1/${'x'.repeat(600)}`] }, 400],
    ['more than an id can hold', { redirect_uris: Array.from({ length: 10 }, (_, at) => `http://127.0.0.1/${at}${'x'.repeat(450)}`) }, 400],
    ['no JSON', '{"redirect_uris":', 400],
    ['deep JSON', '['.repeat(8_000), 400],
    ['nothing', '', 400],
    ['a machine', { redirect_uris: ['http://127.0.0.1/'], grant_types: ['client_credentials'] }, 400],
  ])('registering %s', async (_, body, status) => {
    expect((await register(world, body)).statusCode).toBe(status);
  });

  test('a state of more than 2,000 letters, an address of more than 16,000, a form as long', async () => {
    const client = await Client.registered(world);
    shows((await new Browser(world).open(client.asks({ state: 'x'.repeat(2_001) }))).answer);
    expect((await send(world, 'GET', client.asks({ filler: 'x'.repeat(16_384) }))).statusCode).toBe(413);
    expect((await token(world, { grant_type: 'x'.repeat(20_000) })).statusCode).toBe(413);
    expect((await token(world, { grant_type: 'password', client_id: client.id })).body).toContain('unsupported_grant_type');
  });

  test('more sign-ins than sixty in a minute wait: their client is told, and nothing more is stored', async () => {
    const client = await Client.registered(world);
    const begin = () => send(world, 'GET', client.asks().replace('/authorize?', '/authorize/begin?'));
    for (let begun = 0; begun < SIGN_INS_A_MINUTE; begun += 1) await begin();
    const before = world.runtime.storageCalls.writes;
    const flooded = await begin();
    expect(flooded.statusCode).toBe(302);
    expect(flooded.headers['Location']?.[0]).toContain('error=temporarily_unavailable');
    expect(world.runtime.storageCalls.writes).toBe(before);
    travel(2 * 60_000);
    try {
      expect((await begin()).headers['Location']?.[0] ?? '').not.toContain('temporarily_unavailable');
    } finally {
      travel(-2 * 60_000);
    }
  });

  test('a form that is none', async () => {
    const answer = await send(world, 'POST', `${issuerOf(world)}/token`, { headers: { 'content-type': 'application/json' }, body: '{}' });
    expect(errorOf(answer)).toBe('invalid_request');
  });

  test('more than fifty connections of one person', async () => {
    const mint = () => world.page('mintKey', { name: 'one more', expiresInDays: 1 }, 'kenji');
    for (let made = 0; made < 50; made += 1) answered(await mint());
    expect(await mint()).toMatchObject({ ok: false, text: expect.stringContaining('too-many-connections') as string });
    const client = await Client.registered(world);
    const id = await requestId(new Browser(world), client.asks());
    answered(await world.page('consentRequest', { id }, 'kenji'));
    expect((await world.page('approveConsent', { id, scopes: ['jira:read'], days: 1 }, 'kenji')).ok).toBe(false);
  });
});

describe('the pages at the trigger’s own address', () => {
  test('run nothing, load nothing, are framed by nobody and kept by nobody', async () => {
    const { answer } = await new Browser(world, false).open((await Client.registered(world)).asks());
    expect(answer.headers).toMatchObject({
      'Cache-Control': ['no-store'],
      'Content-Security-Policy': [expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/) as string],
      'X-Frame-Options': ['DENY'],
      'Referrer-Policy': ['no-referrer'],
    });
    expect(answer.body).not.toContain('<script');
  });

  test('repeat nothing that was sent', async () => {
    const client = await Client.registered(world, { redirect_uris: ['https://claude.ai/<b>'] });
    const { answer } = await new Browser(world).open(client.asks({ redirect_uri: 'https://claude.ai/<script>alert(1)</script>' }));
    expect(answer.body).not.toContain('<script');
    expect((await send(world, 'POST', `${issuerOf(world)}/token`, { body: '<script>' })).body).not.toContain('<script');
  });

  test('a token in an address is not even read', async () => {
    const { tokens } = await signedIn(world, 'marta');
    const answer = await send(world, 'GET', `${issuerOf(world)}/token?grant_type=refresh_token&refresh_token=${tokens.refresh_token}`);
    expect(answer.statusCode).toBe(405);
    expect(answer.body).not.toContain(tokens.refresh_token);
  });
});
