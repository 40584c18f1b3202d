import * as z from 'zod';
import { defineRead } from '../define';
import * as parameters from '../parameters';
import { readableFields } from './field-names';
import { INCLUDES, includedFields, inclusions } from './issue-parts/includes';
import { AUTHOR_FIELDS, issueRecord } from './issue-record';
import { foreignParents } from './related-issues';

const STANDARD = [
  'summary',
  'status',
  'issuetype',
  'priority',
  'resolution',
  'assignee',
  'reporter',
  'parent',
  'labels',
  'components',
  'fixVersions',
  'created',
  'updated',
  'duedate',
  'description',
];

export const getIssue = defineRead({
  id: 'jira_get_issue',
  product: 'jira',
  group: 'issues',
  title: 'Read an issue',
  summary:
    'Read one issue; include adds comments, links, subtasks, worklog, attachments, sprint, development, history, time in status in one call.',
  effect: 'read',
  destructive: false,
  repeatable: true,
  surface: 'direct',
  scopes: { 'read:jira-work': 'reads the issue and what belongs to it' },
  endpoints: [
    'GET /rest/api/3/issue/{issueIdOrKey}',
    'GET /rest/api/3/issue/{issueIdOrKey}/comment',
    'GET /rest/api/3/issue/{issueIdOrKey}/remotelink',
    'GET /rest/api/3/issue/{issueIdOrKey}/worklog',
    'GET /rest/api/3/issue/{issueIdOrKey}/changelog',
    'GET /rest/api/3/issue/{issueIdOrKey}/watchers',
    'GET /rest/api/3/issue/{issueIdOrKey}/votes',
    'POST /rest/api/3/search/jql',
    'POST /rest/api/3/issue/bulkfetch',
    'GET /rest/api/3/field',
  ],
  examples: [
    { says: 'With its discussion and links', input: { issue: 'PAY-12', include: ['comments', 'links'] } },
    { says: 'Two fields only', input: { issue: 'PAY-12', fields: ['status', 'Story points'] } },
  ],
  input: z.strictObject({
    issue: parameters.issue,
    include: z.array(z.enum(INCLUDES)).max(INCLUDES.length).default([]).describe('What else to read'),
    fields: parameters.fieldNames.optional().describe('Only these fields, by name or id'),
    format: z.enum(['markdown', 'adf']).default('markdown').describe('Form of rich text'),
    comments_limit: parameters.limit(10, 100).describe('Newest comments, at most'),
    max_tokens: parameters.maxTokens(6000),
  }),
  targets: (input) => [{ kind: 'issue', ref: input.issue, access: 'read' }],
  async read(input, context) {
    const [wanted, alongside] = await Promise.all([
      input.fields === undefined ? STANDARD : readableFields(input.fields, context),
      includedFields(input.include, context),
    ]);
    const fetched = [...wanted, 'labels', ...alongside, ...AUTHOR_FIELDS];
    const issue = await context.jira.issues.get(input.issue, [...new Set(fetched)]);
    const form = input.format === 'adf' ? 'adf' : 'reading';
    const [added, parents] = await Promise.all([
      inclusions(input.include, { issue, context, form, commentsLimit: input.comments_limit }),
      foreignParents(wanted.includes('parent') ? [issue] : [], context),
    ]);
    const record = issueRecord(issue, { form, wanted });
    return {
      records: [
        {
          ...record,
          fields: { ...record.fields, ...added.fields },
          labels: { ...record.labels, ...added.labels },
          parts: { ...parents(issue).parts, ...added.parts },
        },
      ],
      notes: added.notes,
    };
  },
});
