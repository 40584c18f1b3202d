import type { ConfluenceContext } from './endpoints/define';
import { notFound, visibleAttachment, visibleComment, visibleContent } from './lookup';
import type { Comment } from './records';

export type CommentTarget = Pick<Comment, 'contentId' | 'attachmentId' | 'parentCommentId'>;

interface Named {
  pageId?: string | undefined;
  blogPostId?: string | undefined;
  attachmentId?: string | undefined;
  parentCommentId?: string | undefined;
}

/**
 * What a new comment is on: exactly one of page, blog post, attachment and parent comment. 400 otherwise, 404 where the person may not
 * comment or the parent is not a comment of this kind.
 */
export function commentTarget(context: ConfluenceContext, kind: Comment['kind'], named: Named): CommentTarget {
  const [first, ...more] = [named.pageId, named.blogPostId, named.attachmentId, named.parentCommentId].filter((id) => id !== undefined);
  if (first === undefined || more.length > 0) {
    throw context.parameters.refuse('Exactly one of pageId, blogPostId, attachmentId and parentCommentId must be provided');
  }
  const target = targetOf(context, kind, named);
  if (!context.permissions.comment(visibleContent(context, target.contentId))) throw notFound();
  return target;
}

function targetOf(
  context: ConfluenceContext,
  kind: Comment['kind'],
  { pageId, blogPostId, attachmentId, parentCommentId }: Named,
): CommentTarget {
  const own = { attachmentId: null, parentCommentId: null };
  if (pageId !== undefined) return { ...own, contentId: visibleContent(context, pageId, 'page').id };
  if (blogPostId !== undefined) return { ...own, contentId: visibleContent(context, blogPostId, 'blogpost').id };
  if (attachmentId !== undefined) return { ...own, attachmentId, contentId: visibleAttachment(context, attachmentId).contentId };
  const parent = visibleComment(context, parentCommentId ?? '', kind);
  return { contentId: parent.contentId, attachmentId: parent.attachmentId, parentCommentId: parent.id };
}
