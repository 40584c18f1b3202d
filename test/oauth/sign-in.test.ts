import { ACCOUNTS } from '../../host/site/seed/people';
import { answered, freshRuntime, startWorld, type World } from '../support/world';
import { Browser, send } from './browser';
import { Client, REDIRECT, approve, codeFor, errorOf, form, issuerOf, register, requestId, signedIn, tokensOf } from './client';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => {
  world.close();
});

describe('finding the way in', () => {
  test('the challenge leads to the resource, the resource to the server, and the server to its endpoints', async () => {
    const challenged = await world.mcp('x').send({ headers: { authorization: '' }, method: 'GET' });
    const [, address = ''] = /resource_metadata="([^"]+)"/.exec(challenged.headers['WWW-Authenticate']?.[0] ?? '') ?? [];
    const resource = JSON.parse((await send(world, 'GET', address)).body) as Record<string, unknown>;
    expect(resource).toMatchObject({ resource: issuerOf(world), authorization_servers: [issuerOf(world)] });
    const server = await send(world, 'GET', `${issuerOf(world)}/.well-known/openid-configuration`);
    expect(server.headers['Content-Type']).toEqual(['application/json']);
    expect(JSON.parse(server.body)).toMatchObject({
      issuer: issuerOf(world),
      authorization_endpoint: `${issuerOf(world)}/authorize`,
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
      subject_types_supported: ['public'],
    });
    expect(server.body).not.toContain('"openid"');
    expect(server.body).not.toContain('client_id_metadata_document_supported');
    const keys = await send(world, 'GET', `${issuerOf(world)}/jwks`);
    expect(JSON.parse(keys.body)).toEqual({ keys: [] });
  });

  test('what a forwarding proxy says about host and scheme is not believed', async () => {
    const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' };
    const { body } = await send(world, 'GET', `${issuerOf(world)}/.well-known/openid-configuration`, { headers });
    expect(body).not.toContain('evil');
  });

  test('other paths and other methods are nothing', async () => {
    expect((await send(world, 'GET', `${issuerOf(world)}/userinfo`)).statusCode).toBe(404);
    const wrong = await send(world, 'GET', `${issuerOf(world)}/token`);
    expect([wrong.statusCode, wrong.headers['Allow']]).toEqual([405, ['POST']]);
  });
});

