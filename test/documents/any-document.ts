import fc from 'fast-check';
import type { AdfDocument, AdfMark, AdfNode } from '../../src/documents/adf';

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  fc.constantFrom(
    'plain',
    '*a*',
    '_b_',
    '`c`',
    '# h',
    '- x',
    '1. y',
    '> z',
    '[l](u)',
    '![i](u)',
    '@[N](1)',
    ':smile:',
    ':status[x]',
    ':date[2026-01-31]',
    '<b>',
    '&amp;',
    'a|b',
    '~~s~~',
    '\\',
    '[!NOTE]',
    'https://e.com',
    'a@b.co',
    '</details>',
    '<!-- adf {} -->',
    'adf {"type":"rule"}',
    '[^1]',
    '  ',
    '---',
    '***',
    '[ ] t',
    'www.x.yz',
  ),
);
const color = fc.constantFrom('#ff0000', '#00aa11');
const formatting: fc.Arbitrary<AdfMark[]> = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom<AdfMark>(
      { type: 'strong' },
      { type: 'em' },
      { type: 'strike' },
      { type: 'underline' },
      { type: 'subsup', attrs: { type: 'sub' } },
    ),
    color.map((value): AdfMark => ({ type: 'textColor', attrs: { color: value } })),
    fc.constantFrom<AdfMark>(
      { type: 'link', attrs: { href: 'https://e.com/a?b=1&c=(2)' } },
      { type: 'link', attrs: { href: '/x y', title: 'T "q"' } },
    ),
  ),
  { maxLength: 3, selector: (mark) => mark.type },
);
const text: fc.Arbitrary<AdfNode> = fc.tuple(words, formatting, fc.boolean()).map(([value, marks, code]) => {
  const all = code ? [...marks.filter((mark) => mark.type === 'link'), { type: 'code' }] : marks;
  return { type: 'text', text: value, ...(all.length > 0 && { marks: all }) };
});
const leaf: fc.Arbitrary<AdfNode> = fc.constantFrom<AdfNode>(
  { type: 'hardBreak' },
  { type: 'mention', attrs: { id: '557058:f5-8', text: '@Ann O. Ther' } },
  { type: 'mention', attrs: { id: 'x', text: '@B', accessLevel: '' } },
  { type: 'emoji', attrs: { shortName: ':smile:', id: '1f604', text: '😄' } },
  { type: 'status', attrs: { text: 'a|b `c` -->', color: 'green' } },
  { type: 'status', attrs: { text: 'In progress', color: 'blue' } },
  { type: 'date', attrs: { timestamp: '1700000000000' } },
  { type: 'date', attrs: { timestamp: '1699920000000' } },
  { type: 'inlineCard', attrs: { url: 'https://x.atlassian.net/browse/AB-1' } },
  { type: 'inlineCard', attrs: { url: 'https://e.com' } },
  { type: 'mediaInline', attrs: { type: 'file', id: 'i/d', collection: 'c' } },
);

/** Inline content as the editor makes it: no two neighbouring texts with the same marks. */
const inline: fc.Arbitrary<AdfNode[]> = fc
  .array(fc.oneof({ weight: 4, arbitrary: text }, leaf), { minLength: 1, maxLength: 5 })
  .map((nodes) =>
    nodes.filter(
      (node, index) =>
        index === 0 ||
        node.type !== 'text' ||
        JSON.stringify(node.marks) !== JSON.stringify(nodes[index - 1]?.marks) ||
        nodes[index - 1]?.type !== 'text',
    ),
  );
const localId = fc.constantFrom('id-1', 'a--b', '7');
const paragraph: fc.Arbitrary<AdfNode> = fc
  .tuple(inline, fc.option(localId, { nil: undefined }))
  .map(([content, id]) => ({ type: 'paragraph', content, ...(id !== undefined && { attrs: { localId: id } }) }));
const codeBlock: fc.Arbitrary<AdfNode> = fc
  .tuple(fc.constantFrom(undefined, 'ts', 'adf', 'c++ x'), fc.oneof(words, fc.constant('a\n\n```\n  b\n')))
  .map(([language, value]) => ({ type: 'codeBlock', ...(language && { attrs: { language } }), content: [{ type: 'text', text: value }] }));
