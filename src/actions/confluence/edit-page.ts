import * as z from 'zod';
import type { TypedContent } from '../../clients/confluence/contents';
import { outlineText } from '../../documents/blocks/outline-text';
import type { AdfDocument } from '../../documents/adf';
import { Fault, wrongInput } from '../../faults/fault';
import { defineWrite } from '../define';
import * as parameters from '../parameters';
import { observeBlocks } from './observed-blocks';
import { bodyUndo, nextVersion } from './page-change';
import { pageEdits, toldEdit } from './page-edit-input';
import { withEdits } from './page-edits';
import { resolvePage } from './page-ref';
import { PAGE_WRITING } from './page-writing';
import { writtenAdf } from './written-body';

/** The document of a page that can be edited, at the version that the caller read. @throws Fault `conflict` with the outline as it is now. */
function editable(page: TypedContent, version: number | undefined): AdfDocument {
  if (page.type === 'blogposts') throw wrongInput('page', `${page.id} is a blog post; this action changes pages.`);
  const { document } = page.body;
  if (document === undefined)
    throw wrongInput('page', 'Confluence keeps this page in storage format only: replace it with confluence_update_page.');
  const current = page.version.number;
  if (version === undefined || version === current) return document;
  throw new Fault({
    kind: 'conflict',
    what: `Page ${page.id} is at version ${current}, not ${version}.`,
    mend: `Check the edits against its outline now and send version ${current}:\n${outlineText(document)}`,
  });
}

export const editPage = defineWrite({
  id: 'confluence_edit_page',
  product: 'confluence',
  group: 'pages',
  title: 'Edit a page',
  summary: 'Change parts of a page without resending it: replace, insert, delete, move, find-and-replace, table cells, tasks.',
  effect: 'update',
  destructive: false,
  repeatable: false,
  surface: 'direct',
  ...PAGE_WRITING,
  examples: [
    {
      says: 'One cell and one more step',
      input: {
        page: '65602',
        version: 7,
        edits: [
          { op: 'set_cell', at: '## Services', row: 'api', column: 'State', content: 'up' },
          { op: 'insert_after', at: '## Steps', content: '1. Watch the graphs' },
        ],
      },
    },
  ],
  input: z.strictObject({
    page: parameters.page,
    edits: pageEdits,
    version: z.int().min(1).optional().describe('The version you read'),
    message: z.string().max(500).optional().describe('Note in the history'),
    minor: z
      .boolean()
      .default(false)
      .refine((minor) => !minor, "Confluence's call for pages makes no minor edits: leave it out.")
      .describe('Not offered'),
    format: z.enum(['markdown', 'adf']).default('markdown').describe('Form of content'),
    dry_run: parameters.dryRun,
  }),
  targets: ({ page }) => [{ kind: 'page', ref: page, access: 'write' }],
  writes: () => ['body'],
  subject: ({ page }) => ({ page }),
  observe: ({ page }: { page: string }, context) => observeBlocks(page, context),
  async prepare({ page: ref, edits, version, message, format }, context) {
    const { page } = await resolvePage(ref, context, { bodyFormat: 'atlas_doc_format' });
    const before = editable(page, version);
    const after = await withEdits(before, edits, format, context);
    const named = { page: page.id };
    const { status, number } = nextVersion(page);
    return {
      planned: { page: page.id, body: edits.map(toldEdit) },
      changes: JSON.stringify(before) !== JSON.stringify(after),
      undo: () => bodyUndo(page, writtenAdf(before)),
      async commit() {
        const changed = { number, ...(message === undefined ? {} : { message }) };
        await context.confluence.pages.update(page.id, { status, title: page.title, body: writtenAdf(after), version: changed });
        return named;
      },
    };
  },
});
