import * as z from 'zod';
import type { Edit } from '../../documents/patch/edit';

type Op = Edit['op'];
type Name = 'at' | 'content' | 'find' | 'all' | 'to' | 'row' | 'column' | 'cells' | 'done';

/** What each kind of edit must have, and what it may have beside. */
const FORMS: Readonly<Record<Op, { needs: readonly Name[]; takes?: readonly Name[] }>> = {
  replace: { needs: ['at', 'content'] },
  insert_before: { needs: ['at', 'content'] },
  insert_after: { needs: ['at', 'content'] },
  append: { needs: ['content'] },
  delete: { needs: ['at'] },
  move_before: { needs: ['at', 'to'] },
  move_after: { needs: ['at', 'to'] },
  replace_text: { needs: ['find', 'content'], takes: ['at', 'all'] },
  tick: { needs: [], takes: ['at', 'find', 'done'] },
  set_cell: { needs: ['at', 'row', 'column', 'content'] },
  add_row: { needs: ['at'], takes: ['row', 'cells'] },
  add_column: { needs: ['at'], takes: ['column', 'cells'] },
  delete_row: { needs: ['at', 'row'] },
  delete_column: { needs: ['at', 'column'] },
  move_row: { needs: ['at', 'row', 'to'] },
  move_column: { needs: ['at', 'column', 'to'] },
};
const OPS = Object.keys(FORMS) as [Op, ...Op[]]; // the keys of a record by Op
const line = z.union([z.int().min(1), z.string().min(1).max(500)]).optional();
const text = z.string().min(1).max(2000).optional();

/** One edit as an agent writes it. Exact texts may stand in `at` where the kind of edit looks for a text. */
const edit = z
  .strictObject({
    op: z.enum(OPS),
    at: text,
    content: z.string().max(200_000).optional(),
    find: text,
    all: z.boolean().optional(),
    to: line,
    row: line,
    column: line,
    cells: z.array(z.string().max(20_000)).max(200).optional(),
    done: z.boolean().optional(),
  })
  .transform((given) => {
    const seeks = (given.op === 'replace_text' || given.op === 'tick') && given.find === undefined;
    return seeks && given.at !== undefined && !given.at.startsWith('#') ? { ...given, find: given.at, at: undefined } : given;
  })
  .superRefine((given, context) => {
    const { needs, takes = [] } = FORMS[given.op];
    const problem = (name: string, message: string): void => context.addIssue({ code: 'custom', path: [name], message });
    for (const name of needs) if (given[name] === undefined) problem(name, `${given.op} needs ${name}.`);
    for (const name of ['at', 'content', 'find', 'all', 'to', 'row', 'column', 'cells', 'done'] as const)
      if (given[name] !== undefined && ![...needs, ...takes].includes(name)) problem(name, `${given.op} takes no ${name}.`);
    if (given.op.startsWith('move_') && (typeof given.to === 'number') !== /row|column/.test(given.op))
      problem('to', 'Rows and columns move to a number, blocks to a place.');
  });

export type PageEdit = z.output<typeof edit>;

export const pageEdits = z
  .array(edit)
  .min(1)
  .max(50)
  .describe(
    'List of {op, at, content}. op: replace, insert_before, insert_after, append, delete, move_before, move_after (to), replace_text (find, all), ' +
      'tick (done), set_cell (row, column), add_row, delete_row, move_row, add_column, … (cells, to). at: #id of block_ids, "## Heading" or exact text',
  );

/** How much of an edit is enough to know it again. */
const SHOWN = 60;

export function toldEdit({ op, at, find }: PageEdit): string {
  return [op, at, find]
    .filter((part) => part !== undefined)
    .join(' ')
    .slice(0, SHOWN);
}
