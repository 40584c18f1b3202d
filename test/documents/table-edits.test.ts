import fc from 'fast-check';
import type { AdfDocument, AdfNode } from '../../src/documents/adf';
import { markdownToAdf } from '../../src/documents/markdown-to-adf';
import { applyEdits } from '../../src/documents/patch/apply-edits';
import { PatchError, type Edit } from '../../src/documents/patch/edit';
import { gridOf } from '../../src/documents/patch/table-grid';
import { nodeText } from '../../src/documents/plain-text';
import { officialFaults } from './official-schema';

const of = (markdown: string): readonly AdfNode[] => markdownToAdf(markdown).content;
const TABLE = 'before\n\n| Name | State |\n| --- | --- |\n| api | up |\n| web | down |';
const at = 'api';

function tableOf(document: AdfDocument): AdfNode {
  const table = document.content.find(({ type }) => type === 'table');
  if (!table) throw new Error('No table.');
  return table;
}

/** The rows as text, headers in capitals. */
function rowsOf(document: AdfDocument): string[] {
  return (tableOf(document).content ?? []).map(({ content = [] }) =>
    content.map((cell) => (cell.type === 'tableHeader' ? nodeText(cell).toUpperCase() : nodeText(cell))).join(' | '),
  );
}

function rowsAfter(edit: Edit, document: AdfDocument = markdownToAdf(TABLE)): string[] {
  const after = applyEdits(document, [edit]);
  expect(officialFaults(after)).toEqual([]);
  expect(JSON.stringify(after.content[0])).toBe(JSON.stringify(document.content[0]));
  return rowsOf(after);
}

test.each<[Edit, string[]]>([
  [{ op: 'set_cell', at, row: 3, column: 2, content: of('up') }, ['NAME | STATE', 'api | up', 'web | up']],
  [{ op: 'set_cell', at, row: 'WEB', column: 'state', content: of('**up** | x') }, ['NAME | STATE', 'api | up', 'web | up | x']],
  [{ op: 'add_row', at, cells: [of('db'), of('slow')] }, ['NAME | STATE', 'api | up', 'web | down', 'db | slow']],
  [{ op: 'add_row', at, row: 2, cells: [of('db')] }, ['NAME | STATE', 'db | ', 'api | up', 'web | down']],
  [{ op: 'delete_row', at, row: 'api' }, ['NAME | STATE', 'web | down']],
  [{ op: 'move_row', at, row: 3, to: 2 }, ['NAME | STATE', 'web | down', 'api | up']],
  [{ op: 'add_column', at, cells: ['owner', 'ann', 'bo'].map(of) }, ['NAME | STATE | OWNER', 'api | up | ann', 'web | down | bo']],
  [{ op: 'add_column', at, column: 1 }, [' | NAME | STATE', ' | api | up', ' | web | down']],
  [{ op: 'delete_column', at, column: 'Name' }, ['STATE', 'up', 'down']],
  [{ op: 'move_column', at, column: 2, to: 1 }, ['STATE | NAME', 'up | api', 'down | web']],
])('%j', (edit, rows) => {
  expect(rowsAfter(edit)).toEqual(rows);
});

test('a line in place of a line keeps how it is set, and the cell its look', () => {
  const document = markdownToAdf(TABLE);
  const cell = tableOf(document).content?.[1]?.content?.[1] ?? { type: '' };
  cell.attrs = { background: '#ff0000' };
  cell.content = [{ ...cell.content?.[0], type: 'paragraph', marks: [{ type: 'alignment', attrs: { align: 'end' } }] }];
  const after = tableOf(applyEdits(document, [{ op: 'set_cell', at, row: 2, column: 2, content: of('off') }])).content?.[1]?.content?.[1];
  expect(after).toEqual({ ...cell, content: [{ ...cell.content[0], content: [{ type: 'text', text: 'off' }] }] });
});

