import * as z from 'zod';
import type { ConfluenceComment } from '../../clients/confluence/comments';
import { adfToMarkdown } from '../../documents/adf-to-markdown';
import type { ActionContext } from '../context';
import { defineWrite, type CatalogueCall } from '../define';
import * as parameters from '../parameters';
import type { ResultRecord } from '../record';
import { authorById } from './authors';
import { commentRecord } from './comment-record';
import { resolveComment } from './comment-ref';
import { commentsIn, readThread, threadRecord } from './comment-thread';

async function observeThread(id: string, context: ActionContext): Promise<ResultRecord> {
  const found = await resolveComment(id, context);
  const thread = await readThread(found.comment, context, { calls: Infinity });
  return threadRecord(thread, (comment) => commentRecord(comment, found, (author) => authorById(author, context), 'faithful'));
}

/**
 * The call that writes the comment again; only one's own without replies is the same again, and nothing ties one to text of the page.
 */
function rewriting(comment: ConfluenceComment, hasReplies: boolean, { caller }: ActionContext): CatalogueCall | null {
  const { document } = comment.body;
  const isTied = comment.kind === 'inline' && comment.parentCommentId === undefined;
  if (hasReplies || isTied || document === undefined || comment.version.authorId !== caller.accountId) return null;
  const { parentCommentId: reply, attachmentId: attachment } = comment;
  const page = comment.pageId ?? comment.blogPostId ?? '';
  const place = reply !== undefined ? { reply_to: reply } : attachment !== undefined ? { attachment } : { page };
  return { action: 'confluence_add_comment', input: { ...place, body: adfToMarkdown(document, { mode: 'faithful' }) } };
}

export const deleteComment = defineWrite({
  id: 'confluence_delete_comment',
  product: 'confluence',
  group: 'page-comments',
  title: 'Delete a page comment',
  summary: 'Delete a page comment with its replies.',
  effect: 'delete',
  destructive: true,
  repeatable: true,
  surface: 'catalogue',
  scopes: {
    'delete:comment:confluence': 'deletes the comment',
    'read:attachment:confluence': 'finds the page of a comment on a file',
    'read:comment:confluence': 'reads the comment and its replies before',
    'read:page:confluence': 'finds the page',
    'read:space:confluence': 'finds the space of the page',
  },
  endpoints: [
    'GET /wiki/api/v2/pages/{id}',
    'GET /wiki/api/v2/blogposts/{id}',
    'GET /wiki/api/v2/spaces/{id}',
    'GET /wiki/api/v2/attachments/{id}',
    'GET /wiki/api/v2/footer-comments/{comment-id}',
    'GET /wiki/api/v2/inline-comments/{comment-id}',
    'GET /wiki/api/v2/footer-comments/{id}/children',
    'GET /wiki/api/v2/inline-comments/{id}/children',
    'DELETE /wiki/api/v2/footer-comments/{comment-id}',
    'DELETE /wiki/api/v2/inline-comments/{comment-id}',
  ],
  examples: [{ says: 'A comment that was posted twice', input: { comment: '65710' } }],
  input: z.strictObject({
    comment: z.string().trim().regex(/^\d+$/, 'A comment id is a number.').max(40).describe('Comment id'),
    confirm: parameters.confirm,
  }),
  targets: ({ comment }) => [{ kind: 'comment', ref: comment, access: 'write' }],
  writes: () => ['comment'],
  subject: ({ comment }) => ({ comment }),
  observe: ({ comment }: { comment: string }, context) => observeThread(comment, context),
  async prepare({ comment: id }, context) {
    const { comment, page } = await resolveComment(id, context);
    const all = commentsIn(await readThread(comment, context, { calls: Infinity }));
    const again = rewriting(comment, all.length > 1, context);
    return {
      planned: { comment: `${comment.kind} comment ${id}, gone for good`, on: `${page.title} (${page.id})`, replies: all.length - 1 },
      changes: true,
      affects: all.length,
      ...(again === null ? {} : { undo: () => again }),
      async commit() {
        await context.confluence.comments.remove(comment);
        return { comment: id };
      },
    };
  },
});
