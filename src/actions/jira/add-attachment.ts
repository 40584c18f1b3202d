import * as z from 'zod';
import { Fault, wrongInput } from '../../faults/fault';
import { defineWrite } from '../define';
import * as parameters from '../parameters';
import { writtenDocument } from '../written-document';
import { givenFile, MOST_CHARACTERS } from './given-file';
import { observeAttachment } from './observed-attachment';
import { refuseCommentOnRequest } from './service-project';

/** A paragraph that leads to the file. */
function linkTo(name: string, href: string) {
  return { type: 'paragraph', content: [{ type: 'text', text: name, marks: [{ type: 'link', attrs: { href } }] }] };
}

export const addAttachment = defineWrite({
  id: 'jira_add_attachment',
  product: 'jira',
  group: 'attachments',
  title: 'Attach a file',
  summary: 'Attach a file to an issue from text or base64, and optionally show it in a comment.',
  effect: 'create',
  destructive: false,
  repeatable: false,
  surface: 'rovo',
  scopes: {
    'read:jira-user': 'finds people mentioned in the comment',
    'read:jira-work': 'reads the issue and how large files may be',
    'write:jira-work': 'attaches the file and adds the comment',
  },
  endpoints: [
    'GET /rest/api/3/issue/{issueIdOrKey}',
    'GET /rest/api/3/attachment/meta',
    'GET /rest/api/3/user/search',
    'POST /rest/api/3/issue/{issueIdOrKey}/attachments',
    'POST /rest/api/3/issue/{issueIdOrKey}/comment',
  ],
  examples: [
    {
      says: 'A log as text',
      input: { issue: 'PAY-12', filename: 'gateway.log', text: '12:00 timeout', comment: 'What the gateway said:' },
    },
  ],
  input: z.strictObject({
    issue: parameters.issue,
    filename: z
      .string()
      .trim()
      .min(1)
      .max(255)
      .regex(
        /^(?!\.+$)[^/\\\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/u,
        'Give a plain file name, without folders or signs that turn the direction of writing.',
      )
      .describe('File name with its ending'),
    text: z.string().max(MOST_CHARACTERS).optional().describe('Content of a text file'),
    base64: z.string().max(MOST_CHARACTERS).optional().describe('Content of any file; instead of text'),
    media_type: z
      .string()
      .regex(/^[\w.+-]+\/[\w.+-]+$/, 'Give a media type such as image/png.')
      .max(255)
      .optional()
      .describe('e.g. image/png'),
    comment: parameters.markdown.optional(),
  }),
  targets: (input) => [{ kind: 'issue', ref: input.issue, access: 'write' }],
  writes: ({ comment }) => ['attachment', ...(comment === undefined ? [] : ['comment'])],
  observe: observeAttachment,
  async prepare(input, context) {
    const { jira } = context;
    const file = givenFile(input);
    const [issue, limits] = await Promise.all([jira.issues.get(input.issue, ['labels']), jira.attachments.limits()]);
    if (!limits.enabled) throw new Fault({ kind: 'forbidden', what: 'Attachments are switched off on this site.' });
    if (file.bytes.length > limits.uploadLimit)
      throw wrongInput(
        input.text === undefined ? 'base64' : 'text',
        `The file has ${file.bytes.length} bytes; this site takes ${limits.uploadLimit}.`,
      );
    refuseCommentOnRequest(issue.fields.project, input.comment);
    const comment = input.comment === undefined ? undefined : await writtenDocument('comment', input.comment, context);
    let address: string | undefined;
    return {
      planned: {
        attachment: `${file.name} (${file.mediaType}, ${file.bytes.length} bytes)`,
        ...(input.comment === undefined ? {} : { comment: input.comment }),
      },
      changes: true,
      undo: (made) =>
        made === null ? null : { action: 'jira_delete_attachment', input: { issue: made.issue, attachment: made.attachment } },
      async commit() {
        const added = await jira.attachments.add(issue.key, file);
        address = added.content;
        return { issue: issue.key, attachment: added.id };
      },
      followUps:
        comment === undefined
          ? []
          : [
              {
                what: 'the comment',
                send: (made) =>
                  jira.comments.add(made.issue, {
                    body: address === undefined ? comment : { ...comment, content: [...comment.content, linkTo(file.name, address)] },
                  }),
              },
            ],
    };
  },
});
