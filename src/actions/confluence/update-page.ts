import * as z from 'zod';
import { defineWrite } from '../define';
import * as parameters from '../parameters';
import { observePage } from './observed-page';
import { prepareChange } from './page-change';
import { PAGE_WRITING } from './page-writing';
import { WRITTEN_FORMATS } from './written-body';

/** As much as Confluence keeps of a page: its whole document may have to be written back. How much Markdown is read is the parser's to say. */
const MOST_CHARACTERS = 5_000_000;

export const updatePage = defineWrite({
  id: 'confluence_update_page',
  product: 'confluence',
  group: 'pages',
  title: 'Replace a page',
  summary: 'Replace the title or whole body of a page, or publish its draft.',
  effect: 'update',
  destructive: false,
  repeatable: true,
  surface: 'rovo',
  scopes: PAGE_WRITING.scopes,
  endpoints: [...PAGE_WRITING.endpoints, 'PUT /wiki/api/v2/pages/{id}/title'],
  examples: [
    { says: 'A new body for version 7', input: { page: '65602', version: 7, body: '## Steps\n\n1. Deploy', message: 'Rewritten' } },
  ],
  input: z
    .strictObject({
      page: parameters.page,
      title: z.string().trim().min(1).max(255).optional().describe('New title'),
      body: z.string().max(MOST_CHARACTERS).optional().describe('Markdown; @[Name] mentions a person'),
      version: z.int().min(1).describe('The version you read'),
      message: z.string().max(500).optional().describe('Note in the history'),
      publish: z.boolean().default(false).describe('Publish this draft'),
      allow_loss: z.boolean().default(false).describe('Drop macros and media that body lacks'),
      format: z.enum(WRITTEN_FORMATS).default('markdown').describe('Form of body'),
      dry_run: parameters.dryRun,
    })
    .refine(({ title, body, publish }) => title !== undefined || body !== undefined || publish, {
      path: ['body'],
      message: 'Nothing to change: give title, body or publish.',
    }),
  targets: ({ page }) => [{ kind: 'page', ref: page, access: 'write' }],
  writes: ({ title, body, publish }) => [
    ...(title === undefined ? [] : ['title']),
    ...(body === undefined ? [] : ['body']),
    ...(publish ? ['status'] : []),
  ],
  subject: ({ page }) => ({ page }),
  observe: ({ page }: { page: string }, context) => observePage(page, context),
  prepare: (input, context) => prepareChange(input, context),
});
