import { confluenceSite, get } from './confluence-site';
import type { List } from './confluence-site';

const body = { representation: 'storage', value: '<p>News</p>' };

test('a blog post is written, changed, trashed, restored and purged', () => {
  const site = confluenceSite();
  const sent = { spaceId: site.spaceId('ENG'), title: 'Spring cleaning', body, createdAt: '2026-03-01T08:00:00.000Z' };
  const created = site.call('jonas', 'POST', '/wiki/api/v2/blogposts', sent);
  expect(created).toMatchObject({ status: 200, body: { title: 'Spring cleaning', createdAt: '2026-03-01T08:00:00.000Z' } });
  const { id } = created.body as { id: string };
  const url = `/wiki/api/v2/blogposts/${id}`;
  const change = (number: number, title: string) => ({ id, status: 'current', title, body, version: { number } });
  expect(site.call('jonas', 'PUT', url, change(1, 'Late')).status).toBe(409);
  expect(site.call('jonas', 'PUT', url, change(2, 'Cleaning')).body).toMatchObject({ title: 'Cleaning', version: { number: 2 } });
  expect(site.call('jonas', 'PUT', url, { ...change(3, 'X'), parentId: '1' }).status).toBe(400);

  const listed = (query: string) =>
    get<List<{ id: string }>>(site, 'jonas', `/wiki/api/v2/spaces/${site.spaceId('ENG')}/blogposts?${query}`).results.map(
      (post) => post.id,
    );
  expect(listed('title=cleaning')).toEqual([id]);
  expect(site.call('jonas', 'DELETE', url).status).toBe(404);
  expect(site.call('marta', 'DELETE', url).status).toBe(204);
  expect([listed('title=cleaning'), listed('title=cleaning&status=trashed')]).toEqual([[], [id]]);
  expect(site.call('jonas', 'PUT', url, change(3, 'Cleaning')).body).toMatchObject({ status: 'current', version: { number: 2 } });
  site.call('ada', 'DELETE', url);
  expect(site.call('marta', 'DELETE', `${url}?purge=true`).status).toBe(404);
  expect(site.call('ada', 'DELETE', `${url}?purge=true`).status).toBe(204);
  expect(site.call('ada', 'GET', url).status).toBe(404);
});

test('a blog post may be a draft, which its author alone has, and publish', () => {
  const site = confluenceSite();
  const sent = { spaceId: site.spaceId('ENG'), status: 'draft', title: 'Soon', body };
  const { id } = site.call('jonas', 'POST', '/wiki/api/v2/blogposts', sent).body as { id: string };
  expect(site.call('ada', 'GET', `/wiki/api/v2/blogposts/${id}?status=draft`).status).toBe(404);
  const publish = { id, status: 'current', title: 'Now', body, version: { number: 1 } };
  expect(site.call('jonas', 'PUT', `/wiki/api/v2/blogposts/${id}`, publish).body).toMatchObject({ status: 'current', title: 'Now' });
  expect(site.call('ada', 'GET', `/wiki/api/v2/blogposts/${id}`).status).toBe(200);
});
