import { travel } from '../support/clock';
import { startWorld, type World } from '../support/world';
import { Client, codeFor, errorOf, issuerOf, signedIn, told } from './client';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => {
  world.close();
});

describe('PKCE', () => {
  test.each([
    ['missing', { code_challenge: null, code_challenge_method: null }],
    ['plain', { code_challenge_method: 'plain' }],
    ['without a method, which means plain', { code_challenge_method: null }],
    ['a challenge that is no SHA-256', { code_challenge: 'abc' }],
  ])('%s is refused', async (_, changes) => {
    const client = await Client.registered(world);
    expect(await told(client, changes)).toMatchObject({ error: 'invalid_request', state: client.state, iss: issuerOf(world) });
  });

  test.each([['x'.repeat(43)], [null], ['short']])('the verifier %j is none of it', async (verifier) => {
    const client = await Client.registered(world);
    const code = await codeFor(world, client, 'marta');
    expect(errorOf(await client.redeem(code, { code_verifier: verifier }))).toBe('invalid_grant');
  });
});

describe('codes', () => {
  test('of two exchanges at once one wins', async () => {
    const client = await Client.registered(world);
    const code = await codeFor(world, client, 'marta');
    const answers = await Promise.all(Array.from({ length: 6 }, () => client.redeem(code)));
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  });

  test('used again, a code ends what it gave', async () => {
    const { client, tokens, code } = await signedIn(world, 'marta');
    expect((await world.mcp(tokens.access_token).tools()).length).toBeGreaterThan(0);
    expect(errorOf(await client.redeem(code))).toBe('invalid_grant');
    expect((await world.mcp(tokens.access_token).send({ body: '{}' })).statusCode).toBe(401);
    expect(errorOf(await client.refresh(tokens.refresh_token))).toBe('invalid_grant');
  });

  test('stolen by another client, a code is worth nothing, and its own client can still use it', async () => {
    const [client, thief] = [await Client.registered(world), await Client.registered(world, { client_name: 'Thief' })];
    const code = await codeFor(world, client, 'marta');
    const stolen = { code_verifier: client.verifier };
    expect(errorOf(await thief.redeem(code, stolen))).toBe('invalid_grant');
    expect((await client.redeem(code)).statusCode).toBe(200);
    expect(errorOf(await thief.redeem(code, stolen))).toBe('invalid_grant');
  });

  test('after a minute, a code is worth nothing', async () => {
    const client = await Client.registered(world);
    const code = await codeFor(world, client, 'marta');
    travel(60_000);
    expect(errorOf(await client.redeem(code))).toBe('invalid_grant');
    travel(-60_000);
  });

  test('at another address than it was sent to, a code is worth nothing', async () => {
    const client = await Client.registered(world);
    const code = await codeFor(world, client, 'marta');
    for (const redirect of ['http://127.0.0.1:1/callback', 'https://evil.example/', null])
      expect(errorOf(await client.redeem(code, { redirect_uri: redirect }))).toBe('invalid_grant');
  });

  test.each(['x', 'drawbridge_code_' + '0'.repeat(104), 'a'.repeat(5_000)])('case %# is no code', async (code) => {
    const client = await Client.registered(world);
    expect(errorOf(await client.redeem(code))).toBe('invalid_grant');
  });
});
