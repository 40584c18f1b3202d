import * as z from 'zod';
import type { CommentKind, CommentPlace } from '../../clients/confluence/comments';
import type { ActionContext } from '../context';
import { defineWrite, type TargetRef } from '../define';
import * as parameters from '../parameters';
import { writtenDocument } from '../written-document';
import { authorById } from './authors';
import { commentRecord } from './comment-record';
import { resolveComment } from './comment-ref';
import { resolvePage } from './page-ref';
import { writtenAdf } from './written-body';

const id = z.string().trim().max(40);
const input = z
  .strictObject({
    page: parameters.page.optional(),
    reply_to: id.regex(/^\d+$/, 'A comment id is a number.').optional().describe('Comment id to reply to'),
    attachment: id
      .regex(/^(?:att)?\d+$/, 'An attachment id looks like att123.')
      .optional()
      .describe('Attachment id'),
    body: parameters.markdown.min(1),
  })
  .refine(({ page, reply_to: reply, attachment }) => [page, reply, attachment].filter((place) => place !== undefined).length === 1, {
    path: ['page'],
    message: 'Give exactly one of page, reply_to and attachment.',
  });

function placeRef({ page, reply_to: reply, attachment }: z.output<typeof input>): TargetRef {
  if (page !== undefined) return { kind: 'page', ref: page, access: 'write' };
  if (reply !== undefined) return { kind: 'comment', ref: reply, access: 'write' };
  return { kind: 'attachment', ref: attachment ?? '', access: 'write' };
}

/** Where the comment goes and by which of the two kinds of call: a reply goes the way of what it answers. */
async function placeOf(ref: TargetRef, context: ActionContext): Promise<{ kind: CommentKind; place: CommentPlace; named: string }> {
  switch (ref.kind) {
    case 'comment': {
      const { kind } = await context.confluence.comments.get(ref.ref);
      return { kind, place: { parentCommentId: ref.ref }, named: `reply to ${kind} comment ${ref.ref}` };
    }
    case 'attachment':
      return { kind: 'footer', place: { attachmentId: ref.ref }, named: `attachment ${ref.ref}` };
    default: {
      const { page } = await resolvePage(ref.ref, context);
      const place = page.type === 'pages' ? { pageId: page.id } : { blogPostId: page.id };
      return { kind: 'footer', place, named: `${page.title} (${page.id})` };
    }
  }
}

export const addComment = defineWrite({
  id: 'confluence_add_comment',
  product: 'confluence',
  group: 'page-comments',
  title: 'Comment on a page',
  summary: 'Add a footer comment to a page, blog post or attachment, or reply to any comment.',
  effect: 'create',
  destructive: false,
  repeatable: false,
  surface: 'rovo',
  scopes: {
    'read:attachment:confluence': 'finds the page of an attachment',
    'read:comment:confluence': 'reads the comment that is answered, and the new one again',
    'read:jira-user': 'finds the people who are mentioned by name',
    'read:page:confluence': 'finds the page',
    'read:space:confluence': 'finds the space of the page',
    'write:comment:confluence': 'adds the comment',
  },
  endpoints: [
    'GET /rest/api/3/user/search',
    'GET /wiki/api/v2/pages/{id}',
    'GET /wiki/api/v2/pages',
    'GET /wiki/api/v2/blogposts/{id}',
    'GET /wiki/api/v2/spaces',
    'GET /wiki/api/v2/spaces/{id}',
    'GET /wiki/api/v2/attachments/{id}',
    'GET /wiki/api/v2/footer-comments/{comment-id}',
    'GET /wiki/api/v2/inline-comments/{comment-id}',
    'POST /wiki/api/v2/footer-comments',
    'POST /wiki/api/v2/inline-comments',
  ],
  examples: [{ says: 'Answer a question on a page', input: { reply_to: '65710', body: 'Yes: see the table below, @[Ada Lovelace].' } }],
  input,
  targets: (given) => [placeRef(given)],
  writes: () => ['comment'],
  async observe(subject: { comment: string }, context) {
    const found = await resolveComment(subject.comment, context);
    return commentRecord(found.comment, found, (author) => authorById(author, context));
  },
  async prepare(given, context) {
    const { kind, place, named } = await placeOf(placeRef(given), context);
    const document = await writtenDocument('body', given.body, context);
    return {
      planned: { comment: given.body, on: named },
      changes: true,
      undo: (made) => made && { action: 'confluence_delete_comment', input: { comment: made.comment } },
      async commit() {
        const added = await context.confluence.comments.add(kind, place, writtenAdf(document));
        return { comment: added.id };
      },
    };
  },
});
