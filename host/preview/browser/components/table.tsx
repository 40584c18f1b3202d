import React from 'react';
import DynamicTable from '@atlaskit/dynamic-table';
import { z } from 'zod';
import { component } from '../component';
import { prop } from '../prop';
import { wrapped } from '../wrapped';

const headCell = z.strictObject({ cellKey: z.string(), isSortable: prop.flag, width: prop.number, shouldTruncate: prop.flag });
const row = z.strictObject({ rowKey: z.string(), isHighlighted: prop.flag });
const rowCell = z.strictObject({ cellKey: z.string() });

/** Tables. UI Kit flattens a table into wrappers, rows and cells, which are read here and have no meaning elsewhere. */
export const table = {
  DynamicTable: component(
    { caption: prop.text, label: prop.text, isFixedSize: prop.flag, isLoading: prop.flag, rowsPerPage: prop.number },
    ({ props, node, render }) => (
      <DynamicTable
        {...props}
        head={{
          cells: wrapped(node, 'head').map((cell) => {
            const { cellKey, ...given } = headCell.parse(cell.props);
            return { key: cellKey, content: render(cell.children), ...given };
          }),
        }}
        rows={wrapped(node, 'rows').map((line) => {
          const { rowKey, isHighlighted = false } = row.parse(line.props);
          const cells = line.children.map((cell) => ({ key: rowCell.parse(cell.props).cellKey, content: render(cell.children) }));
          return { key: rowKey, isHighlighted, cells };
        })}
      />
    ),
  ),
  ContentWrapper: component({ name: z.string() }, () => null),
};
