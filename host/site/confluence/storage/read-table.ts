import type { AdfNode } from '../../document';
import { attributes, elements, node } from './reader';
import type { Reader } from './reader';
import { StorageError } from './storage-error';
import type { XmlElement } from './xml';

const CELL = ['colspan', 'rowspan', 'data-highlight-colour', 'data-colwidth', 'local-id'] as const;

/** A table with or without `thead` and `tbody`. Column widths are read from the cells, not from `colgroup`. */
export function readTable(reader: Reader, table: XmlElement): AdfNode {
  const given = attributes(table, ['data-layout', 'data-table-width', 'data-number-column', 'local-id']);
  const rows = elements(table).flatMap((part) => {
    if (part.name === 'tr') return [part];
    if (part.name !== 'tbody' && part.name !== 'thead') throw new StorageError(`The element <${part.name}> in <table> cannot be converted`);
    attributes(part, []);
    return elements(part);
  });
  const attrs = {
    layout: given['data-layout'],
    width: number(given['data-table-width']),
    isNumberColumnEnabled: given['data-number-column'] === undefined ? undefined : given['data-number-column'] === 'true',
    localId: given['local-id'],
  };
  return node('table', { attrs, content: rows.map((row) => readRow(reader, row)) });
}

function readRow(reader: Reader, row: XmlElement): AdfNode {
  if (row.name !== 'tr') throw new StorageError(`The element <${row.name}> is not a row of a table`);
  const { 'local-id': localId } = attributes(row, ['local-id']);
  return node('tableRow', { attrs: { localId }, content: elements(row).map((cell) => readCell(reader, cell)) });
}

function readCell(reader: Reader, cell: XmlElement): AdfNode {
  if (cell.name !== 'td' && cell.name !== 'th') throw new StorageError(`The element <${cell.name}> is not a cell of a table`);
  const given = attributes(cell, CELL);
  const type = cell.name === 'th' ? 'tableHeader' : 'tableCell';
  const attrs = {
    colspan: number(given['colspan']),
    rowspan: number(given['rowspan']),
    background: given['data-highlight-colour'],
    colwidth: given['data-colwidth']?.split(',').map(Number),
    localId: given['local-id'],
  };
  const content = reader.blocks(cell.children, type);
  return node(type, { attrs, content: content.length > 0 ? content : [{ type: 'paragraph', content: [] }] });
}

function number(value: string | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}
