import type { Link, RootContent, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown';
import type { Handle, Join, Options } from 'mdast-util-to-markdown';
import { isCardAddress } from './card-address';

/** A table without padding: a model reads, and pays for, every space. */
const table: Handle = (node: Table, _, state, info) => {
  const exit = state.enter('table');
  const lines = node.children.map((row) => {
    const cells = row.children.map((cell) => state.handle(cell, row, state, info).trim());
    return `| ${cells.join(' | ')} |`;
  });
  exit();
  const rule = `|${' --- |'.repeat(node.children[0]?.children.length ?? 1)}`;
  return [lines[0] ?? '', rule, ...lines.slice(1)].join('\n');
};

/** A line break; where a line cannot end, as a tag. */
const lineBreak: Handle = (_, __, state) => (state.stack.includes('tableCell') || state.stack.includes('headingAtx') ? '<br>' : '\\\n');

/** A link whose text is its address is written once, except where that would be read as a smart card. */
const link: Handle = Object.assign(
  ((node: Link, parent, state, info) => {
    const before = state.options.resourceLink;
    state.options.resourceLink = isCardAddress(node.url);
    const written = defaultHandlers.link(node, parent, state, info);
    state.options.resourceLink = before ?? false;
    return written;
  }) satisfies Handle,
  { peek: () => '[' },
);

/** Nothing stands between a note and its block, nor between the marker of an alert and its text. */
const join: Join = (left, right) => {
  if (left.type !== 'html') return undefined;
  const isNote = left.value.startsWith('<!-- adf {');
  return isNote || (left.value.startsWith('[!') && right.type === 'paragraph') ? 0 : undefined;
};

const options: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  join: [join],
  extensions: [
    gfmToMarkdown(),
    {
      handlers: { table, break: lineBreak, link },
      unsafe: [
        { character: '@', after: '[^\\s]', inConstruct: 'phrasing' },
        { character: ':', before: '[^0-9A-Za-z:]', after: '[a-z0-9_]', inConstruct: 'phrasing' },
        { character: '{', before: '\\)', inConstruct: 'phrasing' },
      ],
    },
  ],
};

/** Prints Markdown. Literal text is escaped wherever it would be read as anything else. */
export function printMarkdown(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, options);
}
