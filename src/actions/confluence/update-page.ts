import * as z from 'zod';
import { defineWrite } from '../define';
import * as parameters from '../parameters';
import { authorById } from './authors';
import { losslessText, ownBody } from './own-body';
import { prepareChange } from './page-change';
import { pageRecord } from './page-record';
import { resolvePage } from './page-ref';
import { WRITTEN_FORMATS } from './written-body';

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
  scopes: {
    'read:jira-user': 'finds the people who are mentioned by name',
    'read:page:confluence': 'reads the page before and after',
    'read:space:confluence': 'finds the space of the page',
    'write:page:confluence': 'writes the page',
  },
  endpoints: [
    'GET /rest/api/3/user/search',
    'GET /wiki/api/v2/pages/{id}',
    'GET /wiki/api/v2/pages',
    'GET /wiki/api/v2/blogposts/{id}',
    'GET /wiki/api/v2/spaces',
    'GET /wiki/api/v2/spaces/{id}',
    'PUT /wiki/api/v2/pages/{id}',
    'PUT /wiki/api/v2/pages/{id}/title',
  ],
  examples: [
    { says: 'A new body for version 7', input: { page: '65602', version: 7, body: '## Steps\n\n1. Deploy', message: 'Rewritten' } },
  ],
  input: z
    .strictObject({
      page: parameters.page,
      title: z.string().trim().min(1).max(255).optional().describe('New title'),
      body: parameters.markdown.optional(),
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
  async observe(subject: { page: string }, context) {
    const found = await resolvePage(subject.page, context, { bodyFormat: 'atlas_doc_format' });
    const author = authorById(found.page.version.authorId, context);
    const text = losslessText(await ownBody(found.page, context));
    return { ...pageRecord(found, (id) => authorById(id, context)), passages: { body: { text, author } } };
  },
  prepare: (input, context) => prepareChange(input, context),
});
