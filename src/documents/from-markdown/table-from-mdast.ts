import type { Table, TableCell } from 'mdast';
import type { AdfNode } from '../adf';
import { isNode } from '../adf';
import { DocumentError } from '../document-error';
import { inlineNodes } from './inline-from-mdast';
import { nodesInCode } from '../syntax/markers';
import { picturesOf } from './media-from-mdast';
import { withNote } from '../syntax/notes';
import type { Reading } from './reading';
import { withoutUnsafeLinks } from '../syntax/safe-link';
import { trailingNote } from './trailing-note';
import { faultIn } from '../schema/validate';

/** The blocks of a cell whose only content is a code span with a list of nodes. */
function blocksIn(children: readonly TableCell['children'][number][], type: string): AdfNode[] | undefined {
  const [only, ...others] = children;
  if (only?.type !== 'inlineCode' || others.length > 0) return undefined;
  const line = only.position?.start.line ?? 1;
  const nodes = nodesInCode(only.value, line);
  if (!Array.isArray(nodes)) return undefined;
  const fault = faultIn({ type, content: nodes }, 'tableRow', 'cell');
  if (fault !== undefined) throw new DocumentError(`This adf code holds no valid blocks for a table cell: ${fault}`, line);
  return nodes.filter(isNode).map(withoutUnsafeLinks);
}

function cellOf(cell: TableCell, header: boolean, reading: Reading): AdfNode {
  const { note, children } = trailingNote(cell.children);
  const { header: noted, ...attrs } = note?.attrs ?? {};
  const type = (typeof noted === 'boolean' ? noted : header) ? 'tableHeader' : 'tableCell';
  const content = blocksIn(children, type) ??
    picturesOf({ type: 'paragraph', children: [...children] }, reading) ?? [
      { type: 'paragraph', content: inlineNodes(children, [], reading) },
    ];
  const node: AdfNode = { type, content };
  if (!note) return node;
  const { attrs: _, ...rest } = note;
  return withNote(node, noted === undefined || Object.keys(attrs).length > 0 ? { ...rest, ...(note.attrs && { attrs }) } : rest);
}

/** A Markdown table; its first row are headers unless a cell's note says otherwise. Column alignment has no place in ADF. */
export function tableOf(table: Table, reading: Reading): AdfNode {
  const rows = table.children.map((row, index): AdfNode => {
    return { type: 'tableRow', content: row.children.map((cell) => cellOf(cell, index === 0, reading)) };
  });
  return { type: 'table', content: rows };
}
