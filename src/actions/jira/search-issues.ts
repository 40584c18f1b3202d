import * as z from 'zod';
import { defineRead } from '../define';
import * as parameters from '../parameters';
import { readableFields } from './field-names';
import { issueQuery } from './issue-query';
import { AUTHOR_FIELDS, issueRecord } from './issue-record';
import { tokenCursor, tokenOf } from './page-token';
import { foreignParents } from './related-issues';

const TABLE = ['summary', 'status', 'issuetype', 'priority', 'assignee', 'updated'];

export const searchIssues = defineRead({
  id: 'jira_search_issues',
  product: 'jira',
  group: 'search',
  title: 'Search issues',
  summary: 'Find issues with JQL or plain words; choose fields, order and size, or only count the matches.',
  effect: 'read',
  destructive: false,
  repeatable: true,
  surface: 'direct',
  scopes: { 'read:jira-work': 'searches the issues that the person may see' },
  endpoints: [
    'POST /rest/api/3/search/jql',
    'POST /rest/api/3/search/approximate-count',
    'POST /rest/api/3/jql/parse',
    'POST /rest/api/3/issue/bulkfetch',
    'GET /rest/api/3/field',
    'GET /rest/api/3/project/{projectIdOrKey}',
    'GET /rest/api/3/project/search',
  ],
  examples: [
    { says: 'Open bugs of a project', input: { jql: 'project = PAY AND type = Bug AND statusCategory != Done ORDER BY priority' } },
    { says: 'Plain words, with points', input: { text: 'payment timeout', project: 'PAY', fields: ['summary', 'Story points'] } },
    { says: 'How many are mine', input: { jql: 'assignee = currentUser()', count_only: true } },
  ],
  input: z.strictObject({
    jql: z.string().max(20_000).optional().describe('JQL; ORDER BY allowed'),
    text: z
      .string()
      .max(1000)
      .regex(/[\p{L}\p{N}]/u, 'Give at least one word to search for.')
      .optional()
      .describe('Words to find in summary, texts and comments'),
    project: parameters.project.optional(),
    fields: parameters.fieldNames.optional().describe('Field names or ids to show'),
    count_only: z.boolean().default(false).describe('true: only the approximate number'),
    limit: parameters.limit(20, 100),
    cursor: parameters.cursor,
    format: z.enum(['table', 'markdown']).default('table').describe('markdown adds descriptions'),
    max_tokens: parameters.maxTokens(6000),
  }),
  targets: (input) => (input.project === undefined ? [] : [{ kind: 'project', ref: input.project, access: 'read' }]),
  async read(input, context) {
    const { criteria, order } = await issueQuery(input, context);
    const written = input.jql ?? criteria;
    if (input.count_only) {
      const count = await context.jira.search.count(await context.narrow.jql(criteria), written);
      return { records: [{ kind: 'count', id: 'issues', target: { kind: 'site' }, fields: { approximate_count: count } }] };
    }
    const asked = input.fields === undefined ? TABLE : await readableFields(input.fields, context);
    const wanted = input.format === 'markdown' ? [...new Set([...asked, 'description'])] : asked;
    const fields = [...new Set([...wanted, 'labels', ...AUTHOR_FIELDS])];
    const token = input.cursor === undefined ? {} : { nextPageToken: tokenOf(input.cursor) };
    const page = await context.jira.search.page(
      { jql: await context.narrow.jql(`${criteria} ${order}`), fields, maxResults: input.limit, ...token },
      written,
    );
    const parents = await foreignParents(page.issues, context);
    const records = page.issues.map((issue) => ({
      ...issueRecord(issue, { form: 'reading', names: page.names, wanted }),
      ...parents(issue),
    }));
    return { records, ...(page.nextPageToken ? { cursor: tokenCursor(page.nextPageToken) } : {}) };
  },
});
