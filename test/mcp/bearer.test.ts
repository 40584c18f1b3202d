import { bearerOf } from '../../src/mcp/admission';

describe('the credential of a request (RFC 6750 §2.1)', () => {
  test.each([
    ['Bearer abc', 'abc'],
    ['bearer abc', 'abc'],
    ['BEARER   a-b_c.d~e+f/g==', 'a-b_c.d~e+f/g=='],
  ])('%s carries %s', (header, expected) => {
    expect(bearerOf(header)).toBe(expected);
  });

  test.each([
    [undefined],
    [''],
    ['abc'],
    ['Basic abc'],
    ['Bearer'],
    ['Bearer '],
    ['Bearer a b'],
    ['Bearer a,b'],
    ['XBearer abc'],
    ['Bearer a\nb'],
  ])('%j carries none', (header) => {
    expect(bearerOf(header)).toBeNull();
  });
});
