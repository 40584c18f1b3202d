import { ACCOUNTS } from '../../../../host/site/seed/people';
import { openTestSite } from '../open-test-site';

const site = openTestSite();
const PATH = '/rest/api/3/attachment';

/** Uploads through the same door as a REST client: a form of bytes, with the header that keeps web pages out. */
async function upload(who: keyof typeof ACCOUNTS, issue: string, form: FormData, token = 'no-check') {
  const sent = new Request('http://site.invalid', { method: 'POST', body: form });
  const headers = { 'content-type': sent.headers.get('content-type') ?? '', 'x-atlassian-token': token };
  const request = {
    method: 'POST',
    path: `/rest/api/3/issue/${issue}/attachments`,
    query: new URLSearchParams(),
    headers,
    body: await sent.bytes(),
  };
  return site.site.handle('jira', request, { kind: 'person', accountId: ACCOUNTS[who] });
}

function read(who: keyof typeof ACCOUNTS, id: string, headers: Record<string, string> = {}) {
  const request = { method: 'GET', path: `${PATH}/content/${id}`, query: new URLSearchParams(), headers, body: null };
  return site.site.handle('jira', request, { kind: 'person', accountId: ACCOUNTS[who] });
}

function formOf(bytes: Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData();
  form.append('file', new Blob([bytes], { type: 'text/csv' }), 'größen.csv');
  return form;
}

describe('attachments', () => {
  const bytes = new Uint8Array([0, 255, 13, 10, 45, 45, 128]);

  test('a file comes back byte by byte, whole or in part, and goes when it is deleted', async () => {
    const uploaded = await upload('jonas', 'PAY-8', formOf(bytes));
    expect(uploaded.status).toBe(200);
    const [attachment] = uploaded.body as { id: string }[];
    expect(attachment).toMatchObject({ filename: 'größen.csv', mimeType: 'text/csv', size: bytes.length });
    const id = attachment?.id ?? '';
    const whole = read('jonas', id);
    expect(whole.headers['content-type']).toBe('text/csv');
    expect([...(whole.body as Uint8Array)]).toEqual([...bytes]);
    const part = read('jonas', id, { range: 'bytes=1-3' });
    expect([part.status, part.headers['content-range'], ...(part.body as Uint8Array)]).toEqual([206, 'bytes 1-3/7', 255, 13, 10]);
    expect(read('jonas', id, { range: 'bytes=9-' }).status).toBe(416);
    expect(site.expectAnswer('jonas', 'GET', '/rest/api/3/issue/PAY-8?fields=attachment', 200)['fields']).toMatchObject({
      attachment: [{ id, filename: 'größen.csv' }],
    });
    site.expectAnswer('martaReyes', 'DELETE', `${PATH}/${id}`, 403);
    site.expectAnswer('jonas', 'DELETE', `${PATH}/${id}`, 204);
    expect(read('jonas', id).status).toBe(404);
  });

  test('takes the right to, the header and a form; what is hidden does not exist', async () => {
    expect((await upload('jonas', 'PAY-8', formOf(bytes), '')).status).toBe(403);
    expect((await upload('kenji', 'PAY-8', formOf(bytes))).status).toBe(403);
    expect((await upload('rosa', 'PAY-8', formOf(bytes))).status).toBe(404);
    expect(site.ask('jonas', 'POST', '/rest/api/3/issue/PAY-8/attachments').status).toBe(403);
    expect(read('rosa', '10000').status).toBe(404);
  });

  test('what the seed attaches can be read, and is as long as it says', () => {
    for (const { id, size } of site.state.jira.attachments.all()) {
      expect((read('ada', id).body as Uint8Array).length).toBe(size);
    }
  });

  test('an issue that is deleted takes its files along', () => {
    site.expectAnswer('marta', 'DELETE', '/rest/api/3/issue/PAY-7', 204);
    expect(read('ada', '10000').status).toBe(404);
    expect(site.state.blobs.get('jira/10000')).toBeUndefined();
  });
});
