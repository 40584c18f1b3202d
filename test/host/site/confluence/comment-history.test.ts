import { ACCOUNTS } from '../../../../host/site/seed/people';
import { confluenceSite, get } from './confluence-site';
import type { List } from './confluence-site';

const v2 = '/wiki/api/v2';
const written = (value: string): object => ({ representation: 'storage', value: `<p>${value}</p>` });

function changedByAdmin() {
  const site = confluenceSite();
  const page = site.idOf('Decision Log');
  const comment = (value: string): string =>
    (site.call('kenji', 'POST', `${v2}/footer-comments`, { pageId: page, body: written(value) }).body as { id: string }).id;
  const id = comment('First');
  const change = { version: { number: 2, message: 'mended' }, body: written('Second') };
  expect(site.call('ada', 'PUT', `${v2}/footer-comments/${id}`, change).status).toBe(200);
  return { site, page, id, url: `${v2}/footer-comments/${id}` };
}

test('every version of a comment is kept with who wrote it', () => {
  const { site, url } = changedByAdmin();
  const { results } = get<List<object>>(site, 'jonas', `${url}/versions?body-format=storage`);
  expect(results).toMatchObject([
    { number: 2, message: 'mended', authorId: ACCOUNTS.ada, comment: { body: { storage: { value: '<p>Second</p>' } } } },
    { number: 1, authorId: ACCOUNTS.kenji, comment: { body: { storage: { value: '<p>First</p>' } } } },
  ]);
  expect(get(site, 'jonas', `${url}/versions/1`)).toMatchObject({ number: 1, nextVersion: 2 });
  expect(get(site, 'jonas', `${url}?version=1&body-format=storage`)).toMatchObject({ body: { storage: { value: '<p>First</p>' } } });
  expect(site.call('jonas', 'GET', `${url}/versions/3`).status).toBe(404);
});

test('a comment stays its author’s when an admin has changed it', () => {
  const { site, url } = changedByAdmin();
  const operations = (name: 'kenji' | 'priya'): unknown => get<{ operations: unknown }>(site, name, `${url}/operations`).operations;
  expect(operations('kenji')).toContainEqual({ operation: 'update', targetType: 'comment' });
  expect(operations('priya')).not.toContainEqual({ operation: 'update', targetType: 'comment' });
  expect(site.call('kenji', 'PUT', url, { version: { number: 3 }, body: written('Third') }).status).toBe(200);
});

test('versions and operations of a comment on a hidden page are hidden with it', () => {
  const site = confluenceSite();
  const contract = site.idOf('Payment Provider Contract');
  const id = site.state.confluence.comments.find(({ contentId }) => contentId === contract)?.id ?? '';
  for (const part of ['versions', 'versions/1', 'operations']) {
    expect(site.call('marta', 'GET', `${v2}/footer-comments/${id}/${part}`).status).toBe(200);
    expect(site.call('jonas', 'GET', `${v2}/footer-comments/${id}/${part}`).status).toBe(404);
  }
});

test('the comments on a file are listed at the file', () => {
  const site = confluenceSite();
  const page = site.idOf('Architecture Overview');
  const file = site.state.confluence.attachments.find(({ contentId }) => contentId === page)?.id ?? '';
  const { id } = site.call('jonas', 'POST', `${v2}/footer-comments`, { attachmentId: file, body: written('Nice') }).body as { id: string };
  expect(get<List<object>>(site, 'ada', `${v2}/attachments/${file}/footer-comments`).results).toMatchObject([{ id, attachmentId: file }]);
});
