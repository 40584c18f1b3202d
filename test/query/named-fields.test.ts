import { readQuery } from '../../src/query/read-query';
import type { Language } from '../../src/query/token';

function named(query: string, language: Language = 'jql') {
  const read = readQuery(query, language);
  if (!read.ok) throw new Error(read.reason);
  return { fields: [...read.fields].sort(), functions: [...read.functions].sort() };
}

describe('the fields that a query uses', () => {
  test.each([
    ['salary > 5 AND "Story Points" = 3', ['salary', 'story points']],
    ['cf[10016] = 3 ORDER BY cf[010017] DESC, Rank', ['cf[10016]', 'cf[10017]', 'rank']],
    ["'S\\u0061lary' is EMPTY", ['salary']],
    ['Sala\\ ry was in (a) BEFORE "x"', ['sala ry']],
    ['status changed FROM salary TO "salary" BY currentUser()', ['status']],
    ['summary ~ "salary" AND (labels in (salary, "salary"))', ['labels', 'summary']],
    ['issue.property[salary].level = 1', ['issue.property']],
  ])('%s', (jql, fields) => {
    expect(named(jql).fields).toEqual(fields);
  });

  test('and its functions, wherever they stand', () => {
    expect(named('issue in watchedIssues() or assignee in (membersOf("x"), currentUser())').functions).toEqual([
      'currentuser',
      'membersof',
      'watchedissues',
    ]);
    expect(named('creator = currentUser() order by title', 'cql')).toEqual({ fields: ['creator', 'title'], functions: ['currentuser'] });
  });
});
