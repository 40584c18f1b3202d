import * as z from 'zod';
import type { NewComment } from '../../clients/jira/comments';
import { wrongInput } from '../../faults/fault';
import { defineWrite } from '../define';
import * as parameters from '../parameters';
import { writtenDocument } from '../written-document';
import { observeComment } from './observed-comment';

/** Service desks show a comment to the customer unless it is marked internal; harmless elsewhere. */
const INTERNAL = { key: 'sd.public.comment', value: { internal: true } };

function visibility(input: {
  visible_to_role?: string | undefined;
  visible_to_group?: string | undefined;
}): Pick<NewComment, 'visibility'> {
  const { visible_to_role: role, visible_to_group: group } = input;
  if (role !== undefined && group !== undefined) throw wrongInput('visible_to_group', 'Give a role or a group, not both.');
  if (role !== undefined) return { visibility: { type: 'role', value: role } };
  return group === undefined ? {} : { visibility: { type: 'group', value: group } };
}

export const addComment = defineWrite({
  id: 'jira_add_comment',
  product: 'jira',
  group: 'comments',
  title: 'Comment on an issue',
  summary: 'Comment on an issue in Markdown with real mentions; can be limited to a role or group.',
  effect: 'create',
  destructive: false,
  repeatable: false,
  surface: 'direct',
  scopes: {
    'read:jira-user': 'finds the people who are mentioned by name',
    'read:jira-work': 'reads the issue that is commented on',
    'write:jira-work': 'adds the comment',
  },
  endpoints: [
    'GET /rest/api/3/user/search',
    'GET /rest/api/3/issue/{issueIdOrKey}',
    'POST /rest/api/3/issue/{issueIdOrKey}/comment',
    'GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
  ],
  examples: [{ says: 'Tell the reporter', input: { issue: 'PAY-12', body: 'Fixed in 2.4, @[Ada Lovelace].' } }],
  input: z.strictObject({
    issue: parameters.issue,
    body: parameters.markdown,
    visible_to_role: z.string().min(1).max(255).optional().describe('Only for this project role'),
    visible_to_group: z.string().min(1).max(255).optional().describe('Only for this group'),
  }),
  targets: (input) => [{ kind: 'issue', ref: input.issue, access: 'write' }],
  writes: () => ['comment'],
  observe: observeComment,
  async prepare(input, context) {
    if (input.body.trim() === '') throw wrongInput('body', 'An empty comment says nothing.');
    const body = await writtenDocument('body', input.body, context);
    const comment: NewComment = { body, properties: [INTERNAL], ...visibility(input) };
    return {
      planned: {
        comment: input.body,
        ...(comment.visibility === undefined ? {} : { visible_to: `${comment.visibility.type} ${comment.visibility.value}` }),
      },
      changes: true,
      undo: (made) => (made === null ? null : { action: 'jira_delete_comment', input: { issue: made.issue, comment: made.comment } }),
      async commit() {
        const added = await context.jira.comments.add(input.issue, comment);
        return { issue: input.issue, comment: added.id };
      },
    };
  },
});
