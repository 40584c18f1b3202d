import type { Server } from 'node:http';
import { request as httpRequest } from 'node:http';
import type { WebTriggerEvent } from '../../host/runtime/web-trigger';
import { createHostServer, listen } from '../../host/server';
import { TornConnection } from '../../host/site/behaviour/fault';
import { platform } from './runtime/fixture/platform';
import { ada, echoSite } from './runtime/fixture/site';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve() {
  const forge = platform();
  const { site, seen } = echoSite();
  const people = { authenticate: (email: string, token: string) => (email === ada.email && token === ada.siteToken ? ada : undefined) };
  const errors: unknown[] = [];
  const preview = { answer: async () => ({ status: 200, headers: {}, body: 'a page of the app' }) };
  const server = createHostServer(() => ({ runtime: forge.runtime, site, people, preview, onError: (error) => errors.push(error) }));
  servers.push(server);
  const origin = `http://127.0.0.1:${await listen(server, 0)}`;
  const hook = origin + new URL(forge.runtime.triggerUrl('hook')).pathname;
  return { ...forge, origin, hook, site, seen, errors, server };
}

const basic = (email: string, token: string): { authorization: string } => ({
  authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`,
});

describe('a web trigger over HTTP', () => {
  test('arrives as Forge writes it, and its answer goes out as the app gave it', async () => {
    const { app, hook } = await serve();
    const events: WebTriggerEvent[] = [];
    app.does((event) => {
      // The payload of a web trigger.
      events.push(event as WebTriggerEvent);
      return {
        statusCode: 401,
        headers: { 'WWW-Authenticate': ['Bearer a="b"', 'Basic'], 'X-One': ['1'], 'content-length': ['999'] },
        body: 'né',
      };
    });
    const response = await fetch(`${hook}/.well-known/x%20y?apples=green,red&one=a%2Cb&apples=blue&empty`, {
      method: 'POST',
      headers: { 'X-Mixed-Case': 'yes' },
      body: '{"ä":1}',
    });

    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer a="b", Basic');
    expect(await response.text()).toBe('né');
    expect(events[0]).toMatchObject({
      method: 'POST',
      path: `${new URL(hook).pathname}/.well-known/x%20y`,
      userPath: '/.well-known/x%20y',
      queryParameters: { apples: ['green', 'red', 'blue'], one: ['a,b'], empty: [''] },
      body: '{"ä":1}',
    });
    expect(events[0]?.headers['X-Mixed-Case'] ?? events[0]?.headers['x-mixed-case']).toEqual(['yes']);
  });

  test('header names keep their casing, and repeated ones are one list', async () => {
    const { app, hook } = await serve();
    let headers: unknown;
    app.does((event) => {
      // The payload of a web trigger.
      headers = (event as WebTriggerEvent).headers;
      return { statusCode: 200 };
    });
    await new Promise((resolve, reject) => {
      httpRequest(hook, { headers: { 'X-Twice': ['a', 'b'], aCCept: '*/*' } }, (response) => response.resume().on('end', resolve))
        .on('error', reject)
        .end();
    });
    expect(headers).toMatchObject({ 'X-Twice': ['a', 'b'], aCCept: ['*/*'] });
  });

  test('with an unknown id is 404, with more than 6 MB 413, with more than Forge takes 413 too', async () => {
    const { app, hook, origin } = await serve();
    const work = jest.fn();
    app.does(work);
    expect((await fetch(`${origin}/public/nope`)).status).toBe(404);
    expect((await fetch(hook, { method: 'POST', body: 'x'.repeat(6 * 1024 * 1024 + 1) })).status).toBe(413);
    const unannounced = new Blob(['x'.repeat(6 * 1024 * 1024 + 1)]).stream();
    expect((await fetch(hook, { method: 'POST', body: unannounced, duplex: 'half' })).status).toBe(413);
    expect((await fetch(hook, { method: 'POST', body: 'x'.repeat(5 * 1024 * 1024 + 1) })).status).toBe(413);
    expect(work).not.toHaveBeenCalled();
  });

  test('an answer that HTTP cannot carry is a 500 and told to the host', async () => {
    const { app, hook, errors } = await serve();
    app.does(() => ({ statusCode: 200, headers: { 'X-Bad': ['a\nb'] } }));
    expect((await fetch(hook)).status).toBe(500);
    expect(errors).toHaveLength(1);
  });
});

describe('the site over HTTP', () => {
  test('knows a person by email and site token, and nobody without', async () => {
    const { origin, seen } = await serve();
    await fetch(`${origin}/rest/api/3/issue/A%20B-1?fields=a`, { headers: basic(ada.email, ada.siteToken) });
    await fetch(`${origin}/wiki/api/v2/pages/1`);
    expect(seen.map(({ product, request, caller }) => [product, request.path, caller])).toEqual([
      ['jira', '/rest/api/3/issue/A B-1', { kind: 'person', accountId: 'ada' }],
      ['confluence', '/wiki/api/v2/pages/1', { kind: 'anonymous' }],
    ]);
  });

  test.each([
    [basic(ada.email, 'wrong')],
    [basic('x@example.com', ada.siteToken)],
    [{ authorization: 'Bearer token' }],
    [{ authorization: 'Basic !' }],
  ])('wrong credentials %j are 401 and do not reach it', async (headers) => {
    const { origin, seen } = await serve();
    const response = await fetch(`${origin}/rest/api/3/issue/A%20B-1`, { headers });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ 'status-code': 401 });
    expect((await fetch(`${origin}/wiki/api/v2/pages/1`, { headers })).status).toBe(401);
    expect(seen).toEqual([]);
  });

  test('a path that cannot be decoded is 400, the preview answers below its own, and every other address is 404', async () => {
    const { origin } = await serve();
    expect((await fetch(`${origin}/rest/api/3/issue/%E0`)).status).toBe(400);
    for (const path of ['/', '/restful', '/public', '/public/', '/previews', '/favicon.ico'])
      expect((await fetch(origin + path)).status).toBe(404);
    expect(await (await fetch(`${origin}/preview/any/thing`)).text()).toBe('a page of the app');
  });
});

const doors = (): never => {
  throw new Error('nobody asks');
};

test('it listens on the loopback interface alone, and a taken port is one clear line', async () => {
  const { server } = await serve();
  const address = server.address();
  expect(address).toMatchObject({ address: '127.0.0.1' });
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  await expect(listen(createHostServer(doors), port)).rejects.toThrow(`Port ${port} is taken: choose another with --port`);
});

test('where the site tears the connection, the client gets no answer at all', async () => {
  const { site, origin, errors } = await serve();
  site.answer = () => Promise.reject(new TornConnection());
  await expect(fetch(`${origin}/rest/api/3/myself`, { headers: basic(ada.email, ada.siteToken) })).rejects.toThrow('fetch failed');
  expect(errors).toEqual([]);
});
