import { isDocument } from '../../../../host/site/document';
import { confluenceSite, get } from './confluence-site';
import type { List } from './confluence-site';

const site = confluenceSite();
const { confluence } = site.state;

test("every body of the seed is a document by Atlassian's schema", () => {
  const bodies = [...confluence.versions.all(), ...confluence.comments.all()];
  expect(bodies.length).toBeGreaterThan(40);
  expect(bodies.filter(({ body }) => !isDocument(body)).map(({ id }) => id)).toEqual([]);
});

test('the seed is the same on every site', () => {
  const other = confluenceSite().state.confluence;
  expect(other.contents.all()).toEqual(confluence.contents.all());
  expect(other.versions.all()).toEqual(confluence.versions.all());
  expect(other.comments.all()).toEqual(confluence.comments.all());
});

test('no two pages of a space have the same title', () => {
  const titles = confluence.contents.all().map(({ spaceId, type, title }) => `${spaceId} ${type} ${title}`);
  expect(new Set(titles).size).toBe(titles.length);
});

test.each([
  ['ada', ['DOCS', 'ENG', 'HR', 'OLDOPS', 'OPS', '~5b10a2844c20165700ede21c']],
  ['jonas', ['DOCS', 'ENG', 'OLDOPS', 'OPS', '~5b10a2844c20165700ede21c']],
  ['rosa', ['DOCS']],
] as const)('%s sees the spaces %j', (name, keys) => {
  const { results } = get<List<{ key: string }>>(site, name, '/wiki/api/v2/spaces?sort=key');
  expect(results.map(({ key }) => key).sort()).toEqual(keys);
});
