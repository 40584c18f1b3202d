import * as z from 'zod';
import { defineWrite } from '../define';
import * as parameters from '../parameters';
import { attachmentOnIssue } from './attachment-on-issue';
import { observeAttachment } from './observed-attachment';

/** Bytes of a file that are kept so that it can be attached again. */
const MOST_KEPT = 256 * 1024;

export const deleteAttachment = defineWrite({
  id: 'jira_delete_attachment',
  product: 'jira',
  group: 'attachments',
  title: 'Delete an attachment',
  summary: 'Delete an attachment for good.',
  effect: 'delete',
  destructive: true,
  repeatable: true,
  surface: 'catalogue',
  scopes: {
    'read:jira-work': 'reads the issue that the file is on, and a small file whole, to keep it',
    'write:jira-work': 'deletes the file',
  },
  endpoints: ['GET /rest/api/3/issue/{issueIdOrKey}', 'GET /rest/api/3/attachment/content/{id}', 'DELETE /rest/api/3/attachment/{id}'],
  examples: [{ says: 'A wrong file', input: { issue: 'PAY-12', attachment: '10001' } }],
  input: z.strictObject({
    issue: parameters.issue,
    attachment: z.string().trim().min(1).max(255).describe('Attachment id, or name on the issue'),
    confirm: parameters.confirm,
  }),
  targets: (input) => [{ kind: 'issue', ref: input.issue, access: 'write' }],
  writes: () => ['attachment'],
  subject: (input) => ({ issue: input.issue, attachment: input.attachment }),
  observe: observeAttachment,
  async prepare(input, context) {
    const { jira } = context;
    const { issue, attachment } = await attachmentOnIssue(input.issue, input.attachment, context);
    const isKept = attachment.size <= MOST_KEPT;
    const content = isKept ? Buffer.from(await jira.attachments.content(attachment.id)).toString('base64') : null;
    const again = { issue: issue.key, filename: attachment.filename, media_type: attachment.mimeType };
    return {
      planned: { attachment: `${attachment.filename} (${attachment.size} bytes) goes for good` },
      changes: true,
      ...(content === null
        ? { notes: [`The file is too large to be kept (more than ${MOST_KEPT} bytes): this cannot be undone.`] }
        : { undo: () => ({ action: 'jira_add_attachment', input: { ...again, base64: content } }) }),
      async commit() {
        await jira.attachments.remove(attachment.id);
        return { issue: issue.key, attachment: attachment.id };
      },
    };
  },
});
