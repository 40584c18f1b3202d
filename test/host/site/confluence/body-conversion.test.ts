import { DatabaseSync } from 'node:sqlite';
import { openSite } from '../../../../host/site/open-site';
import { ACCOUNTS } from '../../../../host/site/seed/people';
import { confluenceSite, get } from './confluence-site';

const PATH = '/wiki/rest/api/contentbody/convert/async';
const storage = { representation: 'storage', value: '<p>Hello <strong>you</strong></p>' };

test('a body is converted, and the one who asked fetches the result', () => {
  const site = confluenceSite();
  const { asyncId } = site.call('jonas', 'POST', `${PATH}/atlas_doc_format`, storage).body as { asyncId: string };
  const { value, ...rest } = get<{ value: string }>(site, 'jonas', `${PATH}/${asyncId}`);
  expect(rest).toMatchObject({ status: 'COMPLETED', representation: 'atlas_doc_format' });
  expect(JSON.parse(value)).toMatchObject({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ text: 'Hello ' }, { text: 'you' }] }],
  });
  const back = { representation: 'atlas_doc_format', value };
  const { asyncId: second } = site.call('jonas', 'POST', `${PATH}/storage`, back).body as { asyncId: string };
  expect(get(site, 'jonas', `${PATH}/${second}`)).toMatchObject({ value: storage.value });
  expect(site.call('marta', 'GET', `${PATH}/${asyncId}`).status).toBe(404);
});

test('a result is gone after five minutes', () => {
  let now = Date.parse('2026-11-22T11:00:00.000Z');
  const { site } = openSite(new DatabaseSync(':memory:'), { now: () => now, origin: () => 'http://site.test' });
  const call = (method: string, path: string, body: string | null) =>
    site.handle(
      'confluence',
      { method, path, query: new URLSearchParams(), headers: {}, body },
      { kind: 'person', accountId: ACCOUNTS.jonas },
    );
  const { asyncId } = call('POST', `${PATH}/view`, JSON.stringify(storage)).body as { asyncId: string };
  now += 5 * 60_000;
  expect(call('GET', `${PATH}/${asyncId}`, null).status).toBe(200);
  now += 1;
  expect(call('GET', `${PATH}/${asyncId}`, null).status).toBe(404);
});

test.each([
  ['to the form it has', 'storage', storage, 400],
  ['that is no form', 'word', storage, 400],
  ['to what this site has not', 'export_view', storage, 501],
  ['of storage that is not well-formed', 'view', { representation: 'storage', value: '<p>' }, 400],
])('a conversion %s is refused', (_, to, sent, status) => {
  expect(confluenceSite().call('jonas', 'POST', `${PATH}/${to}`, sent).status).toBe(status);
});

test('a conversion for hidden content is refused as if it did not exist', () => {
  const site = confluenceSite();
  const answer = (id: string) => site.call('jonas', 'POST', `${PATH}/view?contentIdContext=${id}`, storage);
  expect([answer(site.idOf('Payment Provider Contract')).status, answer('999999').status]).toEqual([404, 404]);
  expect(answer(site.idOf('Decision Log')).status).toBe(200);
});
