import fc from 'fast-check';
import { documentText, isDocument } from '../../../../host/site/document';
import { readWiki } from '../../../../host/site/jsm/wiki/read';
import { writeWiki } from '../../../../host/site/jsm/wiki/write';

describe('wiki text', () => {
  test.each([
    ['marks', 'It is *broken*, _really_: {{npm start}}, -no- +yes+'],
    ['paragraphs and breaks', 'one\ntwo\n\nthree'],
    ['headings', 'h2. What\n\nand more'],
    ['lists', '* one\n* *two*\n\n# first\n# second'],
    ['code', '{code}\n*not bold*\n\n[~accountid:x]\n{code}'],
    ['code in a language', '{code:java}\nint x;\n{code}'],
    ['quotes', '{quote}\nsaid she\n{quote}'],
    ['links and mentions', 'See [the page|https://example.com/a?b=c], [~accountid:5b10a2844c20165700ede21c]'],
    ['a rule', 'above\n\n----\n\nbelow'],
  ])('comes back as it went: %s', (_name, text) => {
    expect(writeWiki(readWiki(text))).toBe(text);
  });

  test('says what it means', () => {
    expect(readWiki('see *this* [page|https://example.com]').content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'see ' },
          { type: 'text', text: 'this', marks: [{ type: 'strong' }] },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'page', marks: [{ type: 'link', attrs: { href: 'https://example.com' } }] },
        ],
      },
    ]);
  });

  test.each(['2*3*4', 'snake_case_name', 'a - b - c', '* alone', '[not a link|javascript:alert(1)]', '{code} never closed', '{{'])(
    '%s stays text',
    (text) => {
      expect(documentText(readWiki(text)).replace(/^alone$/, '* alone')).toBe(text);
    },
  );

  test.each(['*a* ', 'x\n', '{code}\n', '[a|https://b.c]', '*', '_a', '{{', '* '])('a long text of %j is read in time', (piece) => {
    const began = performance.now();
    const text = piece.repeat(Math.floor(32_767 / piece.length));
    expect(readWiki(text).content.length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('whatever comes, a document comes of it that keeps every letter', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('*', '_', '{code}', '{quote}', '\n', '* x', '# y', 'h1. z', '[a|https://b.c]', '{{', '}}', '----'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const document = readWiki(text);
        expect(isDocument(document)).toBe(true);
        const letters = (from: string): string[] => from.match(/[\p{L}\p{N}]/gu) ?? [];
        expect(letters(writeWiki(document))).toEqual(letters(text));
      }),
      { numRuns: 150 },
    );
  });
});