const picture: fc.Arbitrary<AdfNode> = fc.constantFrom<AdfNode>(
  {
    type: 'mediaSingle',
    attrs: { layout: 'center' },
    content: [{ type: 'media', attrs: { type: 'external', url: 'https://e.com/i.png', alt: 'A [b]' } }],
  },
  {
    type: 'mediaSingle',
    attrs: { layout: 'wide', width: 50 },
    content: [
      { type: 'media', attrs: { type: 'file', id: 'M', collection: 'c', width: 9 } },
      { type: 'caption', content: [{ type: 'text', text: 'C "x"' }] },
    ],
  },
);

const { list, tasks } = fc.letrec<{ list: AdfNode; tasks: AdfNode; item: AdfNode }>((tie) => ({
  item: fc
    .tuple(
      paragraph,
      fc.array(fc.oneof({ depthSize: 'small' }, paragraph, codeBlock, picture, tie('list'), tie('tasks')), { maxLength: 2 }),
      fc.boolean(),
    )
    .map(([lead, rest, noted]) => ({ type: 'listItem', content: [lead, ...rest], ...(noted && { attrs: { localId: 'li' } }) })),
  list: fc
    .tuple(fc.constantFrom(undefined, 1, 7, 0), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
    .map(([order, content]): AdfNode =>
      order === undefined ? { type: 'bulletList', content } : { type: 'orderedList', attrs: { order }, content },
    ),
  tasks: fc
    .tuple(
      localId,
      fc.array(fc.tuple(inline, fc.boolean()), { minLength: 1, maxLength: 3 }),
      fc.option(tie('tasks'), { nil: undefined, depthSize: 'small' }),
    )
    .map(([id, items, below]): AdfNode => {
      const content = items.map(([line, done], index): AdfNode => ({
        type: 'taskItem',
        attrs: { localId: `${id}-${index}`, state: done ? 'DONE' : 'TODO' },
        content: line,
      }));
      return { type: 'taskList', attrs: { localId: id }, content: [...content, ...(below ? [below] : [])] };
    }),
}));
const cell = fc.oneof(
  { weight: 3, arbitrary: inline.map((content): AdfNode[] => [{ type: 'paragraph', content }]) },
  fc.constant<AdfNode[]>([{ type: 'paragraph', content: [] }]),
  list.map((node) => [node]),
);
const table: fc.Arbitrary<AdfNode> = fc
  .array(fc.array(fc.tuple(cell, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows) => ({
    type: 'table',
    content: rows.map((cells) => ({
      type: 'tableRow',
      content: cells.map(([content, header, wide]): AdfNode => ({
        type: header ? 'tableHeader' : 'tableCell',
        ...(wide && { attrs: { colspan: 2 } }),
        content,
      })),
    })),
  }));
const plain = fc.oneof(paragraph, codeBlock, list, tasks, picture);
const blocks = fc.array(plain, { minLength: 1, maxLength: 3 });
const panelType = fc.constantFrom('info', 'note', 'tip', 'warning', 'error', 'success', 'custom');
const block: fc.Arbitrary<AdfNode> = fc.oneof(
  { weight: 4, arbitrary: plain },
  fc.tuple(fc.integer({ min: 1, max: 6 }), inline).map(([level, content]): AdfNode => ({ type: 'heading', attrs: { level }, content })),
  fc.constant<AdfNode>({ type: 'rule' }),
  fc.constant<AdfNode>({ type: 'paragraph', content: [] }),
  table,
  fc
    .array(
      fc.oneof(
        paragraph.map(({ type, content = [] }) => ({ type, content })),
        codeBlock,
        list,
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((content): AdfNode => ({ type: 'blockquote', content })),
  fc.tuple(panelType, blocks).map(([type, content]): AdfNode => ({ type: 'panel', attrs: { panelType: type }, content })),
  fc.tuple(words, blocks).map(([title, content]): AdfNode => ({ type: 'expand', attrs: { title }, content })),
  fc.tuple(blocks, blocks).map(([left, right]): AdfNode => ({
    type: 'layoutSection',
    content: [left, right].map((content) => ({ type: 'layoutColumn', attrs: { width: 50 }, content })),
  })),
  fc.constant<AdfNode>({ type: 'extension', attrs: { extensionType: 't', extensionKey: 'k', parameters: { a: ['--> ```', 1] } } }),
);

/** Documents of every node that has a form of its own in Markdown, and some that have none. */
export const anyDocument: fc.Arbitrary<AdfDocument> = fc
  .array(block, { maxLength: 5 })
  .map((content) => ({ type: 'doc', version: 1, content }));
