import * as z from 'zod';
import { defineRead } from '../define';
import * as parameters from '../parameters';
import type { Passage, ResultRecord } from '../record';
import { bodyCursor, positionOf } from './body-cursor';
import { INCLUDES, readIncludes } from './page-includes';
import { pageRecord } from './page-record';
import { resolvePage } from './page-ref';
import { readTexts } from './read-texts';

const CHARACTERS_A_TOKEN = 4;
/** What the first line of the answer takes beside the values of the fields. */
const FRAME = 200;

/** How much of the answer the text may take: what the fields leave, less a share for its margins and for what else was asked for. */
function bodyTokens(maxTokens: number, record: ResultRecord): number {
  const left = maxTokens - (JSON.stringify(record.fields).length + FRAME) / CHARACTERS_A_TOKEN;
  return Math.max(1, Math.floor(left * (record.parts && Object.keys(record.parts).length > 0 ? 0.6 : 0.8)));
}

const input = z
  .strictObject({
    page: parameters.page.optional(),
    title: z.string().trim().min(1).max(255).optional().describe('Exact title, with space'),
    space: parameters.space.optional(),
    part: z.enum(['full', 'outline', 'section', 'meta']).default('full').describe('How much of the text'),
    section: z.string().min(1).max(500).optional().describe('Heading, or blocks #a..#b, for part=section'),
    version: z.int().min(1).optional().describe('An earlier version'),
    include: z.array(z.enum(INCLUDES)).max(INCLUDES.length).default([]).describe('What else to read'),
    format: z.enum(['markdown', 'adf', 'storage']).default('markdown').describe('Form of the text'),
    max_tokens: parameters.maxTokens(8000),
    cursor: parameters.cursor,
  })
  .superRefine((given, context) => {
    const problem = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    const named = given.title !== undefined || given.space !== undefined;
    if ((given.page === undefined) === !named) problem('page', 'Give either page, or title and space.');
    else if (named && (given.title === undefined || given.space === undefined)) problem('title', 'title and space belong together.');
    if ((given.part === 'section') !== (given.section !== undefined))
      problem('section', 'section goes with part=section, and only with it.');
    if (given.include.includes('block_ids') && (given.part === 'meta' || given.format === 'storage'))
      problem('include', 'block_ids needs the text as Markdown or ADF.');
    if (given.format === 'storage' && given.part !== 'full') problem('format', 'Storage format is given for part=full only.');
  });

function pageNamed({ page, title, space }: z.output<typeof input>): string {
  return page ?? `${space ?? ''}/${title ?? ''}`;
}

export const getPage = defineRead({
  id: 'confluence_get_page',
  product: 'confluence',
  group: 'pages',
  title: 'Read a page',
  summary: 'Read a page, live doc or blog post by id, URL or title and space: whole, outline, or one section, as Markdown or ADF.',
  effect: 'read',
  destructive: false,
  repeatable: true,
  surface: 'direct',
  scopes: {
    'read:attachment:confluence': 'lists the attachments',
    'read:comment:confluence': 'reads the comments',
    'read:confluence-content.summary': 'reads the state of the page',
    'read:content.metadata:confluence': 'reads the path of pages above',
    'read:page:confluence': 'reads the page and its labels',
    'read:space:confluence': 'finds the space of the page',
    'read:user:confluence': 'names the authors',
  },
  endpoints: [
    'GET /wiki/api/v2/pages/{id}',
    'GET /wiki/api/v2/pages',
    'GET /wiki/api/v2/blogposts/{id}',
    'GET /wiki/api/v2/spaces',
    'GET /wiki/api/v2/spaces/{id}',
    'GET /wiki/api/v2/pages/{id}/labels',
    'GET /wiki/api/v2/blogposts/{id}/labels',
    'GET /wiki/api/v2/pages/{id}/footer-comments',
    'GET /wiki/api/v2/blogposts/{id}/footer-comments',
    'GET /wiki/api/v2/pages/{id}/inline-comments',
    'GET /wiki/api/v2/blogposts/{id}/inline-comments',
    'GET /wiki/api/v2/pages/{id}/attachments',
    'GET /wiki/api/v2/blogposts/{id}/attachments',
    'GET /wiki/api/v2/pages/{id}/ancestors',
    'GET /wiki/rest/api/content/{id}/state',
    'POST /wiki/api/v2/users-bulk',
  ],
  examples: [
    { says: 'A whole page', input: { page: 'ENG/Release checklist' } },
    { says: 'One section with its comments', input: { page: '65602', part: 'section', section: 'Rollback', include: ['comments'] } },
  ],
  input,
  targets: (given) => [{ kind: 'page', ref: pageNamed(given), access: 'read' }],
  async read(given, context) {
    const position = positionOf(given.cursor);
    const version = position?.version ?? given.version;
    const at = version === undefined ? {} : { version };
    const bodyFormat = given.format === 'storage' ? 'storage' : 'atlas_doc_format';
    const found = await resolvePage(pageNamed(given), context, given.part === 'meta' ? at : { bodyFormat, ...at });
    const { page } = found;
    const include = new Set(given.include);
    const { fields, parts, notes, author } = await readIncludes(found, include, context);
    const plain = pageRecord(found, author);
    const record = { ...plain, fields: { ...plain.fields, ...fields }, parts };
    const asked = {
      ...given,
      maxTokens: bodyTokens(given.max_tokens, record),
      offset: position?.offset ?? 0,
      withBlocks: include.has('block_ids'),
    };
    const { texts, next, notes: told = [] } = await readTexts(page, asked, context);
    const written = author(page.version.authorId);
    const passages = Object.fromEntries(Object.entries(texts).map(([name, text]): [string, Passage] => [name, { text, author: written }]));
    return {
      records: [{ ...record, passages }],
      notes: [...notes, ...told],
      ...(next === undefined ? {} : { cursor: bodyCursor({ version: page.version.number, offset: next }) }),
    };
  },
});
