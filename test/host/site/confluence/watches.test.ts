import { ACCOUNTS } from '../../../../host/site/seed/people';
import { confluenceSite, get } from './confluence-site';
import type { Name } from './confluence-site';

const token = { 'x-atlassian-token': 'no-check' };

function watched() {
  const site = confluenceSite();
  const page = site.idOf('Decision Log');
  const ask = (name: Name, method: string, what: string, headers = token) =>
    site.call(name, method, `/wiki/rest/api/user/watch/${what}`, undefined, headers);
  const watching = (what: string) => get<{ watching: boolean }>(site, 'jonas', `/wiki/rest/api/user/watch/${what}`).watching;
  return { site, page, ask, watching };
}

test.each(['content', 'space', 'label'])('a %s is watched until it is not', (kind) => {
  const { page, ask, watching } = watched();
  const what = { content: `content/${page}`, space: 'space/ENG', label: 'label/adr' }[kind] ?? '';
  expect(watching(what)).toBe(false);
  expect(ask('jonas', 'POST', what).status).toBe(204);
  expect(watching(what)).toBe(true);
  expect(ask('jonas', 'DELETE', what).status).toBe(204);
  expect(watching(what)).toBe(false);
});

test('the watchers of a page and of its space are listed', () => {
  const { site, page, ask } = watched();
  ask('jonas', 'POST', `content/${page}`);
  ask('kenji', 'POST', 'space/ENG');
  const url = `/wiki/rest/api/content/${page}/notification`;
  expect(get(site, 'ada', `${url}/child-created`)).toMatchObject({ results: [{ watcher: { accountId: ACCOUNTS.jonas } }] });
  expect(get(site, 'ada', `${url}/created`)).toMatchObject({ results: [{ watcher: { accountId: ACCOUNTS.kenji }, spaceKey: 'ENG' }] });
});

test('watching needs the token against forgery, sight, and for others administration', () => {
  const { site, page, ask } = watched();
  expect(ask('jonas', 'POST', `content/${page}`, { 'x-atlassian-token': '' }).status).toBe(403);
  expect(ask('jonas', 'POST', `content/${site.idOf('Payment Provider Contract')}`).status).toBe(403);
  expect(ask('jonas', 'POST', 'space/HR').status).toBe(403);
  expect(ask('jonas', 'POST', `content/${page}?accountId=${ACCOUNTS.ada}`).status).toBe(403);
  expect(ask('ada', 'POST', `content/${page}?accountId=${ACCOUNTS.jonas}`).status).toBe(204);
});

test('what somebody watches is found', () => {
  const { site, page, ask } = watched();
  const titles = (cql: string) =>
    get<{ results: { title: string }[] }>(site, 'ada', `/wiki/rest/api/search?excerpt=none&cql=${encodeURIComponent(cql)}`).results.map(
      ({ title }) => title,
    );
  ask('jonas', 'POST', `content/${page}`);
  ask('jonas', 'POST', 'space/OPS');
  expect(titles(`watcher = "${ACCOUNTS.jonas}" order by title`)).toEqual(['Decision Log', 'How We Review', 'Operations']);
  expect(titles('watcher = currentUser()')).toEqual([]);
  expect(titles(`watcher != "${ACCOUNTS.jonas}" and title in ("Decision Log", Runbooks)`)).toEqual(['Runbooks']);
});
