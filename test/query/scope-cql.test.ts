import fc from 'fast-check';
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
    ['space = ~admin or space in (~a1b, X)', '(space in ("X","Y")) AND (space = ~admin or space in (~a1b, X))'],
    ['created > 2014/09/01 and title ~ x', '(space in ("X","Y")) AND (created > 2014/09/01 and title ~ x)'],
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
    ['space ~admin = x', 1 + 'space ~admin '.length],
    ['~admin = x', 1],
    ['created > 2014/09/01/02', 15],
    ['title = 1/2', 10],
    ['title ~ a\\"b', 10],
    ['(type = page order by title)', 14],
    ['type = "page', 8],
  ])('%s is refused at character %d', (cql, character) => {
    expect(scopeCql(cql, ['X'])).toMatchObject({ ok: false, line: 1, character });
  });

  test('keeps away from labels, and from personal spaces but for those that are listed', () => {
    expect(scopeCql('type = page', 'all', [], { hiddenLabels: ['secret "x"'] })).toEqual({
      ok: true,
      query: '(label not in ("secret \\"x\\"")) AND (type = page)',
    });
    expect(scopeCql('', 'all', ['HR'], { personal: { spaces: 'none', but: ['~ada'] } })).toEqual({
      ok: true,
      query: '(space not in ("HR")) AND (space.type != personal OR space in ("~ada"))',
    });
    expect(scopeCql('', 'all', [], { personal: { spaces: 'only', but: [] } })).toEqual({ ok: true, query: '(space.type = personal)' });
  });

  /** The brackets of a text that stand outside quotes, read by nothing but the rules of quotes. */
  const depths = (text: string): number[] => {
    let depth = 0;
    return text
      .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gs, (quoted) => '_'.repeat(quoted.length))
      .split('')
      .map((sign) => (depth += sign === '(' ? 1 : sign === ')' ? -1 : 0));
  };
  const pieces = [
    'type',
    '=',
    'page',
    '(',
    ')',
    '"',
    "'",
    '\\',
    ' ',
    'and',
    'or',
    'not',
    'in',
    'order by',
    'space',
    ',',
    '~a',
    '2014/01/02',
    '"x"',
    'now()',
  ];
  const hostile = fc
    .array(fc.constantFrom(...pieces), { maxLength: 14 })
    .map((parts) => parts.join(' '))
    .chain((text) => fc.constantFrom(text, text.replaceAll(' ', '')));

  test('never lets a query out of its brackets', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 40 })), (cql) => {
        const result = scopeCql(cql, ['X']);
        if (!result.ok) return;
        const clause = '(space in ("X"))';
        expect(result.query?.startsWith(clause)).toBe(true);
        const rest = result.query?.slice(clause.length) ?? '';
        const open = rest.startsWith(' AND (') ? ' AND ('.length : rest.length;
        const inside = depths(rest);
        expect(inside.at(-1) ?? 0).toBe(0);
        // Once the caller's own bracket is closed, only an order may follow.
        const closed = inside.findIndex((depth, at) => at >= open && depth === 0);
        expect(rest.slice(closed < 0 ? rest.length : closed + 1)).toMatch(/^(?: ?order\s*by.*)?$/is);
      }),
      { numRuns: 1_500 },
    );
  });
});
