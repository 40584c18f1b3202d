import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parseMarkdown } from '../../src/documents/syntax/parse-markdown';
import { splitMarkdown } from '../../src/documents/syntax/split-markdown';

/** A word that makes what holds it long enough to be cut behind. */
const LONG = ` ${'w'.repeat(2100)}`;

/** A tree without looseness and ends, which joined lists have of their first part, and without the white space that the parser leaves at the end of some texts. */
function shape(node: Nodes): unknown {
  const { type, position } = node;
  const own = Object.entries(node)
    .filter(([name]) => !['children', 'position', 'spread', 'data'].includes(name))
    .map(([name, value]: [string, unknown]) => [name, typeof value === 'string' ? value.trimEnd() : value]);
  return [type, position?.start.offset, position?.start.line, own, 'children' in node ? node.children.map(shape) : []];
}

function whole(markdown: string): Root {
  const transformless = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
  return fromMarkdown(markdown, { extensions: [gfm({ singleTilde: false })], mdastExtensions: transformless });
}

// No numbers but 1 and no empty items: after indented code the parser takes them for text, against CommonMark, unless a cut comes between.
const start = fc.constantFrom(
  ...['- y', '* y', '1. y', '1) y', '-   y', '-      y', '-\ty', '> ', '> - y', '# ', '', '', '', '| a |', '|-|', '- - -', '---', '==='],
  ...[
    '```',
    '``` js',
    '````',
    '~~~',
    '- ```',
    '> ```',
    '1. ~~~',
    '<!--',
    '-->',
    '<!-- x -->',
    '<pre>',
    '</pre>',
    '<div>',
    '</div>',
    '<b>x</b>',
  ],
  ...[
    '<?',
    '?>',
    '<!A',
    '<![CDATA[',
    ']]>',
    '[r]: /x',
    '[^n]: ',
    '[r]',
    '[a][R]',
    '![r]',
    'a[^n]',
    '[^m]: - y',
    'text',
    '\ufeff',
    '\u00a0',
  ],
);
const indent = fc.constantFrom('', '', '', '', ' ', '  ', '   ', '    ', '\t', ' \t', '      ');
const line = fc.tuple(indent, start, fc.constantFrom('', 'x', LONG)).map((parts) => parts.join(''));
const text = fc
  .array(fc.tuple(fc.oneof(line, fc.constantFrom('', '', LONG.trim())), fc.constantFrom('\n', '\n\n', '\n\n', '\r\n', '\r')), {
    maxLength: 14,
  })
  .map((lines) =>
    lines
      .flat()
      .join('')
      .replace(/^\ufeff/, ''),
  );

test('a text read in stretches is the text read whole', () => {
  let cuts = 0;
  fc.assert(
    fc.property(text, (markdown) => {
      cuts += splitMarkdown(markdown).length - 1;
      expect(parseMarkdown(markdown).children.map(shape)).toEqual(whole(markdown).children.map(shape));
    }),
    { numRuns: 250 },
  );
  expect(cuts).toBeGreaterThan(50);
});

test('labels are known across stretches, of footnotes too', () => {
  const [before, after] = [
    parseMarkdown(`[a] ![b][a] c[^n]\n\n${LONG.trim()}\n\n[A]: /x\n\n[^N]: note`),
    splitMarkdown(`${LONG}\n\n- a\n- b`),
  ];
  const [first] = before.children;
  expect(first?.type === 'paragraph' && first.children.map(({ type }) => type).filter((type) => type !== 'text')).toEqual([
    'linkReference',
    'imageReference',
    'footnoteReference',
  ]);
  expect(after).toHaveLength(2);
});

test('a mark of byte order moves no position', () => {
  const [first] = parseMarkdown('\ufeff[a](b)').children;
  expect(first?.position?.start.offset).toBe(1);
});
