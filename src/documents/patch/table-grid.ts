import { childrenOf } from '../adf';
import type { AdfNode } from '../adf';
import { nodeText } from '../plain-text';
import { PatchError, type Line } from './edit';

/** A cell with the rows and columns that it covers, from 0. */
export interface Placed {
  cell: AdfNode;
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
}

export interface Grid {
  rows: readonly AdfNode[];
  columns: number;
  cells: readonly Placed[];
  /** The cell that covers a place, be it merged or not. */
  at(row: number, column: number): Placed | undefined;
}

/** More columns than any table has: a span beyond it means nothing. */
const MOST_COLUMNS = 1000;

function spanOf(cell: AdfNode, name: 'rowspan' | 'colspan', most: number): number {
  const span = cell.attrs?.[name];
  return typeof span === 'number' && span > 1 ? Math.min(Math.floor(span), most) : 1;
}

/** Where every cell of a table lies when merged cells take the places that they cover. */
export function gridOf(table: AdfNode): Grid {
  const rows = childrenOf(table);
  const taken: (Placed | undefined)[][] = rows.map(() => []);
  const cells: Placed[] = [];
  for (const [row, { content = [] }] of rows.entries()) {
    let column = 0;
    for (const cell of content) {
      while (taken[row]?.[column]) column += 1;
      const placed = {
        cell,
        row,
        column,
        rowspan: spanOf(cell, 'rowspan', rows.length - row),
        colspan: spanOf(cell, 'colspan', MOST_COLUMNS),
      };
      for (const covered of taken.slice(row, row + placed.rowspan))
        for (let at = 0; at < placed.colspan; at += 1) covered[column + at] = placed;
      cells.push(placed);
      column += placed.colspan;
    }
  }
  const columns = Math.max(0, ...taken.map(({ length }) => length));
  return { rows, columns, cells, at: (row, column) => taken[row]?.[column] };
}

/** The index of a row or column. @throws PatchError with the lines there are. */
export function lineIn(grid: Grid, kind: 'row' | 'column', line: Line): number {
  const count = kind === 'row' ? grid.rows.length : grid.columns;
  const names = Array.from({ length: count }, (_, index) => {
    const placed = kind === 'row' ? grid.at(index, 0) : grid.at(0, index);
    return placed ? nodeText(placed.cell).trim() : '';
  });
  if (typeof line === 'number') {
    if (line >= 1 && line <= count) return line - 1;
    throw new PatchError(`The table has ${count} ${kind}s; there is no ${kind} ${line}.`);
  }
  const [index, ...others] = names.flatMap((name, at) => (name.toLowerCase() === line.trim().toLowerCase() ? [at] : []));
  if (index !== undefined && others.length === 0) return index;
  throw new PatchError(
    index === undefined ? `No ${kind} begins with "${line}".` : `Several ${kind}s begin with "${line}": give the number.`,
    names,
  );
}

/** Makes a merged cell cover one line more or less. */
export function stretch(cell: AdfNode, name: 'rowspan' | 'colspan', by: 1 | -1): void {
  const span = cell.attrs?.[name];
  cell.attrs = { ...cell.attrs, [name]: (typeof span === 'number' ? span : 1) + by };
}
