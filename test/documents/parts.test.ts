import fc from 'fast-check';
import { cutMarkdown } from '../../src/documents/cut-markdown';
import { markdownToAdf } from '../../src/documents/markdown-to-adf';
import { mentionsIn } from '../../src/documents/mentions-in';
import { outline } from '../../src/documents/outline';
import { adfToPlainText } from '../../src/documents/plain-text';
import { richNodesIn } from '../../src/documents/rich-nodes-in';
import { section } from '../../src/documents/section';

const page = markdownToAdf(`intro

# One

text

## Sub *part*

- a

# Two

<details><summary>More</summary>

## Inside

x

</details>
`);

describe('the outline of a page', () => {
  test('lists its headings, those in expands too, with where they are and how much stands under them', () => {
    const ref: unknown = expect.stringMatching(/^#[0-9a-f]{7}$/);
    expect(outline(page)).toEqual([
      { level: 1, text: 'One', ref, index: 1, size: 'One\ntext\nSub part\na'.length },
      { level: 2, text: 'Sub part', ref, index: 3, size: 'Sub part\na'.length },
      { level: 1, text: 'Two', ref, index: 5, size: 'Two\nMore\nInside\nx'.length },
      { level: 2, text: 'Inside', ref, index: 6, size: 'Inside\nx'.length },
    ]);
  });

  test('a section is its heading and all under it', () => {
    const one = section(page, ' one ');
    expect(one.ok && adfToPlainText(one.document)).toBe('One\ntext\nSub part\na');
    const inside = section(page, 'insi');
    expect(inside.ok && adfToPlainText(inside.document)).toBe('Inside\nx');
  });

  test('an unknown or ambiguous heading gives the candidates', () => {
    expect(section(page, 'Three')).toEqual({ ok: false, candidates: ['One', 'Sub part', 'Two', 'Inside'] });
    expect(section(markdownToAdf('# A 1\n\n# A 2'), 'a')).toEqual({ ok: false, candidates: ['A 1', 'A 2'] });
  });
});

test('what Markdown cannot carry is named, once for each node', () => {
  const content = [
    {
      type: 'paragraph',
      content: [
        { type: 'date', attrs: { timestamp: '0' } },
        { type: 'mention', attrs: { id: 'x' } },
      ],
    },
    { type: 'mediaSingle', attrs: { layout: 'center' }, content: [{ type: 'media', attrs: { type: 'file', id: 'i', collection: '' } }] },
    { type: 'mediaSingle', attrs: { layout: 'center' }, content: [{ type: 'media', attrs: { type: 'external', url: 'https://e.com' } }] },
    { type: 'extension', attrs: { extensionType: 't', extensionKey: 'k' } },
    { type: 'extension', attrs: { extensionType: 't', extensionKey: 'k' } },
  ];
  expect(richNodesIn({ type: 'doc', version: 1, content })).toEqual(['date', 'mediaSingle', 'extension', 'extension']);
  expect(richNodesIn(markdownToAdf('# h\n\n- [ ] @x\n\n> [!NOTE]\n> y\n\n![a](https://e.com)'))).toEqual([]);
});

test('mentions that need looking up are listed once each, in order', () => {
  expect(mentionsIn('@ann @[Bo Li] `@no` a@b.co @[X](1) @ann [~accountid:5b] \\@no https://e.com/@no')).toEqual(['ann', 'Bo Li', '5b']);
});

describe('a slice of Markdown', () => {
  test('ends between blocks, never inside fenced code that fits', () => {
    const text = 'aaaa\n\n```\nb\n\nb\n```\n\ncccc\n';
    expect(cutMarkdown(text, 3)).toEqual({ text: 'aaaa\n\n', next: 6 });
    expect(cutMarkdown(text, 4, 6)).toEqual({ text: '```\nb\n\nb\n```\n\n', next: 20 });
    expect(cutMarkdown(text, 5, 20)).toEqual({ text: 'cccc\n' });
  });

  test('refuses a budget or cursor that means nothing', () => {
    expect(() => cutMarkdown('a', 0)).toThrow(RangeError);
    expect(() => cutMarkdown('a', 9, 2)).toThrow('outside the text');
  });

  test('joins with the others to the whole, each within the budget', () => {
    const line = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '```', '- a', '# h'));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.integer({ min: 1, max: 20 }), (lines, tokens) => {
        const whole = lines.join('\n');
        let joined = '';
        for (let at: number | undefined = 0; at !== undefined;) {
          const slice: { text: string; next?: number } = cutMarkdown(whole, tokens, at);
          expect(slice.text.length).toBeLessThanOrEqual(tokens * 4);
          expect(slice.text.isWellFormed()).toBe(true);
          joined += slice.text;
          at = slice.next;
        }
        expect(joined).toBe(whole);
      }),
    );
  });
});
