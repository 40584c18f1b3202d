import { writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import path from 'node:path';
import { FunctionFailure } from '../../host/runtime/function-failure';
import { servePreview, type ServedPreview } from './served-preview';

let served: ServedPreview;
const calls: unknown[][] = [];

beforeAll(async () => {
  served = await servePreview(async (...call) => {
    calls.push(call);
    if (call[1] === 'fail') throw new FunctionFailure('threw', 'It broke.');
    return { ok: true, answer: 'hello' };
  });
});
beforeEach(() => calls.splice(0));
afterAll(() => served.close());

const CALL = { moduleKey: 'odd-page', accountId: 'm1', functionKey: 'status', payload: { a: 1 } };

function invoke(headers: Record<string, string>, call: object = CALL, url = served.invokeUrl): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(call) });
}

/** `fetch` sets Host itself. */
function statusFor(host: string, url = served.url): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('who may use the preview', () => {
  test('its own pages: a call runs as the chosen person', async () => {
    const response = await invoke({ origin: served.origin });
    expect(await response.json()).toEqual({ answer: { ok: true, answer: 'hello' } });
    expect(calls).toEqual([['odd-page', 'status', { a: 1 }, 'm1']]);
  });

  test.each([
    ['a page of another origin', { origin: 'https://evil.example' }],
    ['a sandboxed page', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['whoever sends no origin', {}],
  ])('not %s', async (_, headers: Record<string, string>) => {
    expect((await invoke(headers)).status).toBe(403);
    expect(calls).toEqual([]);
  });

  test('nobody without the secret of this start', async () => {
    const guessed = served.invokeUrl.replace(/preview\/[^/]+/, `preview/${'A'.repeat(32)}`);
    expect((await invoke({ origin: served.origin }, CALL, guessed)).status).toBe(404);
    expect((await fetch(guessed.replace('invoke', 'odd-page'))).status).toBe(404);
    expect(calls).toEqual([]);
  });

  test('no other name that leads to this machine', async () => {
    expect(await statusFor('evil.example')).toBe(403);
    expect(await statusFor(new URL(served.origin).host)).toBe(200);
  });

  test('no frame of another page', async () => {
    const { headers } = await fetch(served.url);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});

describe("a page's address in the product", () => {
  const link = (path: string): string => `${served.origin}/jira/apps/${path}`;
  const follow = (cookie: string): Promise<Response> =>
    fetch(link('the-app/environment/approvals/7'), { headers: { cookie }, redirect: 'manual' });

  test('leads whom the browser was last seen as to the page, and to what lies below it', async () => {
    const [cookie = ''] = (await fetch(`${served.url}?as=m1`)).headers.getSetCookie();
    expect(cookie).toContain('HttpOnly');
    const answer = await follow(cookie.split(';')[0] ?? '');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `${served.urlOf('full-page')}/approvals/7?as=m1`]);
  });

  test.each(['', 'drawbridge-viewer=x', 'drawbridge-viewer=%', 'other=m1'])('asks who it is with the cookie "%s"', async (cookie) => {
    const answer = await follow(cookie);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    for (const id of ['a1', 'm1']) expect(page).toContain(`${served.urlOf('full-page')}/approvals/7?as=${id}`);
    expect(page).not.toContain('Ada </script>');
  });

  test('is of this app and this environment, and asked for under the name of this machine', async () => {
    for (const path of ['other/environment/', 'the-app/other/', 'the-app']) expect((await fetch(link(path))).status).toBe(404);
    expect((await fetch(`${served.origin}/wiki/apps/the-app/environment/nothing`)).status).toBe(404);
    expect((await fetch(link('the-app/environment/'), { method: 'POST' })).status).toBe(405);
    expect(await statusFor('evil.example', link('the-app/environment/'))).toBe(403);
  });
});

describe('what is asked for wrongly', () => {
  test('a person whom the site does not have', async () => {
    expect((await invoke({ origin: served.origin }, { ...CALL, accountId: 'x' })).status).toBe(400);
    const page = await fetch(`${served.url}?as=x`);
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('account id &#39;x&#39;') as string]);
  });

  test('a page that the app does not have, or that is none', async () => {
    expect((await fetch(served.url.replace('odd-page', 'mcp'))).status).toBe(404);
    expect(() => served.urlOf('mcp')).toThrow("no page 'mcp'");
  });

  test('a call that is none', async () => {
    expect((await invoke({ origin: served.origin }, { moduleKey: 'odd-page' })).status).toBe(400);
    expect((await fetch(served.url, { method: 'DELETE', headers: { origin: served.origin } })).status).toBe(405);
  });
});

test('a function that fails is told to the page', async () => {
  const response = await invoke({ origin: served.origin }, { ...CALL, functionKey: 'fail' });
  expect(await response.json()).toEqual({ failure: 'It broke.' });
});

test('names of people cannot end the script that carries them', async () => {
  expect(await (await fetch(served.url)).text()).not.toContain('Ada </script>');
});

describe('the bundles', () => {
  const script = (from: ServedPreview): Promise<Response> => fetch(new URL('assets/page-odd.js', from.url));

  test('are made on first use, kept, and made again when a source has changed', async () => {
    expect(served.progress).toEqual([]);
    const first = await (await script(served)).text();
    expect(first).toContain('An odd page');
    expect(served.progress).toHaveLength(2);
    expect(await (await fetch(new URL('assets/frame.css', served.url))).text()).toContain('.frame-bar');
    expect((await fetch(new URL('assets/other.js', served.url))).status).toBe(404);

    const again = await servePreview(async () => null, served.data);
    expect(await (await script(again)).text()).toBe(first);
    expect(again.progress).toEqual([]);

    writeFileSync(path.join(served.data, 'preview.json'), JSON.stringify({ sources: { 'package-lock.json': 'other' }, files: {} }));
    const changed = await servePreview(async () => null, served.data);
    expect(await (await script(changed)).text()).toBe(first);
    expect(changed.progress).toHaveLength(2);
    again.close();
    changed.close();
  }, 30_000);
});
