import fc from 'fast-check';
import { CqlError } from '../../../../host/site/cql/cql-error';
import { parseNameQuery, parseWordQuery } from '../../../../host/site/cql/word-query';

const finds = (query: string, text: string): boolean => parseWordQuery(query).matches(text);

describe('a text query', () => {
  test.each([
    ['hello dolly', 'Dolly says hello', true],
    ['hello dolly', 'hello world', false],
    ['"hello dolly"', 'well, hello, Dolly', true],
    ['"hello dolly"', 'hello world dolly', false],
    ['te?t', 'a test', true],
    ['te?t', 'a tent of cloth, tet', true],
    ['te?t', 'tet', false],
    ['win*', 'WindowsNT', true],
    ['wi*95', 'Windows95', true],
    ['wi*95', 'Windows98', false],
    ['win', 'wins', false],
    ['roam~', 'foam', true],
    ['roam~', 'roams', true],
    ['roam~1', 'raom', true],
    ['roam~1', 'groans', false],
    ['roam~0', 'foam', false],
    ['roam~0.6', 'foam', true],
    ['roam~0.9', 'foam', false],
    ['roam~9', 'rock', true],
    ['roam~9', 'rust', false],
    ['"atlassian jira"~10', 'Atlassian sells Confluence and Jira', true],
    ['"atlassian jira"~2', 'Atlassian sells Confluence and Jira', false],
    ['"atlassian jira"~3', 'Atlassian sells Confluence and Jira', true],
    ['"jira atlassian"~1', 'Atlassian Jira', false],
    ['"jira atlassian"~2', 'Atlassian Jira', true],
    ['"a a"~2', 'a', false],
    ['"a a"~2', 'a b a', true],
    ['jira^4 atlassian', 'Atlassian Jira', true],
    ['"atlassian jira"^4 (a OR jira)^0.2', 'Atlassian Jira', true],
    ['deploy OR release', 'a release', true],
    ['deploy || release', 'a plan', false],
    ['deploy AND release', 'a release', false],
    ['deploy && release', 'release, then deploy', true],
    ['a b OR c', 'c', true],
    ['a (b OR c)', 'a c', true],
    ['a (b OR c)', 'c', false],
    ['a NOT b', 'a', true],
    ['a NOT b', 'a b', false],
    ['a -b', 'a b', false],
    ['a !"b c"', 'a c b', true],
    ['+a b', 'a b', true],
    ['NOT b', 'a', false],
    ['a OR NOT b', 'c', false],
    ['a NOT NOT b', 'a b', true],
    ['and or not', 'or, not: and', true],
    ['on-call', 'on call', true],
    ['on-call', 'call', false],
    ['a - b!', 'a b', true],
    ['a\\-b \\(c\\)', 'a b c', true],
    ['\\"a', 'a', true],
    ['a\\*', 'a', true],
    ['a\\*', 'ab', false],
    ['\\AND', 'and', true],
    ['CAFÉ', 'a cafe', true],
    ['a\\~2', 'a 2', true],
  ])('%s on "%s": %s', (query, text, expected) => {
    expect(finds(query, text)).toBe(expected);
  });

  test.each([
    ['', 'holds no word'],
    ['!! ...', 'holds no word'],
    ['()', 'OR lacks what it joins'],
    ['a OR', 'OR lacks what it joins'],
    ['OR a', 'OR lacks what it joins'],
    ['a AND', 'AND lacks what it joins'],
    ['a AND AND b', 'AND lacks what it joins'],
    ['a NOT', 'NOT lacks what it excludes'],
    ['(a OR b', 'a bracket is not closed'],
    ['a OR b)', 'a bracket is closed that was not opened'],
    ['(a)^b', "'^' in '^b'"],
    ['"a b', 'A quote is not closed'],
    ['a\\', 'a backslash that escapes nothing'],
    ['*a', "may not start with a wildcard: '*a'"],
    ['a ?', "may not start with a wildcard: '?'"],
    ['a^', "'^' in 'a^' belongs at the end of a word, before a number"],
    ['a^b', "'^' in 'a^b' belongs at the end of a word, before a number"],
    ['a~b', "'~' in 'a~b' belongs at the end of a word"],
    ['('.repeat(60) + 'a' + ')'.repeat(60), 'its brackets are too deep'],
  ])('%s is refused: %s', (query, told) => {
    expect(() => parseWordQuery(query)).toThrow(CqlError);
    expect(() => parseWordQuery(query)).toThrow(told);
  });

  test('marks the words it looked for, not those it excludes', () => {
    const { seeks } = parseWordQuery('pay* "four seconds" NOT refund fuzy~');
    expect(['Payments', 'four', 'seconds', 'fuzzy', 'refund', 'two'].map(seeks)).toEqual([true, true, true, true, false, false]);
  });

  test('of a name is content with beginnings of words', () => {
    const names = ['Jonas Weber', 'Marta Kowalska', 'Major Jo'];
    const found = (query: string): string[] => names.filter((name) => parseNameQuery(query).matches(name));
    expect([found('jo'), found('ma ko'), found('"marta kow"'), found('onas')]).toEqual([
      ['Jonas Weber', 'Major Jo'],
      ['Marta Kowalska'],
      ['Marta Kowalska'],
      [],
    ]);
  });
});

