import type { PhrasingContent, Table, TableCell } from 'mdast';
import type { AdfNode } from '../adf';
import { childrenOf } from '../adf';
import { phrasing } from './inline-to-mdast';
import { nodeCode, noteComment } from '../syntax/markers';
import type { Note } from '../syntax/markers';
import { noteFor } from '../syntax/notes';

/** The text of a cell: its only paragraph, or its blocks as JSON. */
function cellText(cell: AdfNode): { children: PhrasingContent[]; inner?: Note } {
  const blocks = childrenOf(cell);
  const [only, ...others] = blocks;
  if (only?.type !== 'paragraph' || others.length > 0 || only.content === undefined)
    return { children: [{ type: 'inlineCode', value: nodeCode(blocks) }] };
  const inner = noteFor(only);
  return { children: phrasing(only.content), ...(inner && { inner }) };
}

function cellNote(cell: AdfNode, isFirstRow: boolean, inner: Note | undefined): Note | undefined {
  const isHeader = cell.type === 'tableHeader';
  const note = noteFor(cell, undefined, inner);
  return isHeader === isFirstRow ? note : { ...note, attrs: { header: isHeader, ...note?.attrs } };
}

function cellOf(cell: AdfNode, isFirstRow: boolean, annotate: boolean): TableCell {
  const { children, inner } = cellText(cell);
  const note = annotate ? cellNote(cell, isFirstRow, inner) : undefined;
  if (!note) return { type: 'tableCell', children };
  const space: PhrasingContent[] = children.length > 0 ? [{ type: 'text', value: ' ' }] : [];
  return { type: 'tableCell', children: [...children, ...space, { type: 'html', value: noteComment(note) }] };
}

/** A table in GFM's form. What a cell has beyond a line of text stands in its note; a first row without headers is noted too. */
export function tableToMdast(table: AdfNode, annotate: boolean): Table {
  const rows = childrenOf(table);
  return {
    type: 'table',
    children: rows.map((row, index) => ({
      type: 'tableRow',
      children: childrenOf(row).map((cell) => cellOf(cell, index === 0, annotate)),
    })),
  };
}
