import fc from 'fast-check';
import { cleanText } from '../../src/documents/clean-text';

describe('text that is not trusted', () => {
  test.each([
    ['pay\u202egnp\u202c', 'paygnp', 2],
    ['a\u200bb\ufeffc\u00add', 'abcd', 3],
    ['hi\u{e0069}\u{e0067}\u{e006e}', 'hi', 3],
    ['x\u0000\u001b[31my', 'x[31my', 2],
    ['a\u{fe01}\u{e0101}', 'a', 2],
    ['tab\tline\r\nend', 'tab\tline\r\nend', 0],
  ])('%j loses what nobody sees', (text, clean, hidden) => {
    expect(cleanText(text)).toEqual({ text: clean, hidden });
  });

  test.each(['👩‍👩‍👧', '❤️', '👍🏽', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'می‌خواهم', 'क्‍ष', '1️⃣', '中文 עברית'])('%s stays as it is', (text) => {
    expect(cleanText(text)).toEqual({ text, hidden: 0 });
  });

  test('is clean after one cleaning, and visible text is untouched', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = cleanText(text).text;
        expect(cleanText(once).text).toBe(once);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => expect(cleanText(text).text).toBe(text.replace(/[^\t\n\r -~]/g, ''))),
    );
  });
});
