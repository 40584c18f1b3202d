import { confluenceSite, get } from './confluence-site';
import type { Name } from './confluence-site';

const value = '<h1><at:var at:name="topic" /></h1>';
const sent = (more: object = {}) => ({
  name: 'Meeting',
  templateType: 'page',
  body: { storage: { value, representation: 'storage' } },
  ...more,
});

interface List {
  results: { templateId: string; name: string; body?: { storage: { value: string } } }[];
}

test('a template of a space is written by its administrators and read by those who see the space', () => {
  const site = confluenceSite();
  const create = (name: Name, more: object) => site.call(name, 'POST', '/wiki/rest/api/template', sent(more));
  expect(create('jonas', { space: { key: 'ENG' } }).status).toBe(403);
  const created = create('ada', { space: { key: 'ENG' }, description: 'Notes' });
  expect(created).toMatchObject({ status: 200, body: { name: 'Meeting', description: 'Notes', space: { key: 'ENG' } } });
  const { templateId } = created.body as { templateId: string };
  const list = (query: string) => get<List>(site, 'kenji', `/wiki/rest/api/template/page?${query}`).results;
  expect(list('spaceKey=ENG')).toMatchObject([{ name: 'Postmortem' }, { templateId }]);
  expect(list('spaceKey=ENG')[1]?.body).toBeUndefined();
  expect(list('spaceKey=ENG&expand=body')[1]?.body?.storage.value).toBe(value);
  expect(list('').map(({ name }) => name)).toEqual(['Meeting Notes']);
  expect(get(site, 'kenji', `/wiki/rest/api/template/${templateId}`)).toMatchObject({ body: { storage: { value } } });
  expect(site.call('rosa', 'GET', `/wiki/rest/api/template/${templateId}`).status).toBe(403);
  expect(site.call('ada', 'PUT', '/wiki/rest/api/template', sent({ templateId, name: 'Minutes' })).body).toMatchObject({ name: 'Minutes' });
  expect(list('spaceKey=ENG')).toMatchObject([{ name: 'Postmortem' }, { name: 'Minutes' }]);
  expect(site.call('jonas', 'DELETE', `/wiki/rest/api/template/${templateId}`).status).toBe(403);
  expect(site.call('ada', 'DELETE', `/wiki/rest/api/template/${templateId}`).status).toBe(204);
  expect(list('spaceKey=ENG')).toMatchObject([{ name: 'Postmortem' }]);
});

test('a template without a space is for all, and its body must be readable', () => {
  const site = confluenceSite();
  expect(site.call('marta', 'POST', '/wiki/rest/api/template', sent()).status).toBe(403);
  expect(site.call('ada', 'POST', '/wiki/rest/api/template', sent()).status).toBe(200);
  expect(get(site, 'rosa', '/wiki/rest/api/template/page')).toMatchObject({ size: 2 });
  expect(get(site, 'rosa', '/wiki/rest/api/template/blueprint')).toMatchObject({ size: 0 });
  const torn = sent({ body: { storage: { value: '<p>', representation: 'storage' } } });
  expect(site.call('ada', 'POST', '/wiki/rest/api/template', torn).status).toBe(400);
  expect(site.call('ada', 'POST', '/wiki/rest/api/template', sent({ name: '' })).status).toBe(400);
});
