import fc from 'fast-check';
import { readWiki } from '../../../host/site/jsm/wiki/read';
import { wikiText } from '../../../src/actions/jsm/wiki-text';
import { markdownToAdf } from '../../../src/documents/markdown-to-adf';
import { adfToPlainText } from '../../../src/documents/plain-text';

const wiki = (markdown: string): string => wikiText(markdownToAdf(markdown));

describe('wiki markup of a document', () => {
  test.each([
    ['plain words', 'plain words'],
    ['**bold** _slanted_ ~~gone~~ `code`', '*bold* _slanted_ -gone- {{code}}'],
    ['# Title\n\nWords', 'h1. Title\n\nWords'],
    ['- a\n- b\n  - c\n  1. d', '* a\n* b\n** c\n*# d'],
    ['1. one\n2. two', '# one\n# two'],
    ['> said', '{quote}\nsaid\n{quote}'],
    ['```js\nlet a = {};\n```', '{code:js}\nlet a = {};\n{code}'],
    ['---', '----'],
    ['[here](https://example.com/a_b)', '[here|https://example.com/a_b]'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', '||a||b||\n|1|2|'],
    ['one\\\ntwo', 'one\ntwo'],
  ])('%j', (markdown, expected) => {
    expect(wiki(markdown)).toBe(expected);
  });

  test.each([
    ['\\*not bold\\*', '\\*not bold\\*'],
    ['a {macro} and [a link]', 'a \\{macro\\} and \\[a link\\]'],
    ['--force and snake_case and well-known 2 - 3', '\\-\\-force and snake_case and well-known 2 - 3'],
    ['fine (x) and !picture.png!', 'fine \\(x) and \\!picture.png!'],
    ['a|b', 'a\\|b'],
    ['C:\\\\dir', 'C:\\\\dir'],
  ])('escapes the signs of %j', (markdown, expected) => {
    expect(wiki(markdown)).toBe(expected);
  });

  test('mentions by account id', () => {
    const mention = { type: 'mention', attrs: { id: '5b10:7', text: '@Ada' } };
    expect(wikiText({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [mention] }] })).toBe('[~accountid:5b10:7]');
  });

  test('any words of a paragraph, without signs of markup, reach the reader as they are', () => {
    const words = fc.stringMatching(/^[a-z0-9 .,;:'"%&/=<>@$()]{1,40}$/).filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(words, (text) => {
        const document = { type: 'doc' as const, version: 1 as const, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
        expect(adfToPlainText(readWiki(wikiText(document))).replaceAll('\\(', '(')).toBe(text);
      }),
    );
  });

  test('any text at all leaves no sign of markup unescaped at the edge of a word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        fc.pre(text.trim() === text && text !== '');
        const written = wikiText({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
        expect(written.replace(/\\./gs, '')).not.toMatch(/[{}[\]|]/);
        expect(written.replaceAll(/\\(.)/gs, '$1')).toBe(text);
      }),
    );
  });
});
