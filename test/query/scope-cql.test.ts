import { scopeCql } from '../../src/query/scope-cql';

describe('a scoped CQL query', () => {
  test.each([
    [
      'type = page and text ~ "release notes" order by lastmodified desc',
      '(space in ("X","Y")) AND (type = page and text ~ "release notes") order by lastmodified desc',
    ],
    ['space = SECRET or creator = currentUser()', '(space in ("X","Y")) AND (space = SECRET or creator = currentUser())'],
    ['created >= now("-4w") and label not in (a, "b c")', '(space in ("X","Y")) AND (created >= now("-4w") and label not in (a, "b c"))'],
    [
      'content.property[meta].level = 3 and space.type = global',
      '(space in ("X","Y")) AND (content.property[meta].level = 3 and space.type = global)',
    ],
    ['space = "~admin" and title !~ "a\\"b"', '(space in ("X","Y")) AND (space = "~admin" and title !~ "a\\"b")'],
    ['', '(space in ("X","Y"))'],
  ])('%s', (cql, expected) => {
    expect(scopeCql(cql, ['X', 'Y'])).toEqual({ ok: true, query: expected });
  });

  test('excludes denied spaces, and is no query at all without allowed ones', () => {
    expect(scopeCql('type = page', 'all', ['~a"b'])).toEqual({
      ok: true,
      query: '(space not in ("~a\\"b")) AND (type = page)',
    });
    expect(scopeCql('type = page', [])).toEqual({ ok: true, query: null });
  });

  test.each([
    ['type = page) or (space = SECRET', 12],
    ['type is empty', 6],
    ['type was page', 6],
    ['type = page & space = X', 13],
    ['! type = page', 1],
    ['space = ~admin', 9],
    ['title ~ a\\"b', 10],
    ['(type = page order by title)', 14],
    ['type = "page', 8],
  ])('%s is refused at character %d', (cql, character) => {
    expect(scopeCql(cql, ['X'])).toMatchObject({ ok: false, line: 1, character });
  });
});
