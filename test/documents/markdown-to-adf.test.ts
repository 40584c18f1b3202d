import fc from 'fast-check';
import type { AdfNode } from '../../src/documents/adf';
import { DocumentError } from '../../src/documents/document-error';
import { markdownToAdf } from '../../src/documents/markdown-to-adf';
import { officialFaults } from './official-schema';

/** A document in one line: types with their text, marks and telling attributes. */
function sketch(node: AdfNode): string {
  const marks = node.marks?.map((mark) => `${mark.type}:`).join('') ?? '';
  const { order, level, state, title, panelType, url, language, href, id, localId: _, ...others } = node.attrs ?? {};
  const attrs = [order, level, state, title, panelType, url, language, href, id, ...Object.values(others)]
    .filter((value) => value !== undefined)
    .map(String)
    .join(' ');
  if (node.type === 'text') return `${marks}${JSON.stringify(node.text)}`;
  return `${marks}${node.type}${attrs === '' ? '' : `[${attrs}]`}${node.content ? `(${node.content.map(sketch).join(' ')})` : ''}`;
}

function read(markdown: string): string {
  const document = markdownToAdf(markdown, {
    resolveMention: (name) => (name === 'ann' || name === 'Ann Berg' ? { id: 'aa-1', text: '@Ann Berg' } : undefined),
  });
  expect(officialFaults(document)).toEqual([]);
  return document.content.map(sketch).join(' ');
}

describe('Markdown becomes ADF', () => {
  test.each([
    ['**b _e_** ~~s~~ `c`', 'paragraph(strong:"b " strong:em:"e" " " strike:"s" " " code:"c")'],
    ['**a `c`**', 'paragraph(strong:"a " code:"c")'],
    ['a\nb  \nc\\\nd<br>e', 'paragraph("a b" hardBreak "c" hardBreak "d" hardBreak "e")'],
    ['# t `c`', 'heading[1]("t " code:"c")'],
    ['7. a\n8. b', 'orderedList[7](listItem(paragraph("a")) listItem(paragraph("b")))'],
    ['- a\n  - b', 'bulletList(listItem(paragraph("a") bulletList(listItem(paragraph("b")))))'],
    ['- [ ] a\n  - [x] b\n- [ ] c', 'taskList(taskItem[TODO]("a") taskList(taskItem[DONE]("b")) taskItem[TODO]("c"))'],
    ['- a\n- [x] b', 'bulletList(listItem(paragraph("a"))) taskList(taskItem[DONE]("b"))'],
    [
      '| a \\| b |\n|-|\n| `x \\| y`<br>z |',
      'table(tableRow(tableHeader(paragraph("a | b"))) tableRow(tableCell(paragraph(code:"x | y" hardBreak "z"))))',
    ],
    ['```ts\na<b\n```', 'codeBlock[ts]("a<b")'],
    ['[l](https://e.com "T") [r] <https://e.com>\n\n[r]: /x', 'paragraph(link:"l" " " link:"r" " " link:"https://e.com")'],
    ['https://x.atlassian.net/browse/AB-1', 'paragraph(inlineCard[https://x.atlassian.net/browse/AB-1])'],
    ['[t](https://x.atlassian.net/browse/AB-1)', 'paragraph(link:"t")'],
    ['![a](https://e.com/i.png "C")', 'mediaSingle[center](media[https://e.com/i.png external a] caption("C"))'],
    ['x ![a](https://e.com/i.png)', 'paragraph("x " link:"a")'],
    ['![a](media:c/i%20d)', 'mediaSingle[center](media[i d file c a])'],
    ['> [!TIP]\n> x', 'panel[success](paragraph("x"))'],
    ['> \\[!TIP]\n> x', 'blockquote(paragraph("[!TIP] x"))'],
    ['<details><summary>A &amp; B</summary>\n\n- x\n\n</details>', 'expand[A & B](bulletList(listItem(paragraph("x"))))'],
    ['<details><summary>A</summary>inner <b>x</b></details>', 'expand[A](paragraph("inner x"))'],
    ['a <u>b <sup>c</sup></u> <i>d', 'paragraph("a " underline:"b " underline:subsup:"c" " d")'],
    ['&lt;a&gt; &copy; \\*x\\*', 'paragraph("<a> © *x*")'],
    [
      '@ann, @[Ann Berg] @[Bo](5b:1) @nobody a@b.co `@ann` \\@ann',
      'paragraph(mention[aa-1 @Ann Berg] ", " mention[aa-1 @Ann Berg] " " mention[5b:1 @Bo] " @nobody " link:"a@b.co" " " code:"@ann" " @ann")',
    ],
    ['[~accountid:5b10]', 'paragraph(mention[5b10])'],
    [':tada: \\:tada: 10:30:15 :nonsense:', 'paragraph(emoji[1f389 :tada: 🎉] " :tada: 10:30:15 :nonsense:")'],
    ['a[^n]\n\n[^n]: *why*', 'paragraph("a" subsup:"[n]") paragraph(subsup:"[n]" " " em:"why")'],
    [':status[In *review*]{blue} :date[2026-01-31]', 'paragraph(status[In *review* blue] " " date[1769817600000])'],
    [':status[OK] :date[2026-02-30] a:status[x] \\:status[y]', 'paragraph(status[OK neutral] " :date[2026-02-30] a:status[x] :status[y]")'],
    ['', ''],
  ])('%j', (markdown, expected) => {
    expect(read(markdown)).toBe(expected);
  });
});

