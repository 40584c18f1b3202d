import { ACCOUNTS } from '../../host/site/seed/people';
import { travel } from '../support/clock';
import { answered, startWorld, type World } from '../support/world';
import { Client, errorOf, form, signedIn, token, tokensOf } from './client';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => {
  world.close();
});

const MINUTE = 60_000;
const works = async (accessToken: string): Promise<boolean> =>
  (await world.mcp(accessToken).send({ body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' }) })).statusCode === 200;

describe('access tokens', () => {
  test('end after the admin’s minutes', async () => {
    await world.decide((settings) => ({ ...settings, connections: { ...settings.connections, tokenMinutes: 5 } }));
    const { tokens } = await signedIn(world, 'marta');
    await world.decide((settings) => ({ ...settings, connections: { ...settings.connections, tokenMinutes: 60 } }));
    expect(tokens.expires_in).toBe(300);
    expect(await works(tokens.access_token)).toBe(true);
    travel(5 * MINUTE);
    expect(await works(tokens.access_token)).toBe(false);
    travel(-5 * MINUTE);
  });

  test('are let in with one storage read', async () => {
    const { tokens } = await signedIn(world, 'marta');
    await world.mcp(tokens.access_token).call('jira_get_issue', { issue: 'PAY-1' });
    const before = { ...world.runtime.storageCalls };
    await world.mcp(tokens.access_token).call('jira_get_issue', { issue: 'PAY-1' });
    const { reads, writes } = world.runtime.storageCalls;
    expect({ reads: reads - before.reads, writes: writes - before.writes }).toEqual({ reads: 1, writes: 1 });
  });

  test('no other secret opens the door, and a mistyped one costs no storage', async () => {
    const { tokens, code } = await signedIn(world, 'marta');
    for (const other of [tokens.refresh_token, code]) expect(await works(other)).toBe(false);
    const { reads } = world.runtime.storageCalls;
    expect(await works(tokens.access_token.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).toBe(false);
    expect(await works('drawbridge_access_' + 'f'.repeat(104))).toBe(false);
    expect(world.runtime.storageCalls.reads).toBe(reads);
  });
});

describe('refreshing', () => {
  test('gives the next pair; the access token before stays until its end', async () => {
    const { client, tokens } = await signedIn(world, 'marta');
    const next = tokensOf(await client.refresh(tokens.refresh_token));
    expect(next.refresh_token).not.toBe(tokens.refresh_token);
    expect(next.scope).toBe(tokens.scope);
    for (const { access_token: one } of [tokens, next]) expect(await works(one)).toBe(true);
  });

  test('of many at once each gets a pair that goes on, as a client that loses answers needs', async () => {
    const { client, tokens } = await signedIn(world, 'marta');
    const answers = await Promise.all(Array.from({ length: 3 }, () => client.refresh(tokens.refresh_token)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    const again = await client.refresh(tokensOf(answers[2] ?? { statusCode: 0, headers: {}, body: '{}' }).refresh_token);
    expect(again.statusCode).toBe(200);
  });

  test('of far too many at once gives no more, and takes nothing from those that have', async () => {
    const { client, tokens } = await signedIn(world, 'marta');
    const answers = [];
    for (let at = 0; at < 10; at += 1) answers.push(await client.refresh(tokens.refresh_token));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array.from({ length: 8 }, () => 200), 503, 503]);
    for (const answer of answers.slice(0, 8)) expect((await client.refresh(tokensOf(answer).refresh_token)).statusCode).toBe(200);
  });

  test('with a token that was used more than a minute ago ends all of it', async () => {
    const { client, tokens } = await signedIn(world, 'marta');
    const next = tokensOf(await client.refresh(tokens.refresh_token));
    expect((await client.refresh(tokens.refresh_token)).statusCode).toBe(200);
    travel(MINUTE);
    expect(errorOf(await client.refresh(tokens.refresh_token))).toBe('invalid_grant');
    expect(errorOf(await client.refresh(next.refresh_token))).toBe('invalid_grant');
    expect(await works(next.access_token)).toBe(false);
    travel(-MINUTE);
  });

  test('with a token that nobody was given ends nothing: who knows an id cannot end what it names', async () => {
    const { client, tokens } = await signedIn(world, 'marta');
    const { sha256 } = await hashes();
    const [, id = ''] = /^drawbridge_refresh_([0-9a-f]{32})/.exec(tokens.refresh_token) ?? [];
    const body = `drawbridge_refresh_${id}${'0'.repeat(64)}`;
    expect(errorOf(await client.refresh(body + sha256(body).slice(0, 8)))).toBe('invalid_grant');
    expect((await client.refresh(tokens.refresh_token)).statusCode).toBe(200);
  });

  test('by another client gives nothing and ends nothing', async () => {
    const { client, tokens } = await signedIn(world, 'marta');
    const thief = await Client.registered(world, { client_name: 'Thief' });
    expect(errorOf(await thief.refresh(tokens.refresh_token))).toBe('invalid_grant');
    expect((await client.refresh(tokens.refresh_token)).statusCode).toBe(200);
  });

  test('gives no scope that was not granted; fewer for one token where fewer are asked for', async () => {
    const { client, tokens } = await signedIn(world, 'marta');
    expect(errorOf(await client.refresh(tokens.refresh_token, { scope: 'jira:read jira:delete' }))).toBe('invalid_scope');
    const narrow = tokensOf(await client.refresh(tokens.refresh_token, { scope: 'jira:read' }));
    expect(narrow.scope).toBe('jira:read');
    const refused = await world.mcp(narrow.access_token).call('jira_add_comment', { issue: 'PAY-1', body: 'x' });
    expect(refused).toMatchObject({ ok: false, fault: 'needs-consent' });
    expect(tokensOf(await client.refresh(narrow.refresh_token)).scope).toBe(tokens.scope);
  });

  test('ends with the sign-in, whatever is renewed', async () => {
    const { client, tokens } = await signedIn(world, 'marta');
    travel(30 * 24 * 60 * MINUTE);
    expect(errorOf(await client.refresh(tokens.refresh_token))).toBe('invalid_grant');
    travel(-30 * 24 * 60 * MINUTE);
  });

  test('loses nothing to a narrowing at the same moment', async () => {
    const { client, tokens } = await signedIn(world, 'priya');
    const [mine] = answered(await world.page('myKeys', {}, 'priya')).keys;
    const [refreshed] = await Promise.all([
      client.refresh(tokens.refresh_token),
      world.page('narrowKey', { id: mine?.id ?? '', scopes: ['jira:read'] }, 'priya'),
    ]);
    expect((await client.refresh(tokensOf(refreshed).refresh_token)).statusCode).toBe(200);
    expect(answered(await world.page('myKeys', {}, 'priya')).keys[0]?.scopes).toEqual(['jira:read']);
  });
});

describe('revoking', () => {
  test('an access token ends it alone, a refresh token the whole sign-in', async () => {
    const { client, tokens } = await signedIn(world, 'marta');
    const next = tokensOf(await client.refresh(tokens.refresh_token));
    expect((await form(world, '/revoke', { token: tokens.access_token, client_id: client.id })).statusCode).toBe(200);
    expect([await works(tokens.access_token), await works(next.access_token)]).toEqual([false, true]);
    expect((await form(world, '/revoke', { token: next.refresh_token })).statusCode).toBe(200);
    expect(await works(next.access_token)).toBe(false);
    expect(errorOf(await client.refresh(next.refresh_token))).toBe('invalid_grant');
  });

  test('an agent key can be ended by whoever finds it', async () => {
    const key = await world.mintKey('marta');
    await form(world, '/revoke', { token: key });
    expect(await works(key)).toBe(false);
  });

  test('what is unknown is as good as ended', async () => {
    const mistyped = (await world.mintKey('marta')).replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    for (const one of ['x', mistyped]) expect((await form(world, '/revoke', { token: one })).statusCode).toBe(200);
    expect((await form(world, '/revoke', {})).statusCode).toBe(400);
  });
});

describe('machines of gateways', () => {
  const mint = async (extra: object = {}) =>
    answered(await world.page('mintMachine', { name: 'Gateway', expiresInDays: 30, ...extra }, 'marta'));
  const ask = (id: string, secret: string, more: Record<string, string> = {}) =>
    token(world, { grant_type: 'client_credentials', client_id: id, client_secret: secret, ...more });

  test('get tokens for their secret, by form or by Basic, and act as the person who made them', async () => {
    const { id, secret, tokenUrl } = await mint({ scopes: ['jira:read'] });
    expect(tokenUrl.endsWith('/token')).toBe(true);
    const basic = { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` };
    const tokens = tokensOf(await token(world, { grant_type: 'client_credentials' }, basic));
    expect(tokens).toMatchObject({ scope: 'jira:read', token_type: 'Bearer' });
    expect(tokens.refresh_token).toBeUndefined();
    const told = await world.mcp(tokens.access_token).call('jira_get_issue', { issue: 'PAY-1' });
    expect(told.ok).toBe(true);
    expect((await ask(id, secret)).statusCode).toBe(200);
  });

  test('cannot name another person or wider scopes, and the secret is no token', async () => {
    const { id, secret } = await mint({ scopes: ['jira:read'] });
    expect(errorOf(await ask(id, secret, { scope: 'jira:write' }))).toBe('invalid_scope');
    const { access_token: key } = tokensOf(await ask(id, secret, { username: 'ada', sub: ACCOUNTS.ada, account_id: ACCOUNTS.ada }));
    const told = await world.mcp(key).call('atlassian_run_read', { action: 'atlassian_get_current_user', input: {} });
    expect(told.text).not.toContain('Ada');
    expect(await works(secret)).toBe(false);
  });

  test('are unknown with a wrong secret, another’s secret, or after they were ended', async () => {
    const [one, other] = [await mint(), await mint()];
    for (const secret of ['x', other.secret, '']) expect(errorOf(await ask(one.id, secret))).toBe('invalid_client');
    const { access_token: key } = tokensOf(await ask(one.id, one.secret));
    answered(await world.page('revokeKey', { id: one.id }, 'marta'));
    expect(errorOf(await ask(one.id, one.secret))).toBe('invalid_client');
    expect(await works(key)).toBe(false);
  });

  test('ask in many processes at once', async () => {
    const { id, secret } = await mint();
    const answers = await Promise.all(Array.from({ length: 4 }, () => ask(id, secret)));
    expect(answers.every(({ statusCode }) => statusCode === 200)).toBe(true);
    for (const answer of answers) expect(await works(tokensOf(answer).access_token)).toBe(true);
  });
});

describe('a person who leaves the site', () => {
  test('takes along keys at their next call, sign-ins at their next refresh, and machines', async () => {
    const key = await world.mintKey('jonas');
    const { client, tokens } = await signedIn(world, 'jonas');
    const machine = answered(await world.page('mintMachine', { name: 'Gateway', expiresInDays: 1 }, 'jonas'));
    const jonas = world.opened.people.get(ACCOUNTS.jonas);
    if (!jonas) throw new Error('The site has no Jonas.');
    jonas.active = false;
    const refused = await world.mcp(key).call('jira_get_issue', { issue: 'PAY-1' });
    expect(refused).toMatchObject({ ok: false, text: expect.stringContaining('person-gone') as string });
    expect(errorOf(await client.refresh(tokens.refresh_token))).toBe('invalid_grant');
    const asked = await token(world, { grant_type: 'client_credentials', client_id: machine.id, client_secret: machine.secret });
    expect(errorOf(asked)).toBe('invalid_client');
    jonas.active = true;
    for (const one of [key, tokens.access_token]) expect(await works(one)).toBe(false);
  });
});

async function hashes() {
  const { surroundings } = await import('../../src/platform/surroundings');
  return surroundings;
}