interface All {
  parts: { excluded: boolean; part: Any | string[]; slop: number }[];
}
interface Any {
  any: All[];
}

const VOCABULARY = ['alpha', 'beta', 'gamma', 'delta'];
const word = fc.constantFrom(...VOCABULARY);
const { query } = fc.letrec<{ query: Any; all: All }>((tie) => ({
  query: fc.record({ any: fc.array(tie('all'), { minLength: 1, maxLength: 3 }) }),
  all: fc.record({
    parts: fc.array(
      fc.record({
        excluded: fc.boolean(),
        part: fc.oneof({ maxDepth: 3, withCrossShrink: true }, fc.array(word, { minLength: 1, maxLength: 3 }), tie('query')),
        slop: fc.nat(4),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
}));

const isWords = (part: Any | string[]): part is string[] => Array.isArray(part);

function print({ any }: Any): string {
  const parts = ({ parts }: All): string =>
    parts
      .map(({ excluded, part, slop }) => {
        const shown = !isWords(part) ? `(${print(part)})` : part.length === 1 ? part.join() : `"${part.join(' ')}"~${slop}`;
        return excluded ? `NOT ${shown}` : shown;
      })
      .join(' AND ');
  return any.map(parts).join(' OR ');
}

/** What the query means, written down a second time: every choice of places for a phrase is tried. */
function means({ any }: Any, text: string[]): boolean {
  const near = (words: string[], slop: number, chosen: number[] = []): boolean => {
    const moves = chosen.map((place, index) => place - index);
    if (chosen.length === words.length) return Math.max(...moves) - Math.min(...moves) <= slop;
    return text.some((found, at) => found === words[chosen.length] && !chosen.includes(at) && near(words, slop, [...chosen, at]));
  };
  return any.some(
    ({ parts }) =>
      parts.some(({ excluded }) => !excluded) &&
      parts.every(({ excluded, part, slop }) => (isWords(part) ? near(part, slop) : means(part, text)) !== excluded),
  );
}

test('whatever query is written finds what it means', () => {
  fc.assert(
    fc.property(query, fc.array(word, { maxLength: 8 }), (asked, text) => {
      expect(finds(print(asked), text.join(' '))).toBe(means(asked, text));
    }),
  );
});

test('a text with all signs escaped finds itself', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const lower = text.toLowerCase();
      fc.pre(/[a-z0-9]/.test(lower));
      expect(finds(lower.replace(/[-+&|!(){}[\]^"~*?:\\/]/g, '\\$&'), text)).toBe(true);
    }),
  );
});

test('whatever stands after ~ is read or refused', () => {
  const sign = fc.constantFrom('AND', 'OR', 'NOT', '(', ')', '"', '~', '^', '*', '\\', '-', ' ', 'a', '2');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(sign).map((signs) => signs.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (asked) => {
        try {
          expect(typeof finds(asked, 'a b')).toBe('boolean');
        } catch (error) {
          expect(error).toBeInstanceOf(CqlError);
        }
      },
    ),
  );
});
