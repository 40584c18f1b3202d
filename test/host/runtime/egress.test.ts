import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { manifest } from './fixture/manifest';
import { containing } from './fixture/matchers';
import { platform } from './fixture/platform';

const refusal = (host: string): object => ({ name: 'REQUEST_EGRESS_ALLOWLIST_ERR', message: containing(host) });

test('the app fetches from declared hosts alone', async () => {
  const { inApp } = platform();
  const hosts = ['https://evil.example/x', 'http://allowed.example/', 'https://wild.example/', 'https://allowed.example.evil.example/'];
  for (const url of hosts) await expect(inApp(() => fetch(url))).rejects.toMatchObject(refusal(new URL(url).host));
});

test('the SDK’s own fetch, too, when the app is loaded after the platform', async () => {
  const { inApp } = platform();
  await jest.isolateModulesAsync(async () => {
    const api = await import('@forge/api');
    await expect(inApp(() => api.fetch('https://evil.example/'))).rejects.toMatchObject(refusal('evil.example'));
  });
});

describe('with a declared host', () => {
  const server = createServer((request, response) => {
    if (request.url === '/away') response.writeHead(302, { location: 'https://evil.example/' }).end();
    else response.end('hello');
  });
  beforeAll((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  afterAll((done) => {
    server.close(done);
  });

  test('what it answers arrives, but a redirect to elsewhere is not followed', async () => {
    const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const permissions = { ...manifest.permissions, external: { fetch: { backend: [host] } } };
    const { inApp } = platform({ manifest: { ...manifest, permissions } });
    expect(await inApp(async () => (await fetch(`${host}/`)).text())).toBe('hello');
    await expect(inApp(() => fetch(`${host}/away`))).rejects.toMatchObject(refusal('evil.example'));
  });

  test('outside of an invocation fetch is what it always was', async () => {
    platform();
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(await response.text()).toBe('hello');
  });
});
