import { ACCOUNTS } from '../../../../host/site/seed/people';
import { confluenceSite, get } from './confluence-site';
import type { Name } from './confluence-site';

function favourites() {
  const site = confluenceSite();
  const page = site.idOf('Decision Log');
  const ask = (name: Name, method: string, target: string, from = 'user/current', relation = 'favourite') =>
    site.call(name, method, `/wiki/rest/api/relation/${relation}/from/${from}/to/${target}`);
  const titles = (name: Name, cql: string): string[] =>
    get<{ results: { title: string }[] }>(site, name, `/wiki/rest/api/search?excerpt=none&cql=${encodeURIComponent(cql)}`).results.map(
      ({ title }) => title,
    );
  return { site, page, ask, titles };
}

test.each(['content', 'space'])('a %s is a favourite until it is not, for this person alone', (kind) => {
  const { page, ask, titles } = favourites();
  const target = kind === 'content' ? `content/${page}` : 'space/ENG';
  const found = kind === 'content' ? ['Decision Log'] : ['Engineering'];
  const others = titles('jonas', 'favourite != currentUser()').length;
  expect([ask('jonas', 'GET', target).status, titles('jonas', 'favourite = currentUser()')]).toEqual([404, []]);
  expect(ask('jonas', 'PUT', target)).toMatchObject({ status: 200, body: { name: 'favourite' } });
  expect(ask('jonas', 'PUT', target).status).toBe(200);
  expect(ask('jonas', 'GET', target, `user/${ACCOUNTS.jonas}`).status).toBe(200);
  expect(ask('kenji', 'GET', target).status).toBe(404);
  expect(titles('jonas', 'favorite in (currentUser())')).toEqual(found);
  expect(titles('jonas', `favourite = "${ACCOUNTS.jonas}"`)).toEqual(found);
  expect(titles('kenji', 'favourite = currentUser()')).toEqual([]);
  expect(titles('jonas', 'favourite != currentUser()')).toHaveLength(others);
  expect(ask('jonas', 'DELETE', target).status).toBe(204);
  expect([ask('jonas', 'GET', target).status, titles('jonas', 'favourite = currentUser()')]).toEqual([404, []]);
});

test('favouriteSpaces() are the spaces that the person marked', () => {
  const { ask, titles } = favourites();
  expect(titles('ada', 'space in favouriteSpaces()')).toEqual([]);
  for (const key of ['HR', 'OPS']) ask('ada', 'PUT', `space/${key}`);
  expect(titles('ada', 'space in favouriteSpaces() and type = space order by title')).toEqual(['Operations', 'People and Pay']);
  expect(titles('ada', 'space.key in (favouriteSpaces(), DOCS) and title ~ home order by title')).toEqual([
    'Documentation Home',
    'Operations Home',
    'People and Pay Home',
  ]);
  expect(titles('ada', 'space not in favouriteSpaces() and type = space and title in (Operations, Engineering)')).toEqual(['Engineering']);
});

test('a favourite must be seen, be a space or content, and be of the person who asks', () => {
  const { site, page, ask } = favourites();
  expect(ask('jonas', 'PUT', `content/${site.idOf('Payment Provider Contract')}`).status).toBe(404);
  expect(ask('jonas', 'PUT', 'space/HR').status).toBe(404);
  expect(ask('jonas', 'PUT', 'user/current').status).toBe(400);
  expect(ask('jonas', 'PUT', 'space/ENG', `content/${page}`).status).toBe(400);
  expect(ask('jonas', 'PUT', 'space/ENG', `user/${ACCOUNTS.kenji}`).status).toBe(403);
  expect(ask('jonas', 'GET', 'space/ENG', `user/${ACCOUNTS.kenji}`).status).toBe(403);
  expect(ask('jonas', 'PUT', 'space/ENG', 'user/nobody').status).toBe(404);
  expect(ask('jonas', 'PUT', 'space/ENG', 'user/current', 'sibling').status).toBe(501);
});

test('who administers the space takes away favourites of others', () => {
  const { ask } = favourites();
  ask('jonas', 'PUT', 'space/ENG');
  expect(ask('rosa', 'DELETE', 'space/ENG', `user/${ACCOUNTS.jonas}`).status).toBe(404);
  expect(ask('fatima', 'DELETE', 'space/ENG', `user/${ACCOUNTS.jonas}`).status).toBe(403);
  expect(ask('jonas', 'GET', 'space/ENG').status).toBe(200);
  expect(ask('ada', 'DELETE', 'space/ENG', `user/${ACCOUNTS.jonas}`).status).toBe(204);
  expect(ask('jonas', 'GET', 'space/ENG').status).toBe(404);
});
