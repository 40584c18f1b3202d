import fc from 'fast-check';
import { fillPath } from '../../src/platform/product-fetch';

const GET_ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';

describe('path templates', () => {
  test('a value becomes one segment, a query is encoded, what is undefined is left out', () => {
    const request = { path: { issueIdOrKey: 'PAY-1' }, query: { fields: 'a,b', expand: undefined, keys: ['x y', 'z&'] } };
    expect(fillPath(GET_ISSUE, request)).toBe('/rest/api/3/issue/PAY-1?fields=a%2Cb&keys=x+y&keys=z%26');
  });

  test.each([['..'], ['.'], ['']])('%j is no segment', (value) => {
    expect(() => fillPath(GET_ISSUE, { path: { issueIdOrKey: value } })).toThrow('issueIdOrKey');
  });

  test('a missing value is refused', () => {
    expect(() => fillPath(GET_ISSUE, {})).toThrow('issueIdOrKey');
  });

  test('no value leaves its segment, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.isWellFormed() && text !== '.' && text !== '..'),
        (value) => {
          const url = new URL(fillPath(GET_ISSUE, { path: { issueIdOrKey: value } }), 'https://site.example');
          expect(url.pathname.startsWith('/rest/api/3/issue/')).toBe(true);
          expect(url.pathname.split('/')).toHaveLength(6);
          expect(url.search).toBe('');
          expect(url.hash).toBe('');
          expect(decodeURIComponent(url.pathname.split('/')[5] ?? '')).toBe(value);
        },
      ),
    );
  });
});
