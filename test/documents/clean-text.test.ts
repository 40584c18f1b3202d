import fc from 'fast-check';
import { cleanText } from '../../src/documents/clean-text';

describe('characters that nobody sees', () => {
  test.each([
    ['pay\u202egnp\u202c', 'pay⟨hidden U+202E⟩gnp⟨hidden U+202C⟩', 2],
    ['a\u200bb\ufeffc\u00add', 'a⟨hidden U+200B⟩b⟨hidden U+FEFF⟩c⟨hidden U+00AD⟩d', 3],
    ['a\u200b\u2060b', 'a⟨hidden U+200B U+2060⟩b', 2],
    ['hi\u{e0069}\u{e0067}\u{e006e}', 'hi⟨hidden U+E0069 U+E0067 U+E006E: "ign"⟩', 3],
    ['x\u0000\u001b[31my', 'x⟨hidden U+0000 U+001B⟩[31my', 2],
    ['a\u{fe01}\u{e0101}', 'a⟨hidden U+FE01 U+E0101⟩', 2],
    ['tab\tline\r\nend', 'tab\tline\r\nend', 0],
  ])('%j are shown', (text, clean, hidden) => {
    expect(cleanText(text)).toEqual({ text: clean, hidden });
  });

  test('a flood of them is shown by its beginning and its length', () => {
    const { text, hidden } = cleanText(`a${'\u200b'.repeat(10_000)}b`);
    expect(hidden).toBe(10_000);
    expect(text).toMatch(/^a⟨hidden U\+200B (U\+200B )+U\+200B and 9936 more⟩b$/);
  });

  test.each(['👩‍👩‍👧', '❤️', '👍🏽', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'می‌خواهم', 'क्‍ष', '1️⃣', '中文 עברית'])('%s stays as it is', (text) => {
    expect(cleanText(text)).toEqual({ text, hidden: 0 });
  });

  test('none is left after one cleaning, and what can be seen is untouched', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = cleanText(text).text;
        expect(cleanText(once)).toEqual({ text: once, hidden: 0 });
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) =>
        expect(cleanText(text).text.replace(/⟨hidden [^⟩]*⟩/g, '')).toBe(text.replace(/[^\t\n\r -~]/g, '')),
      ),
    );
  });
});