test.each<[Edit, string]>([
  [{ op: 'set_cell', at, row: 4, column: 1, content: [] }, 'The table has 3 rows; there is no row 4.'],
  [{ op: 'set_cell', at, row: 'db', column: 1, content: [] }, 'No row begins with "db".'],
  [{ op: 'set_cell', at, row: 1, column: 1, content: of('| nested |\n|-|') }, 'may not stand in tableHeader'],
  [{ op: 'add_row', at, cells: [[], [], []] }, 'The row has 2 cells, not 3.'],
  [{ op: 'delete_row', at: 'before', row: 1 }, 'There is no table at "before".'],
])('%j is refused', (edit, message) => {
  expect(() => rowsAfter(edit)).toThrow(PatchError);
  expect(() => rowsAfter(edit)).toThrow(message);
});

describe('merged cells', () => {
  const cell = (text: string, attrs?: Record<string, unknown>): AdfNode => ({
    type: 'tableCell',
    ...(attrs && { attrs }),
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });
  const row = (...content: AdfNode[]): AdfNode => ({ type: 'tableRow', content });
  //  A A b
  //  A A c
  //  d e e
  const merged = (): AdfDocument => ({
    type: 'doc',
    version: 1,
    content: [
      { type: 'rule' },
      {
        type: 'table',
        content: [
          row(cell('A', { colspan: 2, rowspan: 2, colwidth: [100, 50] }), cell('b')),
          row(cell('c')),
          row(cell('d'), cell('e', { colspan: 2 })),
        ],
      },
    ],
  });
  const corner = (document: AdfDocument): unknown =>
    tableOf(document)
      .content?.flatMap(({ content = [] }) => content)
      .find((each) => nodeText(each) === 'A')?.attrs;

  test('grow with a row or column that goes through them', () => {
    const tall = applyEdits(merged(), [{ op: 'add_row', at: 'A', row: 2, cells: [of('n')] }]);
    expect(rowsOf(tall)).toEqual(['A | b', 'n', 'c', 'd | e']);
    expect(corner(tall)).toMatchObject({ rowspan: 3, colspan: 2 });
    const wide = applyEdits(merged(), [{ op: 'add_column', at: 'A', column: 2, cells: [of('n')] }]);
    expect(rowsOf(wide)).toEqual(['A | b', 'c', 'd | n | e']);
    expect(corner(wide)).toEqual({ colspan: 3, rowspan: 2, colwidth: [100, 50, 50] });
  });

  test('shrink with one that goes, and stay', () => {
    const short = applyEdits(merged(), [{ op: 'delete_row', at: 'A', row: 1 }]);
    expect(rowsOf(short)).toEqual(['A | c', 'd | e']);
    expect(corner(short)).toMatchObject({ rowspan: 1 });
    const narrow = applyEdits(merged(), [{ op: 'delete_column', at: 'A', column: 1 }]);
    expect(rowsOf(narrow)).toEqual(['A | b', 'c', 'e']);
    expect(corner(narrow)).toEqual({ colspan: 1, rowspan: 2, colwidth: [50] });
  });

  test('are set where they are covered, and hold together what is moved', () => {
    expect(rowsOf(applyEdits(merged(), [{ op: 'set_cell', at: 'A', row: 2, column: 2, content: of('B') }]))[0]).toBe('B | b');
    expect(() => applyEdits(merged(), [{ op: 'move_row', at: 'A', row: 3, to: 2 }])).toThrow('Merged cells tie these rows');
    expect(() => applyEdits(merged(), [{ op: 'move_column', at: 'A', column: 3, to: 1 }])).toThrow('Merged cells tie these columns');
  });

  test('cover the same rectangle of the table after any edit', () => {
    const line = fc.integer({ min: 1, max: 3 });
    const edit = fc.oneof(
      line.map((at): Edit => ({ op: 'add_row', at: 'A', row: at })),
      line.map((at): Edit => ({ op: 'add_column', at: 'A', column: at })),
      line.map((at): Edit => ({ op: 'delete_row', at: 'A', row: at })),
      line.map((at): Edit => ({ op: 'delete_column', at: 'A', column: at })),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
        let after: AdfDocument;
        try {
          after = applyEdits(merged(), edits);
        } catch (error) {
          if (error instanceof PatchError) return;
          throw error;
        }
        const grid = gridOf(tableOf(after));
        const covered = grid.cells.reduce((sum, placed) => sum + placed.rowspan * placed.colspan, 0);
        expect(officialFaults(after)).toEqual([]);
        expect(covered).toBe(grid.rows.length * grid.columns);
      }),
      { numRuns: 300 },
    );
  });
});
