import * as z from 'zod';
import { defineRead } from '../define';
import * as parameters from '../parameters';
import { pickPerson } from '../people';
import { contentCql } from './content-query';
import { searchRecord } from './search-record';
import { resolveSpace } from './space-ref';

/** What CQL can hold between quotes: a name on one line. */
const name = z
  .string()
  .min(1)
  .max(255)
  .regex(/^\P{Cc}*$/u, 'No control characters.');
const TYPES = ['any', 'page', 'blogpost', 'attachment', 'comment', 'folder', 'whiteboard', 'database'] as const;

export const searchContent = defineRead({
  id: 'confluence_search_content',
  product: 'confluence',
  group: 'search',
  title: 'Search Confluence',
  summary: 'Find pages, blog posts, attachments, comments with CQL or plain words, with excerpt and space.',
  effect: 'read',
  destructive: false,
  repeatable: true,
  surface: 'rovo',
  scopes: {
    'read:jira-user': 'finds the contributor who is named',
    'read:space:confluence': 'finds the space that is named',
    'search:confluence': 'searches as the person',
  },
  endpoints: ['GET /rest/api/3/user/search', 'GET /wiki/api/v2/spaces', 'GET /wiki/rest/api/search'],
  examples: [
    { says: 'Runbooks about payments', input: { text: 'payment runbook', type: 'page' } },
    { says: 'What changed in ENG this week', input: { space: 'ENG', updated_since: '-7d' } },
  ],
  input: z.strictObject({
    cql: z.string().min(1).max(4000).optional().describe('CQL, e.g. label = "runbook"'),
    text: name
      .regex(/[\p{L}\p{N}]/u, 'Give at least one word.')
      .optional()
      .describe('Words to search for'),
    space: parameters.space.optional(),
    type: z.enum(TYPES).default('any').describe('Kind of content'),
    label: name.optional().describe('Label it must have'),
    contributor: name.optional().describe('Who wrote or changed it'),
    updated_since: z
      .string()
      .regex(/^(?:\d{4}-\d{2}-\d{2}|-\d{1,4}[hdwMy])$/, 'Give a date such as 2026-05-01, or -7d for the last seven days.')
      .optional()
      .describe('2026-05-01, or -7d'),
    limit: parameters.limit(20, 50),
    cursor: parameters.cursor,
    excerpt: z.boolean().default(true).describe('With an excerpt of each'),
  }),
  targets: (input) => (input.space === undefined ? [] : [{ kind: 'space', ref: input.space, access: 'read' }]),
  async read(input, context) {
    const { confluence, jira, narrow } = context;
    const space = input.space === undefined ? undefined : await resolveSpace(input.space, context);
    const contributor =
      input.contributor === undefined
        ? undefined
        : pickPerson('contributor', input.contributor, await jira.people.search(input.contributor));
    const cql = contentCql({
      cql: input.cql,
      text: input.text,
      spaceKey: space?.key,
      type: input.type === 'any' ? undefined : input.type,
      label: input.label,
      contributor: contributor?.accountId,
      updatedSince: input.updated_since,
    });
    const page = { limit: input.limit, excerpt: input.excerpt, ...(input.cursor === undefined ? {} : { cursor: input.cursor }) };
    const { hits, next } = await confluence.search.find(await narrow.cql(cql), page);
    const records = hits.map(searchRecord).filter((record) => record !== null);
    const placeless = hits.length - records.length;
    return {
      records,
      ...(next === undefined ? {} : { cursor: next }),
      ...(placeless > 0 ? { notes: [`${placeless} result(s) that belong to no space were left out.`] } : {}),
    };
  },
});