describe('signing in', () => {
  test('from registration to a call as the person, with the issuer and the state in the answer', async () => {
    const client = await Client.registered(world, { client_name: 'Weather‮ \n agent' });
    const browser = new Browser(world);
    const id = await requestId(browser, client.asks());
    const seen = answered(await world.page('consentRequest', { id }, 'marta'));
    expect(seen).toMatchObject({ clientName: 'Weather agent', redirectHost: '127.0.0.1', onThisMachine: true, codeTyped: false });
    expect(seen.scopes.map(({ scope }) => scope)).toEqual(['jira:read', 'jira:write']);
    const { left } = await browser.open(await approve(world, 'marta', id, ['jira:read']));
    expect(left?.href.startsWith(`${REDIRECT}?code=drawbridge_code_`)).toBe(true);
    expect(Object.fromEntries(left?.searchParams ?? [])).toMatchObject({ state: client.state, iss: issuerOf(world) });
    const answer = await client.redeem(left?.searchParams.get('code') ?? '');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({ 'Cache-Control': ['no-store'], 'Content-Type': ['application/json'] });
    const tokens = tokensOf(answer);
    expect(tokens).toMatchObject({ token_type: 'Bearer', scope: 'jira:read', expires_in: 3600 });
    const agent = world.mcp(tokens.access_token);
    expect(await agent.call('jira_get_issue', { issue: 'PAY-1', fields: ['summary'] })).toMatchObject({ ok: true });
    expect(await agent.call('jira_add_comment', { issue: 'PAY-1', body: 'x' })).toMatchObject({ ok: false, fault: 'needs-consent' });
  });

  test('narrowed to projects by the person who approves', async () => {
    const client = await Client.registered(world);
    const browser = new Browser(world);
    const id = await requestId(browser, client.asks());
    answered(await world.page('consentRequest', { id }, 'marta'));
    const wish = { id, scopes: ['jira:read'], only: { projects: ['PAY'] }, days: 1 } as const;
    const { returnTo } = answered(await world.page('approveConsent', wish, 'marta'));
    const { left } = await browser.open(returnTo);
    const { access_token: key } = tokensOf(await client.redeem(left?.searchParams.get('code') ?? ''));
    expect(await world.mcp(key).call('jira_get_issue', { issue: 'PAY-1' })).toMatchObject({ ok: true });
    expect(await world.mcp(key).call('jira_get_issue', { issue: 'WEB-1' })).toMatchObject({ ok: false });
  });

  test('refused by the person: the client hears it, once', async () => {
    const client = await Client.registered(world);
    const browser = new Browser(world);
    const id = await requestId(browser, client.asks());
    answered(await world.page('consentRequest', { id }, 'marta'));
    const { returnTo } = answered(await world.page('refuseConsent', { id }, 'marta'));
    const { left } = await browser.open(returnTo);
    expect(Object.fromEntries(left?.searchParams ?? [])).toEqual({ error: 'access_denied', state: client.state, iss: issuerOf(world) });
    expect((await browser.open(returnTo)).answer.statusCode).toBe(400);
  });

  test('a browser that keeps no cookies gets a code to type, and a link to its request leads nowhere', async () => {
    const client = await Client.registered(world);
    const browser = new Browser(world, false);
    const { answer } = await browser.open(client.asks());
    expect(answer.statusCode).toBe(200);
    const [, code = ''] = /<code>([A-Z-]{9})<\/code>/.exec(answer.body) ?? [];
    expect(answered(await world.page('consentRequest', { code: code.toLowerCase() }, 'marta'))).toMatchObject({ codeTyped: true });
    const { id } = answered(await world.page('consentRequest', { code }, 'marta'));
    const other = await world.page('consentRequest', { code }, 'jonas');
    expect(other).toMatchObject({ ok: false, text: expect.stringContaining('does not exist') as string });
    const { left } = await browser.open(await approve(world, 'marta', id));
    expect((await client.redeem(left?.searchParams.get('code') ?? '')).statusCode).toBe(200);
  });

  test('before anybody has opened a page, nobody knows where it is: the code is typed by hand', async () => {
    const runtime = freshRuntime();
    const client = await Client.registered({ runtime });
    const { answer, left } = await new Browser({ runtime }).open(client.asks());
    expect(left).toBeNull();
    expect(answer.body).toMatch(/<code>[A-Z-]{9}<\/code>/);
    expect(answer.headers['Content-Security-Policy']?.[0]).toContain("frame-ancestors 'none'");
    await runtime.resolver('connections-page', 'myKeys', {}, ACCOUNTS.jonas);
    expect((await new Browser({ runtime }).open(client.asks())).left?.pathname).toMatch(
      /^\/jira\/apps\/[^/]+\/[^/]+\/consent\/[0-9a-f]{32}$/,
    );
    runtime.close();
  });

  test('on loopback any port is the registered one', async () => {
    const client = await Client.registered(world);
    const asked = 'http://127.0.0.1:50001/callback';
    const code = await codeFor(world, client, 'marta', { redirect_uri: asked });
    expect((await client.redeem(code, { redirect_uri: asked })).statusCode).toBe(200);
  });

  test('a client that asks for nothing in particular may read and write, never delete', async () => {
    const { tokens } = await signedIn(world, 'marta', { scope: null });
    expect(tokens.scope).toContain('confluence:write');
    expect(tokens.scope).not.toMatch(/delete|manage/);
  });

  test('the connection is on the person’s list and can be ended there', async () => {
    const { tokens } = await signedIn(world, 'rosa');
    const [mine] = answered(await world.page('myKeys', {}, 'rosa')).keys;
    expect(mine).toMatchObject({ kind: 'sign-in', name: 'Test client', redirectHost: '127.0.0.1' });
    answered(await world.page('revokeKey', { id: mine?.id ?? '' }, 'rosa'));
    expect((await world.mcp(tokens.access_token).send({ body: '{}' })).statusCode).toBe(401);
  });
});

describe('registering', () => {
  test('keeps the redirect addresses that the admin allows and leaves out the others', async () => {
    const answer = await register(world, {
      redirect_uris: ['https://vscode.dev/redirect', 'https://insiders.vscode.dev/redirect', 'http://127.0.0.1/'],
    });
    expect(answer.statusCode).toBe(201);
    expect(JSON.parse(answer.body)).toMatchObject({
      redirect_uris: ['https://vscode.dev/redirect', 'http://127.0.0.1/'],
      token_endpoint_auth_method: 'none',
    });
  });

  test('a client that wants a secret gets one and has to show it', async () => {
    const answer = await register(world, { redirect_uris: [REDIRECT], token_endpoint_auth_method: 'client_secret_post' });
    const { client_secret: secret } = JSON.parse(answer.body) as { client_secret: string };
    const client = await Client.registered(world, { token_endpoint_auth_method: 'client_secret_post' });
    const code = await codeFor(world, client, 'marta');
    expect(errorOf(await client.redeem(code))).toBe('invalid_client');
    expect(errorOf(await client.redeem(code, { client_secret: secret.replace(/.$/, '0') }))).toBe('invalid_client');
    const own = JSON.parse(
      (await register(world, { redirect_uris: [REDIRECT], token_endpoint_auth_method: 'client_secret_basic' })).body,
    ) as {
      client_id: string;
      client_secret: string;
    };
    const basic = `Basic ${Buffer.from(`${own.client_id}:${own.client_secret}`).toString('base64')}`;
    const asked = await form(world, '/token', { grant_type: 'refresh_token', refresh_token: 'x' }, { authorization: basic });
    expect(errorOf(asked)).toBe('invalid_grant');
  });
});
