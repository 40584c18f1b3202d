import * as z from 'zod';
import { defineRead } from '../define';
import * as parameters from '../parameters';
import { INCLUDES, PARTS } from './request-parts';
import { requestRecord } from './request-record';
import { resolveRequest } from './request-ref';

export const getRequest = defineRead({
  id: 'jsm_get_request',
  product: 'jsm',
  group: 'requests',
  title: 'Read a service request',
  summary:
    'One request as the customer sees it; include adds the public and internal conversation, SLA, approvals, participants, files, feedback.',
  effect: 'read',
  destructive: false,
  repeatable: true,
  surface: 'rovo',
  scopes: {
    'read:jira-work': 'reads the issue behind the request, its comments and its clocks',
    'read:servicedesk-request': 'reads the request and what belongs to it',
  },
  endpoints: [
    'GET /rest/servicedeskapi/request/{issueIdOrKey}',
    'GET /rest/api/3/issue/{issueIdOrKey}',
    'GET /rest/servicedeskapi/request/{issueIdOrKey}/comment',
    'GET /rest/api/3/issue/{issueIdOrKey}/comment',
    'GET /rest/servicedeskapi/request/{issueIdOrKey}/sla',
    'GET /rest/servicedeskapi/request/{issueIdOrKey}/approval',
    'GET /rest/servicedeskapi/request/{issueIdOrKey}/participant',
    'GET /rest/servicedeskapi/request/{issueIdOrKey}/attachment',
    'GET /rest/servicedeskapi/request/{requestIdOrKey}/feedback',
  ],
  examples: [
    { says: 'A request with what was said and how much time is left', input: { request: 'DESK-12', include: ['comments', 'sla'] } },
  ],
  input: z.strictObject({
    request: parameters.issue.describe('Request key, id or URL, e.g. DESK-12'),
    include: z.array(z.enum(INCLUDES)).max(INCLUDES.length).default([]).describe('What else to read'),
    comments: z.enum(['all', 'public', 'internal']).default('all').describe('Which comments'),
    format: z.enum(['markdown', 'adf']).default('markdown').describe('Form of the texts'),
    max_tokens: parameters.maxTokens(6000),
  }),
  targets: ({ request }) => [{ kind: 'issue', ref: request, access: 'read' }],
  async read(asked, context) {
    const found = await resolveRequest(asked.request, context);
    const include = [...new Set(asked.include)];
    const read = await Promise.all(include.map(async (name) => [name, await PARTS[name]({ found, asked, context })] as const));
    const record = requestRecord(found, asked.format === 'adf' ? 'adf' : 'reading');
    return {
      records: [{ ...record, parts: Object.fromEntries(read.map(([name, { records }]) => [name, records])) }],
      notes: read.flatMap(([, { notes = [] }]) => notes),
    };
  },
});
