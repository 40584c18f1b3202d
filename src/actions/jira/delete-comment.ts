import * as z from 'zod';
import { defineWrite } from '../define';
import * as parameters from '../parameters';
import { documentText } from './issue-record';
import { observeComment } from './observed-comment';
import { isServiceProject } from './service-project';

export const deleteComment = defineWrite({
  id: 'jira_delete_comment',
  product: 'jira',
  group: 'comments',
  title: 'Delete a comment',
  summary: 'Delete a comment for good.',
  effect: 'delete',
  destructive: true,
  repeatable: true,
  surface: 'catalogue',
  scopes: { 'read:jira-work': 'reads the comment, to keep it', 'write:jira-work': 'deletes the comment' },
  endpoints: [
    'GET /rest/api/3/issue/{issueIdOrKey}',
    'GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
    'DELETE /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
  ],
  examples: [{ says: 'A comment on the wrong issue', input: { issue: 'PAY-12', comment: '10006' } }],
  input: z.strictObject({
    issue: parameters.issue,
    comment: z.string().regex(/^\d+$/, 'Give the id of a comment, as jira_list_comments shows it.').describe('Comment id'),
    confirm: parameters.confirm,
  }),
  targets: (input) => [{ kind: 'issue', ref: input.issue, access: 'write' }],
  writes: () => ['comment'],
  subject: (input) => ({ issue: input.issue, comment: input.comment }),
  observe: observeComment,
  async prepare(input, { jira }) {
    const [issue, comment] = await Promise.all([jira.issues.get(input.issue, ['labels']), jira.comments.get(input.issue, input.comment)]);
    const { type, value } = comment.visibility ?? {};
    const shownTo = type === undefined || value === undefined ? {} : { [type === 'role' ? 'visible_to_role' : 'visible_to_group']: value };
    const wasPublic = isServiceProject(issue.fields.project) && comment.jsdPublic === true;
    return {
      planned: { comment: `${comment.id} goes for good` },
      changes: true,
      // Posting it again as internal would not be what it was; customers have read it.
      ...(wasPublic
        ? { notes: ['The customer can read this comment: it cannot be posted again in the same way.'] }
        : {
            undo: () => ({
              action: 'jira_add_comment',
              input: { issue: issue.key, body: documentText(comment.body, 'faithful'), ...shownTo },
            }),
          }),
      async commit() {
        await jira.comments.remove(issue.key, comment.id);
        return { issue: issue.key, comment: comment.id };
      },
    };
  },
});
