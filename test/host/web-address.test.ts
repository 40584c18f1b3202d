import type { Server } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { createHostServer, listen } from '../../host/server';
import { openSite } from '../../host/site/open-site';
import { ACCOUNTS } from '../../host/site/seed/people';
import { platform } from './runtime/fixture/platform';

const database = new DatabaseSync(':memory:');
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

interface Page {
  id: string;
  title: string;
  version: { number: number };
  body: { atlas_doc_format: { value: string }; view: { value: string } };
  _links: { base: string; webui: string };
}

/** The same data at a port of its own, as one person meets them. */
async function served(who: keyof typeof ACCOUNTS = 'marta') {
  let origin = '';
  const { site, people, state } = openSite(database, { now: Date.now, origin: () => origin });
  const { runtime } = platform();
  const preview = { answer: async () => ({ status: 200, headers: {}, body: '' }) };
  const server = createHostServer(() => ({ runtime, site, people, preview, onError: (error) => console.error(error) }));
  servers.push(server);
  origin = `http://127.0.0.1:${await listen(server, 0)}`;
  const person = people.get(ACCOUNTS[who]);
  const headers = {
    authorization: `Basic ${Buffer.from(`${person?.email ?? ''}:${person?.siteToken ?? ''}`).toString('base64')}`,
    'content-type': 'application/json',
  };
  const ask = async (url: string, more: RequestInit = {}) => {
    const response = await fetch(new URL(url, origin), { headers, ...more });
    // What the tests read is what each of them names.
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const read = async (title: string): Promise<Page> => {
    const path = (format: string) => `/wiki/api/v2/pages?title=${encodeURIComponent(title)}&body-format=${format}`;
    const { results } = (await ask(path('atlas_doc_format'))).body as unknown as { results: Page[] };
    return results[0] as Page;
  };
  return { origin, ask, read, state };
}

const links = (text: string): string[] => [...text.matchAll(/"(https?:[^"]+)"/g)].map(([, url = '']) => url);

test('links of a page lead to this very site, wherever it is served, and may be written back', async () => {
  const first = await served();
  const page = await first.read('Reading List');
  expect(links(page.body.atlas_doc_format.value)).toEqual([`${first.origin}/browse/WEB-3`]);
  expect(await first.ask(`${first.origin}/browse/WEB-3`)).toMatchObject({ status: 200, body: { key: 'WEB-3' } });

  const linked = await first.read('Payments Service');
  expect(linked.body.atlas_doc_format.value).toContain(`${first.origin}/browse/`);
  const kept = () => {
    const content = first.state.confluence.contents.get(linked.id);
    return content && first.state.confluence.body(content);
  };
  const before = kept();
  const body = { representation: 'atlas_doc_format', value: linked.body.atlas_doc_format.value };
  const again = { id: linked.id, status: 'current', title: linked.title, body, version: { number: linked.version.number + 1 } };
  const written = await first.ask(`/wiki/api/v2/pages/${linked.id}`, { method: 'PUT', body: JSON.stringify(again) });
  expect(written.status).toBe(200);
  expect(kept()).toEqual(before);

  const second = await served();
  expect(second.origin).not.toBe(first.origin);
  expect(links((await second.read('Reading List')).body.atlas_doc_format.value)).toEqual([`${second.origin}/browse/WEB-3`]);
});

test('what was written with a link to the site is found by it and follows it to another port', async () => {
  const first = await served();
  const url = `${first.origin}/browse/PAY-7`;
  const link = { object: { url, title: 'The incident' }, globalId: url };
  expect((await first.ask('/rest/api/3/issue/WEB-3/remotelink', { method: 'POST', body: JSON.stringify(link) })).status).toBe(201);
  const path = (globalId: string) => `/rest/api/3/issue/WEB-3/remotelink?globalId=${encodeURIComponent(globalId)}`;
  expect(await first.ask(path(url))).toMatchObject({ status: 200, body: { object: { url } } });
  const second = await served();
  const moved = `${second.origin}/browse/PAY-7`;
  expect(await second.ask(path(moved))).toMatchObject({ status: 200, body: { globalId: moved, object: { url: moved } } });
});

test('every address that the site gives for looking at something leads to it', async () => {
  const { ask, read, origin } = await served();
  const { id, _links } = await read('Reading List');
  expect(await ask(`/wiki${_links.webui}`)).toMatchObject({ status: 200, body: { id } });
  expect(await ask('/wiki/spaces/ENG')).toMatchObject({ status: 200, body: { results: [{ key: 'ENG' }] } });
  const posts = (await ask('/wiki/api/v2/blogposts')).body as unknown as { results: Page[] };
  expect(await ask(`/wiki${posts.results[0]?._links.webui ?? ''}`)).toMatchObject({ status: 200, body: { id: posts.results[0]?.id } });
  const kenji = await served('kenji');
  expect(await kenji.ask('/servicedesk/customer/portal/1/HELP-1')).toMatchObject({ status: 200, body: { issueKey: 'HELP-1' } });
  expect((await fetch(`${origin}/browse/FIN-1`)).status).toBe(404);
  expect((await fetch(`${origin}/browse/PUB-1`)).status).toBe(200);
  expect((await fetch(`${origin}/browse/PUB-1`, { method: 'POST' })).status).toBe(404);
});
