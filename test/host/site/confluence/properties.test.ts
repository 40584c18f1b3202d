import { confluenceSite, get } from './confluence-site';
import type { List } from './confluence-site';

const site = confluenceSite();
const page = site.idOf('Architecture Overview');
const { comments, attachments } = site.state.confluence;
const comment = comments.find(({ contentId }) => contentId === page)?.id ?? '';
const attachment = attachments.find(({ contentId }) => contentId === page)?.id ?? '';

test.each([
  ['page', `/wiki/api/v2/pages/${page}/properties`],
  ['blog post', `/wiki/api/v2/blogposts/${site.idOf('Release Train in Autumn')}/properties`],
  ['comment', `/wiki/api/v2/comments/${comment}/properties`],
  ['attachment', `/wiki/api/v2/attachments/${attachment}/properties`],
  ['space', `/wiki/api/v2/spaces/${site.spaceId('ENG')}/properties`],
])('a %s has properties that are made once, changed by version and deleted', (_, url) => {
  const created = site.call('ada', 'POST', url, { key: 'review', value: { round: 1 } });
  expect(created.status).toBeLessThan(300);
  expect(created).toMatchObject({ body: { key: 'review', value: { round: 1 }, version: { number: 1 } } });
  expect(site.call('ada', 'POST', url, { key: 'review', value: 2 }).status).toBe(409);
  const one = `${url}/${(created.body as { id: string }).id}`;
  const change = (number: number, key = 'review') => site.call('ada', 'PUT', one, { key, value: [2], version: { number } }).status;
  expect([change(3), change(2, 'other'), change(2)]).toEqual([409, 400, 200]);
  expect(get(site, 'kenji', one)).toMatchObject({ value: [2], version: { number: 2 } });
  expect(get<List<unknown>>(site, 'kenji', `${url}?key=review`).results).toHaveLength(1);
  expect(site.call('kenji', 'DELETE', one).status).toBe(404);
  expect(site.call('ada', 'DELETE', one).status).toBe(204);
  expect(site.call('ada', 'GET', one).status).toBe(404);
});
