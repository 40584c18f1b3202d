import * as z from 'zod';
import { Fault, wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';
import { defineWrite, type Subject } from '../define';
import { observeComment } from '../jira/observed-comment';
import * as parameters from '../parameters';
import { writtenDocument } from '../written-document';
import { resolveRequest } from './request-ref';

const INTERNAL = { key: 'sd.public.comment', value: { internal: true } };

interface Note extends Subject {
  issue: string;
  comment: string;
}

/** @throws Fault `refused` when customers can read the note after all: that must not pass in silence. */
async function checkInternal({ issue, comment }: Note, { jsm }: ActionContext): Promise<void> {
  const note = await jsm.comments.get(issue, comment);
  if (!note.public) return;
  throw new Fault({
    kind: 'refused',
    rule: 'note-must-be-internal',
    reason: `Jira shows comment ${comment} of ${issue} to customers although it was sent as internal. Tell a person at once; jira_delete_comment takes it away.`,
    whoCanChange: 'A project admin',
  });
}

export const addInternalNote = defineWrite({
  id: 'jsm_add_internal_note',
  product: 'jsm',
  group: 'request-comments',
  title: 'Add an internal note',
  summary: 'Add an internal note to a request; customers never see it. The safe default for agents.',
  effect: 'create',
  destructive: false,
  repeatable: false,
  surface: 'rovo',
  scopes: {
    'read:jira-user': 'finds the people who are mentioned by name',
    'read:jira-work': 'reads the issue behind the request, and the note again',
    'read:servicedesk-request': 'reads the request, and whether customers see the note',
    'write:jira-work': 'adds the note',
  },
  endpoints: [
    'GET /rest/api/3/user/search',
    'GET /rest/servicedeskapi/request/{issueIdOrKey}',
    'GET /rest/api/3/issue/{issueIdOrKey}',
    'POST /rest/api/3/issue/{issueIdOrKey}/comment',
    'GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
    'GET /rest/servicedeskapi/request/{issueIdOrKey}/comment/{commentId}',
  ],
  examples: [{ says: 'For the team alone', input: { request: 'DESK-12', body: 'Same cause as DESK-9, @[Ada Lovelace].' } }],
  input: z.strictObject({
    request: parameters.issue.describe('Request key, id or URL, e.g. DESK-12'),
    body: parameters.markdown.min(1),
  }),
  targets: ({ request }) => [{ kind: 'issue', ref: request, access: 'write' }],
  writes: () => ['comment'],
  observe: (subject: Note, context) => observeComment(subject, context),
  async prepare(input, context) {
    if (input.body.trim() === '') throw wrongInput('body', 'An empty note says nothing.');
    const { request } = await resolveRequest(input.request, context);
    const body = await writtenDocument('body', input.body, context);
    const issue = request.issueKey;
    return {
      planned: { comment: input.body, request: issue, visible_to: 'the team alone' },
      changes: true,
      undo: (made) => made && { action: 'jira_delete_comment', input: { issue, comment: made.comment } },
      async commit() {
        const { id } = await context.jira.comments.add(issue, { body, properties: [INTERNAL] });
        return { issue, comment: id };
      },
      followUps: [{ what: 'keeping it from customers', send: (made: Note) => checkInternal(made, context) }],
    };
  },
});
