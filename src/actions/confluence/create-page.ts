import * as z from 'zod';
import { defineWrite, type Subject } from '../define';
import * as parameters from '../parameters';
import { authorById } from './authors';
import { labelNames } from './label-names';
import { pageRecord } from './page-record';
import { resolvePage } from './page-ref';
import { resolveParent } from './parent-ref';
import { resolveSpace } from './space-ref';
import { refuseTakenTitle } from './taken-title';
import { WRITTEN_FORMATS, writtenBody } from './written-body';

/** Confluence keeps the width apart for what is published and for what is being edited. */
const WIDTH_PROPERTIES = ['content-appearance-published', 'content-appearance-draft'];

interface Made extends Subject {
  page: string;
}

export const createPage = defineWrite({
  id: 'confluence_create_page',
  product: 'confluence',
  group: 'pages',
  title: 'Create a page',
  summary: 'Create a page, live doc or draft from Markdown or ADF under a parent, with labels.',
  effect: 'create',
  destructive: false,
  repeatable: false,
  surface: 'direct',
  scopes: {
    'read:jira-user': 'finds the people who are mentioned by name',
    'read:page:confluence': 'finds the parent, and reads the new page again',
    'read:space:confluence': 'finds the space',
    'write:confluence-content': 'adds the labels',
    'write:page:confluence': 'creates the page and sets its width',
  },
  endpoints: [
    'GET /rest/api/3/user/search',
    'GET /wiki/api/v2/pages/{id}',
    'GET /wiki/api/v2/blogposts/{id}',
    'GET /wiki/api/v2/pages',
    'GET /wiki/api/v2/spaces',
    'GET /wiki/api/v2/spaces/{id}',
    'GET /wiki/api/v2/pages/{id}/labels',
    'POST /wiki/api/v2/pages',
    'POST /wiki/rest/api/content/{id}/label',
    'POST /wiki/api/v2/pages/{page-id}/properties',
  ],
  examples: [
    { says: 'A page below another', input: { space: 'ENG', title: 'Release 2.4', parent: 'Releases', body: '## Fixed\n\n- Login' } },
  ],
  input: z.strictObject({
    space: parameters.space,
    title: z.string().trim().min(1).max(255).describe('Unique in its space'),
    body: parameters.markdown.default(''),
    parent: z.string().trim().min(1).max(300).optional().describe('Id or title; else the home page'),
    kind: z.enum(['page', 'live', 'draft']).default('page').describe('live: live doc'),
    labels: labelNames.default([]),
    format: z.enum(WRITTEN_FORMATS).default('markdown').describe('Form of body'),
    full_width: z.boolean().optional().describe('Text as wide as the window'),
    dry_run: parameters.dryRun,
  }),
  targets: ({ space, parent }) => [
    { kind: 'space', ref: space, access: 'write' },
    ...(parent !== undefined && /^\d+$/.test(parent) ? [{ kind: 'page' as const, ref: parent, access: 'write' as const }] : []),
  ],
  writes: (input) => ['title', 'body', ...(input.parent === undefined ? [] : ['parent']), ...(input.labels.length > 0 ? ['labels'] : [])],
  async observe(subject: Made, context) {
    const found = await resolvePage(subject.page, context);
    const labels = await context.confluence.labels.list(found.page);
    const record = pageRecord(found, (id) => authorById(id, context));
    return { ...record, fields: { ...record.fields, labels } };
  },
  async prepare(input, context) {
    const { confluence } = context;
    const space = await resolveSpace(input.space, context);
    if (input.kind !== 'draft') await refuseTakenTitle(space, input.title, context);
    const parent = input.parent === undefined ? undefined : await resolveParent(space, input.parent, context);
    const width = input.full_width === undefined ? undefined : input.full_width ? 'full-width' : 'default';
    const { written } = await writtenBody(input.body, input.format, context);
    return {
      planned: {
        space: space.key,
        title: input.title,
        parent: parent === undefined ? 'the home page of the space' : `${parent.title} (${parent.id})`,
        kind: input.kind,
        labels: input.labels,
        body: `${input.body.length} characters of ${input.format}`,
        ...(input.full_width === undefined ? {} : { full_width: input.full_width }),
      },
      changes: true,
      undo: (made: Made | null) => made && { action: 'confluence_delete_page', input: { page: made.page, draft: input.kind === 'draft' } },
      async commit() {
        const page = await confluence.pages.create({
          spaceId: space.id,
          title: input.title,
          status: input.kind === 'draft' ? 'draft' : 'current',
          body: written,
          ...(parent === undefined ? {} : { parentId: parent.id }),
          ...(input.kind === 'live' ? { subtype: 'live' } : {}),
        });
        return { page: page.id };
      },
      followUps: [
        ...(input.labels.length === 0
          ? []
          : [{ what: 'its labels', send: (made: Made) => confluence.labels.add(made.page, input.labels) }]),
        ...(width === undefined
          ? []
          : WIDTH_PROPERTIES.map((key) => ({
              what: 'its width',
              send: (made: Made) => confluence.properties.create(made.page, key, width),
            }))),
      ],
    };
  },
});
