import { asApp, asUser, requestJira, route } from '@forge/api';
import { readMultipart } from '../../../host/site/multipart';
import { manifest } from './fixture/manifest';
import { containing } from './fixture/matchers';
import { platform } from './fixture/platform';
import { ada, people } from './fixture/site';

const issue = route`/rest/api/3/issue/${'A B-1'}?fields=${'summary,status'}`;
const page = route`/wiki/api/v2/pages/${'1'}`;

describe('a call as the invoking person', () => {
  test('reaches the site as that person, with the path decoded and the query parsed', async () => {
    const { app, runtime, seen } = platform();
    app.does(async () => (await asUser().requestJira(issue, { headers: { Accept: 'application/json' } })).json());

    const answer = await runtime.action('do-it', {}, 'ada');

    expect(answer).toEqual({ caller: { kind: 'person', accountId: 'ada' } });
    expect(seen[0]?.request).toMatchObject({ method: 'GET', path: '/rest/api/3/issue/A B-1', headers: { accept: 'application/json' } });
    expect(seen[0]?.request.query.get('fields')).toBe('summary,status');
    expect(runtime.requestLog).toEqual([
      { target: 'jira', provider: 'user', method: 'GET', path: containing('/issue/'), accountId: 'ada', status: 200 },
    ]);
  });

  test('carries bodies and empty answers', async () => {
    const { app, runtime, seen } = platform();
    app.does(async () => {
      const response = await asUser().requestJira(route`/rest/api/3/issue`, { method: 'POST', body: '{"a":1}' });
      return { status: response.status, text: await response.text() };
    });

    expect(await runtime.action('do-it', {}, 'ada')).toEqual({ status: 204, text: '' });
    expect(seen[0]?.request.body).toBe('{"a":1}');
  });

  test('carries files byte by byte', async () => {
    const { inApp, seen } = platform();
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array([0, 255, 13, 10])]), 'photo.png');
    const sent = new Request('http://site.test', { method: 'POST', body: form });
    const headers = { 'Content-Type': sent.headers.get('content-type') ?? '' };
    const body = await sent.arrayBuffer();
    await inApp(() => asUser('ada').requestJira(issue, { method: 'POST', headers, body }));
    const [part] = seen[0] ? readMultipart(seen[0].request) : [];
    expect(part).toMatchObject({ name: 'file', filename: 'photo.png', bytes: Buffer.from([0, 255, 13, 10]) });
  });

  test('is refused as unauthenticated where the invocation has no person', async () => {
    const { inApp, seen } = platform();
    await expect(inApp(() => asUser().requestJira(issue))).rejects.toMatchObject({ name: 'NEEDS_AUTHENTICATION_ERR' });
    expect(seen).toEqual([]);
  });

  test('cannot be started for somebody who may not use the site', async () => {
    const { runtime } = platform();
    for (const accountId of ['gone', 'robot', 'customer', 'nobody']) {
      await expect(runtime.action('do-it', {}, accountId)).rejects.toThrow('is not an active person');
    }
  });
});

describe('a call as a named person, without a user in the invocation', () => {
  test('works on scopes that allow impersonation', async () => {
    const { inApp, seen } = platform();
    await inApp(() => asUser('ada').requestJira(issue));
    await inApp(() => asUser('ada').requestConfluence(page));
    expect(seen.map(({ product, caller }) => [product, caller])).toEqual([
      ['jira', { kind: 'person', accountId: 'ada' }],
      ['confluence', { kind: 'person', accountId: 'ada' }],
    ]);
  });

  test('is refused by the proxy on scopes that do not', async () => {
    const { inApp, runtime, seen } = platform();
    const call = inApp(() => asUser('ada').requestJira(route`/rest/api/3/issue`, { method: 'POST', body: '{}' }));
    await expect(call).rejects.toMatchObject({ name: 'PROXY_ERR', status: 403 });
    expect(seen).toEqual([]);
    expect(runtime.appLog.at(-1)?.text).toContain('allowImpersonation on write:jira-work');
  });

  test('is refused for the list form of scopes, which allows nobody to be impersonated', async () => {
    const listed = { ...manifest, permissions: { scopes: ['storage:app', 'read:jira-work'] } };
    const { inApp, seen } = platform({ manifest: listed });
    await expect(inApp(() => asUser('ada').requestJira(issue))).rejects.toMatchObject({ name: 'PROXY_ERR' });
    expect(seen).toEqual([]);
  });

  test.each(['gone', 'robot', 'customer', 'nobody'])('is refused for the account %s', async (accountId) => {
    const { inApp, seen } = platform();
    await expect(inApp(() => asUser(accountId).requestJira(issue))).rejects.toMatchObject({ name: 'PROXY_ERR', status: 403 });
    expect(seen).toEqual([]);
  });
});

describe('scopes', () => {
  test('a call that no declared set of scopes covers gets the gateway’s 401, naming the nearest set', async () => {
    const { inApp, seen } = platform();
    const response = await inApp(() => asUser('ada').requestConfluence(page, { method: 'DELETE' }));
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ code: 401, message: 'Unauthorized; scope does not match' });
    expect(response.headers.get('www-authenticate')).toContain('scope="delete:page:confluence"');
    expect(seen).toEqual([]);
  });

  test('an operation that publishes no scopes is closed to apps', async () => {
    const { inApp } = platform();
    const response = await inApp(() => asApp().requestJira(route`/rest/api/3/closed`));
    expect(response.status).toBe(401);
  });
});

describe('calls of other kinds', () => {
  test('the app itself is passed on as the app, and is seen in the log', async () => {
    const { inApp, runtime, seen } = platform();
    await inApp(() => asApp().requestJira(issue));
    expect(seen[0]?.caller).toEqual({ kind: 'app' });
    expect(runtime.requestLog.at(-1)).toMatchObject({ provider: 'app', target: 'jira', accountId: undefined });
  });

  test('a call without asUser or asApp, and calls that are not emulated, are refused by name', async () => {
    const { inApp } = platform();
    await expect(inApp(() => requestJira(issue))).rejects.toThrow('without asUser() or asApp()');
    await expect(inApp(() => asUser('ada').requestBitbucket(issue))).rejects.toThrow('"remote":"bitbucket"');
    await expect(inApp(() => asApp().requestGraph('query anything { x }'))).rejects.toThrow('anything');
    await expect(inApp(() => asApp().withContext('ari:x').requestJira(issue))).rejects.toThrow('does not model');
  });

  test('nothing reaches the platform from outside of an invocation', async () => {
    platform();
    await expect(asApp().requestJira(issue)).rejects.toThrow('outside of an invocation');
  });
});

test('invocations that run at once keep their persons apart', async () => {
  const { app, runtime } = platform({ people: new Map([...people, ['bea', { ...ada, id: 'bea' }]]) });
  app.does(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return (await asUser().requestJira(issue)).json();
  });
  const answers = await Promise.all([
    runtime.action('do-it', {}, 'ada'),
    runtime.resolver('admin-page', 'run', {}, 'bea'),
    runtime.action('do-it', {}, 'ada'),
  ]);
  expect(answers).toEqual(['ada', 'bea', 'ada'].map((accountId) => ({ caller: { kind: 'person', accountId } })));
});
