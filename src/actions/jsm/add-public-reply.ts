import * as z from 'zod';
import { wrongInput } from '../../faults/fault';
import { defineWrite } from '../define';
import { observeComment } from '../jira/observed-comment';
import * as parameters from '../parameters';
import { writtenDocument } from '../written-document';
import { resolveRequest } from './request-ref';
import { wikiText } from './wiki-text';

export const addPublicReply = defineWrite({
  id: 'jsm_add_public_reply',
  product: 'jsm',
  group: 'request-comments',
  title: 'Reply to a customer',
  summary: 'Reply to the customer: visible in the portal and emailed to reporter and participants.',
  effect: 'create',
  destructive: false,
  repeatable: false,
  leavesSite: true,
  repliesToCustomers: true,
  surface: 'rovo',
  scopes: {
    'read:jira-user': 'finds the people who are mentioned by name',
    'read:jira-work': 'reads the issue behind the request, and the reply again',
    'read:servicedesk-request': 'reads the request and who follows it',
    'write:servicedesk-request': 'sends the reply',
  },
  endpoints: [
    'GET /rest/api/3/user/search',
    'GET /rest/servicedeskapi/request/{issueIdOrKey}',
    'GET /rest/api/3/issue/{issueIdOrKey}',
    'POST /rest/servicedeskapi/request/{issueIdOrKey}/comment',
    'GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
  ],
  examples: [{ says: 'Tell the customer', input: { request: 'DESK-12', body: 'Your access works **again**. Please sign in once more.' } }],
  input: z.strictObject({
    request: parameters.issue.describe('Request key, id or URL, e.g. DESK-12'),
    body: parameters.markdown.min(1),
    preview: z.boolean().default(false).describe('true: only show what would be sent'),
  }),
  targets: ({ request }) => [{ kind: 'issue', ref: request, access: 'write' }],
  writes: () => ['comment'],
  observe: (subject: { issue: string; comment: string }, context) => observeComment(subject, context),
  async prepare(input, context) {
    if (input.body.trim() === '') throw wrongInput('body', 'An empty reply says nothing.');
    const { request } = await resolveRequest(input.request, context, ['participant']);
    const text = wikiText(await writtenDocument('body', input.body, context));
    const { issueKey: issue, reporter, participants } = request;
    const readers = [reporter, ...(participants?.values ?? [])].flatMap((person) =>
      person ? [person.displayName ?? person.accountId] : [],
    );
    return {
      planned: { comment: input.body, request: issue, emailed_to: readers },
      changes: true,
      notes: ['Customers read this, and mail cannot be called back.'],
      affects: 1,
      async commit() {
        const { id } = await context.jsm.comments.reply(issue, text);
        return { issue, comment: id };
      },
    };
  },
});
