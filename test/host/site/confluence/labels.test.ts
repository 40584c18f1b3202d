import { confluenceSite, get } from './confluence-site';
import type { List } from './confluence-site';

const names = (site: ReturnType<typeof confluenceSite>, url: string): string[] =>
  get<List<{ name: string }>>(site, 'jonas', url).results.map(({ name }) => name);

test('labels are put on a page and taken off again, by path or by query', () => {
  const site = confluenceSite();
  const page = site.idOf('Decision Log');
  const before = names(site, `/wiki/api/v2/pages/${page}/labels`);
  const add = ['team/core', 'old'].map((name) => ({ prefix: 'global', name }));
  expect(site.call('jonas', 'POST', `/wiki/rest/api/content/${page}/label`, add).status).toBe(200);
  expect(names(site, `/wiki/api/v2/pages/${page}/labels`)).toEqual([...before, 'team/core', 'old']);
  expect(names(site, `/wiki/api/v2/spaces/${site.spaceId('ENG')}/content/labels`)).toEqual(expect.arrayContaining(['team/core', 'old']));
  expect(site.call('kenji', 'DELETE', `/wiki/rest/api/content/${page}/label/old`).status).toBe(403);
  expect(site.call('jonas', 'DELETE', `/wiki/rest/api/content/${page}/label/old`).status).toBe(204);
  expect(site.call('jonas', 'DELETE', `/wiki/rest/api/content/${page}/label?name=team%2Fcore`).status).toBe(204);
  expect(names(site, `/wiki/api/v2/pages/${page}/labels`)).toEqual(before);
});

test('a label leads to what carries it, but not to what is hidden', () => {
  const site = confluenceSite();
  const label = site.state.confluence.labels.find(({ name }) => name === 'confidential')?.id ?? '';
  const titles = (name: 'marta' | 'jonas') =>
    get<List<{ title: string }>>(site, name, `/wiki/api/v2/labels/${label}/pages`).results.map(({ title }) => title);
  expect(titles('marta')).toContain('Payment Provider Contract');
  expect(titles('jonas')).not.toContain('Payment Provider Contract');
  expect(site.call('jonas', 'GET', '/wiki/api/v2/labels/1/pages').status).toBe(404);
});
