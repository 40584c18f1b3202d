import fc from 'fast-check';
import { quoteJql } from '../../src/query/quote';
import { scopeJql } from '../../src/query/scope-jql';
import { parsed, samples, shape } from './official';

const PROJECTS = ['A', 'B'];
const allowed = parsed('project in ("A","B")')?.query?.where;

/** The allow-list clause and the rest of a scoped query, as the official parser reads them; fails when the outermost joint is not AND. */
function halves(jql: string): { allow: unknown; rest: unknown; order: unknown } {
  const query = parsed(jql)?.query;
  const where = query?.where;
  if (where?.clauseType !== 'compound' || where.operator.value !== 'and')
    return { allow: shape(where), rest: undefined, order: shape(query?.orderBy) };
  const [allow, ...rest] = where.clauses;
  const [only] = rest;
  return { allow: shape(allow), rest: shape(rest.length === 1 ? only : rest), order: shape(query?.orderBy) };
}

function scoped(jql: string): string {
  const result = scopeJql(jql, PROJECTS);
  if (!result.ok) throw new Error(`${jql}: ${result.reason}`);
  if (result.query === null) throw new Error('nothing may match');
  return result.query;
}

describe('a scoped JQL query', () => {
  test('keeps the question in brackets behind the allow-list, and its order at the end', () => {
    expect(scoped('status = Open OR project = SECRET order by created DESC')).toBe(
      '(project in ("A","B")) AND (status = Open OR project = SECRET) order by created DESC',
    );
  });

  test('without criteria is the allow-list alone', () => {
    expect(scoped('')).toBe('(project in ("A","B"))');
    expect(scoped('  order by rank')).toBe('(project in ("A","B")) order by rank');
  });

  test('keeps an escaped space and a no-break space that end it', () => {
    expect(scoped('a = b\\ ')).toBe('(project in ("A","B")) AND (a = b\\ )');
    expect(scoped('order by \u00a0')).toBe('(project in ("A","B")) order by \u00a0');
  });

  test('excludes denied projects', () => {
    expect(scopeJql('a = b', 'all', ['X', 'Y"'])).toEqual({ ok: true, query: '(project not in ("X","Y\\"")) AND (a = b)' });
    expect(scopeJql('a = b', ['A'], ['X'])).toEqual({ ok: true, query: '(project in ("A")) AND (project not in ("X")) AND (a = b)' });
    expect(scopeJql('a = b order by a', 'all')).toEqual({ ok: true, query: '(a = b) order by a' });
  });

  test('of no projects is no query at all', () => {
    expect(scopeJql('a = b', [])).toEqual({ ok: true, query: null });
    expect(scopeJql('a = ', [])).toMatchObject({ ok: false });
  });

  test('parses to the allow-list AND the original with its order, for every valid official sample', () => {
    for (const jql of samples().valid) {
      const original = parsed(jql)?.query;
      const result = halves(scoped(jql));
      expect([jql, result.allow]).toEqual([jql, shape(allowed)]);
      expect([jql, result.order]).toEqual([jql, shape(original?.orderBy)]);
      const where = original?.where;
      const flattened = where?.clauseType === 'compound' && where.operator.value === 'and' && Array.isArray(result.rest);
      expect([jql, result.rest]).toEqual([jql, shape(flattened ? where.clauses : where)]);
    }
  });

  test('is refused with a position for every invalid official sample', () => {
    const passed = samples().invalid.filter((jql) => scopeJql(jql, PROJECTS).ok);
    expect(passed).toEqual([]);
  });
});

describe('an attempt to leave the scope', () => {
  test.each([
    ['a = b) OR (project = SECRET', 1, 6],
    [') OR (a = b', 1, 1],
    ['a = "b', 1, 5],
    ["a = 'b", 1, 5],
    ['a = b" OR project = "SECRET', 1, 6],
    ['(a = b order by c) OR (d = e', 1, 8],
    ['a = b\norder by c) OR (d = e', 2, 11],
    ['a = b order by c desc OR d = e', 1, 23],
    ['a = b /* ', 1, 7],
    ['a = b # x', 1, 7],
    ['a = "\\"', 1, 5],
    ['a = b\\', 1, 6],
    ['a in ((b)', 1, 10],
    ['a = f(b', 1, 8],
    ['a = b \u0000 c', 1, 7],
  ])('%j is refused at line %d, character %d', (jql, line, character) => {
    expect(scopeJql(jql, PROJECTS)).toEqual({ ok: false, reason: expect.stringMatching(/\.$/) as unknown, line, character });
  });

  test('nesting without end is refused, not a crash', () => {
    expect(scopeJql(`${'('.repeat(100_000)}a = b${')'.repeat(100_000)}`, PROJECTS)).toMatchObject({ ok: false });
    expect(scopeJql(`${'not '.repeat(100_000)}a = b`, PROJECTS)).toMatchObject({ ok: false });
  });

  const hostile = fc
    .array(
      fc.constantFrom(
        'a',
        '=',
        'b',
        '(',
        ')',
        '"',
        "'",
        '\\',
        ' ',
        '\n',
        'AND',
        'OR',
        'NOT',
        'in',
        'order by',
        'project',
        ',',
        '[',
        ']',
        '--',
        '/*',
        '*/',
        '#',
        'was',
        'changed',
        '"x"',
        'f()',
        '\u00a0',
        '\u201c',
        '\\u0029',
        '\u0000',
        '\ufeff',
        '𝒳',
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join(' '))
    .chain((text) => fc.constantFrom(text, text.replaceAll(' ', '')));

  test('never parses to anything but the allow-list AND something', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 40 })), (jql) => {
        const result = scopeJql(jql, PROJECTS);
        if (!result.ok) {
          expect(parsed(jql)).toBeUndefined();
          return;
        }
        expect(parsed(jql)).toBeDefined();
        expect(halves(result.query ?? '').allow).toEqual(shape(allowed));
      }),
      { numRuns: 700 },
    );
  });

  test('in a project key stays a value', () => {
    const listed = (key: string): unknown => parsed(`project in (${quoteJql(key)})`)?.query?.where;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (key) => expect(listed(key)).toMatchObject({ operand: { values: [{ value: key }] } })),
      { numRuns: 150 },
    );
    // The official parser does not decode \u escapes, so for control characters only the structure is compared.
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (key) =>
        expect(listed(key)).toMatchObject({ clauseType: 'terminal', operand: { values: [{}] } }),
      ),
      { numRuns: 150 },
    );
  });
});
