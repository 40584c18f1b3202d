import type { AdfNode } from '../adf';
import { cellContent } from './change-cells';
import { PatchError, type Edit } from './edit';
import { gridOf, lineIn, stretch, type Grid, type Placed } from './table-grid';
import type { WorkingCopy } from './working-copy';

type Of<Op extends Edit['op']> = Extract<Edit, { op: Op }>;

/** Cells that begin in a column before and reach over the line left of `column`. */
function crossing({ cells }: Grid, column: number): readonly Placed[] {
  return cells.filter((placed) => placed.column < column && placed.column + placed.colspan > column);
}

/** A merged cell covers one column more or less, and knows one width more or less. */
function resize({ cell, column }: Placed, at: number, by: 1 | -1): void {
  stretch(cell, 'colspan', by);
  const widths: unknown = cell.attrs?.colwidth;
  if (!Array.isArray(widths)) return;
  const own: unknown[] = [...(widths as unknown[])];
  const index = at - column;
  own.splice(index, by === -1 ? 1 : 0, ...(by === 1 ? [own[Math.min(index, own.length - 1)]] : []));
  cell.attrs = { ...cell.attrs, colwidth: own };
}

/** A column like the one that it pushes aside; merged cells that reach over it grow by it. */
export function addColumn(copy: WorkingCopy, { at, column, cells = [] }: Of<'add_column'>): void {
  const grid = gridOf(copy.only(at, 'table'));
  const index = column === undefined || column === grid.columns + 1 ? grid.columns : lineIn(grid, 'column', column);
  const across = crossing(grid, index);
  let made = 0;
  for (const [row, node] of grid.rows.entries()) {
    if (across.some((placed) => row >= placed.row && row < placed.row + placed.rowspan)) continue;
    const type = grid.at(row, Math.min(index, grid.columns - 1))?.cell.type ?? 'tableCell';
    const cell: AdfNode = { type, content: cellContent(type, cells[made] ?? []) };
    const before = grid.cells.filter((placed) => placed.row === row && placed.column < index).length;
    (node.content ??= []).splice(before, 0, cell);
    made += 1;
  }
  if (cells.length > made) throw new PatchError(`The column has ${made} cells, not ${cells.length}.`);
  for (const placed of across) resize(placed, index, 1);
}

/** Merged cells that reach over the column lose it and stay. @throws PatchError for the last column. */
export function deleteColumn(copy: WorkingCopy, { at, column }: Of<'delete_column'>): void {
  const grid = gridOf(copy.only(at, 'table'));
  const index = lineIn(grid, 'column', column);
  if (grid.columns === 1) throw new PatchError('It is the only column: delete the table.');
  for (const placed of grid.cells.filter((each) => each.column <= index && each.column + each.colspan > index)) {
    const row = grid.rows[placed.row];
    if (placed.colspan > 1) resize(placed, index, -1);
    else if (row) row.content = row.content?.filter((cell) => cell !== placed.cell) ?? [];
  }
}

/** @throws PatchError where merged cells tie columns together. */
export function moveColumn(copy: WorkingCopy, { at, column, to }: Of<'move_column'>): void {
  const grid = gridOf(copy.only(at, 'table'));
  const [from, target] = [lineIn(grid, 'column', column), lineIn(grid, 'column', to)];
  const [first, last] = [Math.min(from, target), Math.max(from, target)];
  if (grid.cells.some((placed) => placed.colspan > 1 && placed.column <= last && placed.column + placed.colspan > first))
    throw new PatchError('Merged cells tie these columns together: they cannot be moved one by one.');
  const order = Array.from({ length: grid.columns }, (_, index) => index);
  order.splice(target, 0, ...order.splice(from, 1));
  for (const [row, node] of grid.rows.entries()) {
    const own = grid.cells.filter((placed) => placed.row === row);
    node.content = own.sort((left, right) => order.indexOf(left.column) - order.indexOf(right.column)).map(({ cell }) => cell);
  }
}
