import { confluenceSite, get } from './confluence-site';
import type { Name } from './confluence-site';

const site = confluenceSite();
const keep = (target: string, key: string, value: unknown): void => {
  expect(site.call('ada', 'POST', `/wiki/api/v2/${target}/properties`, { key, value }).status).toBe(200);
};
const review = (title: string, value: unknown): void => keep(`pages/${site.idOf(title)}`, 'review', value);

review('Payments Service', {
  round: 2,
  state: 'Open for comments',
  due: '2026-11-20T09:30:00.000Z',
  done: false,
  by: [{ name: 'ada' }, { name: 'kenji' }],
  teams: ['core', 'web'],
});
review('Search Service', { round: 10, state: 'Closed', due: '2026-12-01', done: true, teams: ['web'] });
review('Runbooks', 3);
review('Hiring Plan', { state: 'Closed' });
keep(`attachments/${site.state.confluence.attachments.find(({ title }) => title === 'services.png')?.id ?? ''}`, 'review', {
  state: 'Closed',
});

const titles = (cql: string, name: Name = 'ada'): string[] =>
  get<{ results: { title: string }[] }>(
    site,
    name,
    `/wiki/rest/api/search?limit=100&excerpt=none&cql=${encodeURIComponent(cql)}`,
  ).results.map(({ title }) => title);

test.each<[clause: string, ...titles: string[]]>([
  ['content.property[review].round = 2', 'Payments Service'],
  ['content.property[review].round > 2', 'Search Service'],
  ['content.property[review].round >= 2 order by content.property[review].round desc', 'Search Service', 'Payments Service'],
  ['content.property[review].round in (2, 10) order by title', 'Payments Service', 'Search Service'],
  ['content.property[review].round > few'],
  ['content.property[review] = 3', 'Runbooks'],
  ['content.property["review"].state = Closed order by title', 'Hiring Plan', 'Search Service', 'services.png'],
  ['content.property[review].state = closed'],
  ['content.property[review].state ~ "comment*"', 'Payments Service'],
  ['content.property[review].state in (Closed) and content.property[review].round != 10 order by title', 'Hiring Plan', 'services.png'],
  ['content.property[review].state !~ closed and title ~ "payments service"', 'Payments Service'],
  ['content.property[review].done = true', 'Search Service'],
  ['content.property[review].teams = core', 'Payments Service'],
  ['content.property[review].teams not in (core) and title ~ "search service"', 'Search Service'],
  ['content.property[review].due = "2026-11-20"', 'Payments Service'],
  ['content.property[review].due > now()', 'Search Service'],
  ['content.property[review].due >= 2026-12-01 and content.property[review].due < 2026-12-02', 'Search Service'],
  ['content.property[review].state > "2026-01-01"'],
  ['content.property[review].by.name = ada'],
  ['content.property[nothing].at.all = 1'],
])('%s', (cql, ...expected) => {
  expect(titles(cql)).toEqual(expected);
});

test('what lacks the property has not the value, and orders before those that have a text', () => {
  const cql = 'content.property[review].state != Closed and space = HR and type = page';
  expect(titles(`${cql} order by title`)).toEqual(['People and Pay Home', 'Salary Bands']);
  expect(titles('space = HR and type = page order by content.property[review].state, title')).toEqual([
    'People and Pay Home',
    'Salary Bands',
    'Hiring Plan',
  ]);
});

test('a property of a page that somebody may not view is not found by its value', () => {
  expect(titles('content.property[review].state = Closed and type = page', 'jonas')).toEqual(['Search Service']);
});
