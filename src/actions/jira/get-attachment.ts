import * as z from 'zod';
import type { JiraAttachment } from '../../clients/jira/attachments';
import { wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';
import { defineRead } from '../define';
import { jiraAuthor } from '../author';
import { imageTypeOf, isTextual, textOf } from '../file-content';
import * as parameters from '../parameters';
import type { ResultRecord } from '../record';
import { attachmentOnIssue } from './attachment-on-issue';
import { attachmentRecord } from './issue-parts/attachments';

/** Answers of the platform hold 5 MB, and base64 takes a third more than the bytes. */
const MOST_BYTES = 3 * 1024 * 1024;
const MODES = ['auto', 'text', 'image', 'thumbnail', 'base64', 'metadata'] as const;

type Mode = (typeof MODES)[number];
type Content = Pick<ResultRecord, 'passages' | 'files'> & { notes?: readonly string[] };

function modeFor(file: JiraAttachment): Exclude<Mode, 'auto'> {
  if (isTextual(file)) return 'text';
  if (!file.mimeType.startsWith('image/')) return 'metadata';
  return file.size > MOST_BYTES ? 'thumbnail' : 'image';
}

function image(bytes: Uint8Array, what: string): Content {
  const mediaType = imageTypeOf(bytes);
  if (mediaType === undefined) throw wrongInput('mode', `${what} is no PNG, JPEG, GIF or WebP image.`, MODES);
  return { files: [{ mediaType, base64: Buffer.from(bytes).toString('base64') }] };
}

async function contentOf(file: JiraAttachment, mode: Exclude<Mode, 'auto'>, { jira }: ActionContext): Promise<Content> {
  if (mode === 'metadata') return { notes: ['The content is not shown: ask with mode "base64" or "text" for it.'] };
  if (mode === 'thumbnail') return image(await jira.attachments.thumbnail(file.id), `The thumbnail of ${file.id}`);
  if (file.size > MOST_BYTES)
    throw wrongInput('mode', `The file has ${file.size} bytes; ${MOST_BYTES} can be given at most.`, ['metadata', 'thumbnail']);
  const bytes = await jira.attachments.content(file.id);
  if (mode === 'image') return image(bytes, `Attachment ${file.id}`);
  if (mode === 'base64') return { files: [{ mediaType: file.mimeType, base64: Buffer.from(bytes).toString('base64') }] };
  const text = textOf(bytes);
  if (text === undefined) throw wrongInput('mode', 'This file is no text.', ['base64', 'metadata']);
  return { passages: { content: { text, author: jiraAuthor(file.author) } } };
}

export const getAttachment = defineRead({
  id: 'jira_get_attachment',
  product: 'jira',
  group: 'attachments',
  title: 'Read an attachment',
  summary: 'Read an attachment: text and tables inline, images as image content, other files as metadata or base64.',
  effect: 'read',
  destructive: false,
  repeatable: true,
  surface: 'catalogue',
  scopes: { 'read:jira-work': 'reads the issue that the file is on, and the file' },
  endpoints: [
    'GET /rest/api/3/attachment/{id}',
    'GET /rest/api/3/attachment/content/{id}',
    'GET /rest/api/3/attachment/thumbnail/{id}',
    'GET /rest/api/3/issue/{issueIdOrKey}',
  ],
  examples: [
    { says: 'A log', input: { attachment: '10001', issue: 'PAY-12' } },
    { says: 'A picture, small', input: { attachment: 'screen.png', issue: 'PAY-12', mode: 'thumbnail' } },
  ],
  input: z.strictObject({
    attachment: z.string().trim().min(1).max(255).describe('Attachment id, or name on the issue'),
    issue: parameters.issue.optional().describe('Issue that it is on; needed'),
    mode: z.enum(MODES).default('auto').describe('Form of the content'),
    max_tokens: parameters.maxTokens(6000),
  }),
  targets: (input) => (input.issue === undefined ? [] : [{ kind: 'issue', ref: input.issue, access: 'read' }]),
  async read(input, context) {
    if (input.issue === undefined) throw wrongInput('issue', 'Needed: Jira does not tell which issue an attachment is on.');
    const { issue, attachment } = await attachmentOnIssue(input.issue, input.attachment, context);
    const { notes, ...content } = await contentOf(attachment, input.mode === 'auto' ? modeFor(attachment) : input.mode, context);
    return { records: [{ ...attachmentRecord(attachment, issue), ...content }], ...(notes === undefined ? {} : { notes }) };
  },
});
