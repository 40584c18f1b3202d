import { travel } from '../support/clock';
import { answered, startWorld, type World } from '../support/world';
import { Browser, send } from './browser';
import { Client, approve, codeFor, errorOf, issuerOf, register, requestId, told } from './client';
import { shows } from './shown';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => {
  world.close();
});

describe('redirect addresses', () => {
  test.each([
    'https://evil.example/callback',
    'http://127.0.0.1:43110/callback/../evil',
    'http://127.0.0.1:43110/callback?next=x',
    'http://127.0.0.1.evil.example/callback',
    'http://127.0.0.1@evil.example/callback',
    'http://localhost:43110/callback',
    'https://127.0.0.1:43110/callback',
    'http://127.0.0.1:43110/callback#x',
    'http://127.0.0.1:43110/CALLBACK',
    'javascript:alert(1)',
    'http://127.0.0.1:43110/callback\r\nSet-Cookie: a=b',
    '',
  ])('%j instead of the registered one: nobody is sent anywhere', async (redirect) => {
    const client = await Client.registered(world);
    shows((await new Browser(world).open(client.asks({ redirect_uri: redirect }))).answer);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'cursor://anysphere/callback',
    'com.example.app:/callback',
    'http://claude.ai/callback',
    'https://claude.ai.evil.example/callback',
    'https://evil.example/claude.ai',
    'https://claude.ai@evil.example/',
    'https://evil.example\\@claude.ai/',
    'https://claude.ai:443/callback',
    'https://claude.ai:8443/callback',
    'https://claude.ai./callback',
    'https://сlaude.ai/callback',
    'https://claude.ai/callback#fragment',
    'https://claude.ai /callback',
    'https:claude.ai/callback',
    '//claude.ai/callback',
    'http://127.0.0.2/callback',
    'http://0.0.0.0/callback',
  ])('%s cannot be registered', async (redirect) => {
    const answer = await register(world, { redirect_uris: [redirect] });
    expect([answer.statusCode, errorOf(answer)]).toEqual([400, 'invalid_redirect_uri']);
  });

  test('a host that the admin takes off the list is refused from then on, also where it is registered', async () => {
    const client = await Client.registered(world, { redirect_uris: ['https://claude.ai/api/mcp/auth_callback'] });
    const browser = new Browser(world);
    const id = await requestId(browser, client.asks());
    answered(await world.page('consentRequest', { id }, 'marta'));
    const hosts = (redirectHosts: string[]) =>
      world.decide((settings) => ({ ...settings, connections: { ...settings.connections, redirectHosts } }));
    await hosts(['127.0.0.1']);
    shows((await new Browser(world).open(client.asks())).answer);
    const late = await world.page('approveConsent', { id, scopes: ['jira:read'], days: 1 }, 'marta');
    expect(late).toMatchObject({ ok: false, text: expect.stringContaining('redirect-host-not-allowed') as string });
    await hosts(['localhost', '127.0.0.1', '[::1]', 'claude.ai']);
  });
});

describe('what clients ask', () => {
  test.each([
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ resource: 'https://other.example/mcp' }, 'invalid_target'],
    [{ scope: 'openid profile' }, 'invalid_scope'],
  ])('%j → %s, told to the client', async (changes, error) => {
    const client = await Client.registered(world);
    expect(await told(client, changes)).toMatchObject({ error, state: client.state, iss: issuerOf(world) });
  });

  test('a code for another audience gives nothing', async () => {
    const client = await Client.registered(world);
    const code = await codeFor(world, client, 'marta');
    expect(errorOf(await client.redeem(code, { resource: 'https://other.example/mcp' }))).toBe('invalid_target');
  });

  test('with the bridge lowered, nobody signs in', async () => {
    const client = await Client.registered(world);
    await world.decide((settings) => ({ ...settings, raised: false }));
    expect(await told(client, {})).toMatchObject({ error: 'temporarily_unavailable' });
    await world.decide((settings) => ({ ...settings, raised: true }));
  });

  test.each(['forged.x', 'https://client.example/metadata.json', '', 'a'.repeat(9_000)])('an unknown client, case %#', async (id) => {
    const client = await Client.registered(world);
    shows((await new Browser(world).open(client.asks({ client_id: id }))).answer);
    expect(errorOf(await client.redeem('x', { client_id: id === '' ? 'x' : id }))).toBe('invalid_client');
  });

  test('a client id of which one letter was changed is unknown, and so is one that is a year old', async () => {
    const client = await Client.registered(world);
    const at = Math.floor(client.id.length / 3);
    const forged = client.id.slice(0, at) + (client.id.charAt(at) === 'A' ? 'B' : 'A') + client.id.slice(at + 1);
    shows((await new Browser(world).open(client.asks({ client_id: forged }))).answer);
    travel(366 * 86_400_000);
    expect(errorOf(await client.redeem('x'))).toBe('invalid_client');
    travel(-366 * 86_400_000);
  });

  test('a parameter sent twice is refused', async () => {
    const client = await Client.registered(world);
    shows((await new Browser(world).open(`${client.asks()}&client_id=other`)).answer);
    const body = `grant_type=refresh_token&client_id=${client.id}&refresh_token=a&refresh_token=b`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(errorOf(await send(world, 'POST', `${issuerOf(world)}/token`, { headers, body }))).toBe('invalid_request');
  });

  test('the state comes back as it was, whatever is in it, and adds no header', async () => {
    const client = await Client.registered(world);
    const state = 'a,b\r\nSet-Cookie: x=y&code=z#"<>';
    const browser = new Browser(world);
    const id = await requestId(browser, client.asks({ state }));
    const { left } = await browser.open(await approve(world, 'marta', id));
    expect(left?.searchParams.get('state')).toBe(state);
    expect(left?.searchParams.getAll('code')).toHaveLength(1);
    expect(left?.href).not.toMatch(/[\r\n]/);
  });
});
