import type { AdfNode } from '../adf';
import { cellContent } from './change-cells';
import { PatchError, type Edit } from './edit';
import { gridOf, lineIn, stretch, type Grid } from './table-grid';
import type { WorkingCopy } from './working-copy';

type Of<Op extends Edit['op']> = Extract<Edit, { op: Op }>;

/** Cells that begin in a row above and reach over the line before `row`. */
function crossing({ cells }: Grid, row: number): Grid['cells'] {
  return cells.filter((placed) => placed.row < row && placed.row + placed.rowspan > row);
}

/** A row like its neighbour; merged cells that reach over it grow by it. The first row's cells are headers, a new row under it has none. */
export function addRow(copy: WorkingCopy, { at, row, cells = [] }: Of<'add_row'>): void {
  const table = copy.only(at, 'table');
  const grid = gridOf(table);
  const { length } = grid.rows;
  const index = row === undefined || row === length + 1 ? length : lineIn(grid, 'row', row);
  const above = crossing(grid, index);
  const model = Math.min(index, length - 1);
  const isUnderHeaders = index > 0 && model === 0;
  const made: AdfNode[] = [];
  for (let column = 0; column < grid.columns; column += 1) {
    if (above.some((placed) => column >= placed.column && column < placed.column + placed.colspan)) continue;
    const like = grid.at(model, column);
    const type = like && !isUnderHeaders ? like.cell.type : 'tableCell';
    const colwidth = like?.colspan === 1 ? like.cell.attrs?.colwidth : undefined;
    made.push({ type, ...(colwidth === undefined ? {} : { attrs: { colwidth } }), content: cellContent(type, cells[made.length] ?? []) });
  }
  if (cells.length > made.length) throw new PatchError(`The row has ${made.length} cells, not ${cells.length}.`);
  for (const { cell } of above) stretch(cell, 'rowspan', 1);
  table.content?.splice(index, 0, { type: 'tableRow', content: made });
}

/** Merged cells that begin in the row stay with their other rows. @throws PatchError for the last row. */
export function deleteRow(copy: WorkingCopy, { at, row }: Of<'delete_row'>): void {
  const table = copy.only(at, 'table');
  const grid = gridOf(table);
  const index = lineIn(grid, 'row', row);
  if (grid.rows.length === 1) throw new PatchError('It is the only row: delete the table.');
  const next = grid.rows[index + 1];
  for (const { cell } of crossing(grid, index)) stretch(cell, 'rowspan', -1);
  for (const placed of grid.cells.filter((each) => each.row === index && each.rowspan > 1)) {
    stretch(placed.cell, 'rowspan', -1);
    const before = grid.cells.filter((each) => each.row === index + 1 && each.column < placed.column);
    const kept = grid.cells.filter((each) => each.row === index && each.rowspan > 1 && each.column < placed.column);
    next?.content?.splice(before.length + kept.length, 0, placed.cell);
  }
  table.content?.splice(index, 1);
}

/** @throws PatchError where merged cells tie rows together. */
export function moveRow(copy: WorkingCopy, { at, row, to }: Of<'move_row'>): void {
  const table = copy.only(at, 'table');
  const grid = gridOf(table);
  const [from, target] = [lineIn(grid, 'row', row), lineIn(grid, 'row', to)];
  const [first, last] = [Math.min(from, target), Math.max(from, target)];
  if (grid.cells.some((placed) => placed.rowspan > 1 && placed.row <= last && placed.row + placed.rowspan > first))
    throw new PatchError('Merged cells tie these rows together: they cannot be moved one by one.');
  const moved = table.content?.splice(from, 1) ?? [];
  table.content?.splice(target, 0, ...moved);
}
