import { confluenceSite, get } from './confluence-site';
import type { Name } from './confluence-site';

function viewed() {
  const site = confluenceSite();
  const read = (name: Name, title: string, status = 200): void => {
    expect(site.call(name, 'GET', `/wiki/api/v2/pages/${site.idOf(title)}`).status).toBe(status);
  };
  const titles = (name: Name, cql: string): string[] =>
    get<{ results: { title: string }[] }>(site, name, `/wiki/rest/api/search?excerpt=none&cql=${encodeURIComponent(cql)}`).results.map(
      ({ title }) => title,
    );
  const counts = (title: string): number[] =>
    ['views', 'viewers'].map(
      (what) => get<{ count: number }>(site, 'ada', `/wiki/rest/api/analytics/content/${site.idOf(title)}/${what}`).count,
    );
  return { site, read, titles, counts };
}

test('what a person read last is found, as much of it as is asked for', () => {
  const { read, titles } = viewed();
  expect(titles('ada', 'id in recentlyViewedContent()')).toEqual([]);
  for (const title of ['Hiring Plan', 'Decision Log', 'Runbooks']) read('ada', title);
  expect(titles('ada', 'id in recentlyViewedContent() order by title')).toEqual(['Decision Log', 'Hiring Plan', 'Runbooks']);
  expect(titles('ada', 'content in recentlyViewedContent(2) order by title')).toEqual(['Decision Log', 'Runbooks']);
  expect(titles('ada', 'id in recentlyViewedContent(1, 2)')).toEqual(['Hiring Plan']);
  expect(titles('ada', 'space in recentlyViewedSpaces() and type = space order by title')).toEqual([
    'Engineering',
    'Operations',
    'People and Pay',
  ]);
  expect(titles('ada', 'space in recentlyViewedSpaces(1) and type = space')).toEqual(['Operations']);
  expect(titles('jonas', 'id in recentlyViewedContent()')).toEqual([]);
});

test('content counts who read it and how often; what was refused does not count', () => {
  const { site, read, counts } = viewed();
  expect(counts('Payment Provider Contract')).toEqual([0, 0]);
  read('ada', 'Payment Provider Contract');
  read('ada', 'Payment Provider Contract');
  read('jonas', 'Payment Provider Contract', 404);
  expect(counts('Payment Provider Contract')).toEqual([2, 1]);
  read('jonas', 'Decision Log');
  read('ada', 'Decision Log');
  expect(counts('Decision Log')).toEqual([2, 2]);
  const url = `/wiki/rest/api/analytics/content/${site.idOf('Payment Provider Contract')}/views`;
  expect(site.call('jonas', 'GET', url).status).toBe(404);
  expect(site.call('ada', 'GET', `${url}?fromDate=2026-01-01`).status).toBe(501);
});
