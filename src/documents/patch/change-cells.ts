import { childrenOf } from '../adf';
import type { AdfNode } from '../adf';
import { PatchError, type Edit } from './edit';
import { gridOf, lineIn } from './table-grid';
import { fitted, type WorkingCopy } from './working-copy';

/** Blocks as the content of a cell. @throws PatchError when they may not stand in one. */
export function cellContent(type: string, blocks: readonly AdfNode[]): AdfNode[] {
  const content = fitted(type, blocks);
  return content.length > 0 ? content : [{ type: 'paragraph', content: [] }];
}

/** Gives one cell new content. A line in place of a line keeps how the line is set. */
export function setCell(copy: WorkingCopy, { at, row, column, content }: Extract<Edit, { op: 'set_cell' }>): void {
  const grid = gridOf(copy.only(at, 'table'));
  const placed = grid.at(lineIn(grid, 'row', row), lineIn(grid, 'column', column));
  if (!placed) throw new PatchError('The table has no cell there.');
  const { cell } = placed;
  const [old, ...oldOthers] = childrenOf(cell);
  const [line, ...others] = cellContent(cell.type, content);
  const isLine = old?.type === 'paragraph' && line?.type === 'paragraph' && oldOthers.length === 0 && others.length === 0;
  cell.content = isLine ? [{ ...old, content: childrenOf(line) }] : [...(line ? [line] : []), ...others];
}