describe('what may not stand in its place is put beside it, never lost', () => {
  test.each([
    ['- # h', 'bulletList(listItem(paragraph(strong:"h")))'],
    [
      '1. a\n\n   | t |\n   |-|\n\n   after\n2. b',
      'orderedList[1](listItem(paragraph("a"))) table(tableRow(tableHeader(paragraph("t")))) paragraph("after") orderedList[2](listItem(paragraph("b")))',
    ],
    ['> a\n>\n> > b', 'blockquote(paragraph("a") paragraph("b"))'],
    [
      '> a\n>\n> | t |\n> |-|\n>\n> b',
      'blockquote(paragraph("a")) table(tableRow(tableHeader(paragraph("t")))) blockquote(paragraph("b"))',
    ],
    ['- > q', 'bulletList(listItem(paragraph("q")))'],
    ['- [ ] a\n\n  ```\n  c\n  ```', 'taskList(taskItem[TODO]("a")) codeBlock("c")'],
    [
      '<details><summary>A</summary>\n\n<details><summary>B</summary>\n\n| t |\n|-|\n\n</details>\n\n</details>',
      'expand[A](nestedExpand[B](paragraph()) table(tableRow(tableHeader(paragraph("t")))))',
    ],
  ])('%j', (markdown, expected) => {
    expect(read(markdown)).toBe(expected);
  });
});

describe('links that could run something', () => {
  test.each(['javascript:alert(1)', 'JaVaScRiPt:x', 'java&#x0A;script:x', '&#1;javascript:x', 'data:text/html,x', 'vbscript:x'])(
    '%s is unlinked, its text stays',
    (address) => {
      for (const markdown of [`[a](<${address}>)`, `![a](<${address}>)`, `<a href="${address}">a</a>`, `[a][r]\n\n[r]: <${address}>`]) {
        const document = JSON.stringify(markdownToAdf(markdown));
        expect(document).not.toContain('"link"');
        expect(document).not.toContain('"url"');
        expect(document).toContain('"a"');
      }
    },
  );

  test('nor in a node given as JSON', () => {
    const inline = markdownToAdf('`adf {"type":"text","text":"a","marks":[{"type":"link","attrs":{"href":"javascript:x"}}]}`');
    expect(inline.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }]);
    const block = markdownToAdf('```adf\n{"type":"blockCard","attrs":{"url":"javascript:x"}}\n```');
    expect(block.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'javascript:x' }] }]);
  });
});

describe('a text that cannot be taken is refused with what to mend', () => {
  test.each([
    ['a'.repeat(1024 * 1024 + 1), /1048577 bytes long; the limit is 1048576/],
    ['>'.repeat(200_000), /Line 1: Lists and quotes nest more than 100/],
    ['- '.repeat(101) + 'a', /nest more than 100/],
    ['**a _b '.repeat(300) + '_** '.repeat(300), /nests more than 100 levels/],
    ['['.repeat(500_000), /Line 1: There are too many brackets/],
    ['*_'.repeat(100_000), /too many brackets or emphasis/],
    ['x\n\n```adf\n{"type":\n```', /Line 3: This is not JSON/],
    ['```adf\n{"type":"panel"}\n```', /Line 1: .*panel needs attrs/],
    ['`adf {"type":"rule"}`', /rule may not stand in paragraph/],
    ['<!-- adf-begin {"type":"layoutSection"} -->\n\na', /Line 1: This adf-begin has no adf-end/],
    ['a\n\n<!-- adf-end -->', /Line 3: adf-end closes nothing/],
    ['<!-- adf {"attrs":{"level":9}} -->\n# h', /heading has a wrong, unknown or missing attribute: level/],
  ])('%#', (markdown, message) => {
    const started = performance.now();
    expect(() => markdownToAdf(markdown)).toThrow(DocumentError);
    expect(() => markdownToAdf(markdown)).toThrow(message);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

test('any text makes a valid document or a DocumentError', () => {
  const piece = fc.constantFrom(
    '- ',
    '1. ',
    '> ',
    '# ',
    '[ ] ',
    '|',
    '\n',
    '\n\n',
    '  ',
    '```',
    '~~~',
    '`',
    '*',
    '**',
    '_',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '!',
    '<',
    '>',
    '</',
    'details',
    '<details>',
    '<summary>',
    '</details>',
    '<!-- adf ',
    '{"attrs":{}}',
    ' -->',
    '<!-- adf-end -->',
    '<!-- adf-begin {"type":"panel","attrs":{"panelType":"info"}} -->',
    'adf',
    '@',
    ':x:',
    '---',
    '[^1]',
    '[^1]: ',
    '|-|',
    '&amp;',
    '\\',
    'a',
    'http://e.c',
    '<b>',
    '</b>',
    '[!NOTE]',
    '\u0000',
    '😀',
  );
  const mixed = fc.array(piece, { maxLength: 25 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof({ weight: 3, arbitrary: mixed }, fc.string({ unit: 'binary' })), (markdown) => {
      try {
        expect(officialFaults(markdownToAdf(markdown))).toEqual([]);
      } catch (error) {
        if (!(error instanceof DocumentError)) throw error;
      }
    }),
    { numRuns: 1000 },
  );
});
