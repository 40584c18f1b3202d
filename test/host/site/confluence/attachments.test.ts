import { confluenceSite, get, walk } from './confluence-site';
import type { ConfluenceSite, Name } from './confluence-site';

interface File {
  id: string;
  title: string;
  status: string;
  version: { number: number };
  downloadLink: string;
}

/** A form as fetch encodes it. */
async function form(files: Record<string, string | Uint8Array<ArrayBuffer>>, fields: Record<string, string> = {}) {
  const data = new FormData();
  for (const [name, content] of Object.entries(files)) data.append('file', new Blob([content], { type: 'text/csv' }), name);
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  const encoded = new Response(data);
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '', 'x-atlassian-token': 'no-check' };
  return { headers, body: new Uint8Array(await encoded.arrayBuffer()) };
}

function decisions() {
  const site = confluenceSite();
  const page = site.idOf('Decision Log');
  const upload = async (name: Name, method: string, files: Record<string, string>, fields = {}) => {
    const { headers, body } = await form(files, fields);
    return site.call(name, method, `/wiki/rest/api/content/${page}/child/attachment`, body, headers);
  };
  const listed = () => walk<File>(site, 'jonas', `/wiki/api/v2/pages/${page}/attachments`);
  return { site, page, upload, listed };
}

const content = (site: ConfluenceSite, name: Name, link: string): string => {
  const { status, body } = site.call(name, 'GET', `/wiki${link}`);
  return body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : `status ${status}`;
};

test('files are attached, and their links lead to what was sent', async () => {
  const { site, upload, listed } = decisions();
  const { status, body } = await upload('jonas', 'POST', { 'plan 1.csv': 'a;b\n1;2', 'ü.csv': 'x' }, { comment: 'first' });
  expect({ status, body }).toMatchObject({ status: 200, body: { results: [{ title: 'plan 1.csv' }, { title: 'ü.csv' }] } });
  const [plan, umlaut] = listed();
  expect(plan).toMatchObject({ mediaType: 'text/csv', fileSize: 7, comment: 'first', version: { number: 1 } });
  expect([plan, umlaut].map((file) => content(site, 'kenji', file?.downloadLink ?? ''))).toEqual(['a;b\n1;2', 'x']);
  const url = `/wiki/rest/api/content/${site.idOf('Decision Log')}/child/attachment/${plan?.id ?? ''}/download`;
  expect(site.call('jonas', 'GET', url)).toMatchObject({
    status: 302,
    headers: { location: `http://site.test/wiki${plan?.downloadLink ?? ''}` },
  });
});

test('the same name makes a version, when that is asked for', async () => {
  const { site, upload, listed } = decisions();
  await upload('jonas', 'POST', { 'plan.csv': 'one' });
  expect((await upload('jonas', 'POST', { 'plan.csv': 'two' })).status).toBe(400);
  expect((await upload('marta', 'PUT', { 'plan.csv': 'two' })).body).toMatchObject({ results: [{ version: { number: 2 } }] });
  const [plan] = listed();
  const link = plan?.downloadLink ?? '';
  expect([content(site, 'jonas', link), content(site, 'jonas', link.replace('version=2', 'version=1'))]).toEqual(['two', 'one']);
  expect(get(site, 'jonas', `/wiki/api/v2/attachments/${plan?.id ?? ''}/versions`)).toMatchObject({
    results: [{ number: 2 }, { number: 1 }],
  });
  expect(get(site, 'jonas', `/wiki/api/v2/attachments/${plan?.id ?? ''}?version=1`)).toMatchObject({ fileSize: 3, version: { number: 1 } });
  expect(get(site, 'jonas', `/wiki/api/v2/attachments/${plan?.id ?? ''}/versions/1`)).toMatchObject({ number: 1, nextVersion: 2 });
});

test.each([
  ['no token against forgery', { 'x-atlassian-token': '' }, 403],
  ['no form', { 'content-type': 'multipart/mixed' }, 415],
])('an upload with %s is refused', async (_, changed, status) => {
  const { site, page, listed } = decisions();
  const { headers, body } = await form({ 'a.csv': 'a' });
  const response = site.call('jonas', 'POST', `/wiki/rest/api/content/${page}/child/attachment`, body, { ...headers, ...changed });
  expect(response.status).toBe(status);
  expect(listed()).toEqual([]);
});

test('an upload without a file, and one by somebody who may not edit, are refused', async () => {
  const { upload, listed } = decisions();
  expect((await upload('jonas', 'POST', {}, { comment: 'nothing' })).status).toBe(400);
  expect((await upload('kenji', 'POST', { 'a.csv': 'a' })).status).toBe(403);
  expect(listed()).toEqual([]);
});

test('a file is renamed and moved to another page', async () => {
  const { site, page, upload, listed } = decisions();
  await upload('jonas', 'POST', { 'plan.csv': 'one' });
  const { id } = listed()[0] ?? { id: '' };
  const url = `/wiki/rest/api/content/${page}/child/attachment/${id}`;
  const change = (number: number, more: object) =>
    site.call('jonas', 'PUT', url, {
      id,
      type: 'attachment',
      version: { number, when: '2026-11-22T11:00:00.000Z', minorEdit: false },
      ...more,
    });
  expect(change(2, { title: 'x.csv' }).status).toBe(409);
  const target = site.idOf('API Guidelines');
  expect(change(1, { title: 'new.csv', container: { id: target }, metadata: { comment: 'why' } }).body).toMatchObject({ title: 'new.csv' });
  const [moved] = walk<File>(site, 'jonas', `/wiki/api/v2/pages/${target}/attachments`);
  expect(moved).toMatchObject({ id, title: 'new.csv', comment: 'why' });
  expect(content(site, 'jonas', moved?.downloadLink ?? '')).toBe('one');
});

test('a file goes to the trash and then for good', async () => {
  const { site, upload, listed } = decisions();
  await upload('jonas', 'POST', { 'plan.csv': 'one' });
  const [file] = listed();
  const url = `/wiki/api/v2/attachments/${file?.id.slice(3) ?? ''}`;
  const remove = (name: Name, query = '') => site.call(name, 'DELETE', `${url}${query}`).status;
  expect([remove('jonas'), remove('ada', '?purge=true'), remove('marta'), remove('marta')]).toEqual([404, 400, 204, 400]);
  expect(listed()).toEqual([]);
  expect(walk<File>(site, 'jonas', '/wiki/api/v2/attachments?status=trashed')).toMatchObject([{ id: file?.id, status: 'trashed' }]);
  expect(content(site, 'jonas', file?.downloadLink ?? '')).toBe('status 404');
  expect([remove('marta', '?purge=true'), remove('ada', '?purge=true'), remove('ada')]).toEqual([404, 204, 404]);
});

test('files of a hidden page are hidden with it', async () => {
  const site = confluenceSite();
  const contract = site.idOf('Payment Provider Contract');
  const { headers, body } = await form({ 'terms.csv': 'secret' });
  expect(site.call('fatima', 'POST', `/wiki/rest/api/content/${contract}/child/attachment`, body, headers).status).toBe(200);
  const [file] = walk<File>(site, 'marta', `/wiki/api/v2/pages/${contract}/attachments?filename=terms.csv`);
  expect(content(site, 'marta', file?.downloadLink ?? '')).toBe('secret');
  expect(content(site, 'jonas', file?.downloadLink ?? '')).toBe('status 404');
  expect(walk<File>(site, 'jonas', '/wiki/api/v2/attachments').map(({ id }) => id)).not.toContain(file?.id);
});
