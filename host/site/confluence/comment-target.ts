import type { ConfluenceContext } from './endpoints/define';
import { notFound, visibleComment, visibleContent } from './lookup';
import type { Comment } from './records';

interface Named {
  pageId?: string | undefined;
  blogPostId?: string | undefined;
  parentCommentId?: string | undefined;
}

/**
 * What a new comment is on: exactly one of page, blog post and parent comment. 400 otherwise, 404 where the person may not
 * comment or the parent is not a comment of this kind.
 */
export function commentTarget(
  context: ConfluenceContext,
  kind: Comment['kind'],
  { pageId, blogPostId, parentCommentId }: Named,
): Pick<Comment, 'contentId' | 'parentCommentId'> {
  const [id, ...more] = [pageId, blogPostId, parentCommentId].filter((value) => value !== undefined);
  if (id === undefined || more.length > 0) {
    throw context.parameters.refuse('Exactly one of pageId, blogPostId and parentCommentId must be provided');
  }
  const contentId = parentCommentId === undefined ? id : visibleComment(context, parentCommentId, kind).contentId;
  const type = parentCommentId !== undefined ? undefined : pageId !== undefined ? 'page' : 'blogpost';
  if (!context.permissions.comment(visibleContent(context, contentId, type))) throw notFound();
  return { contentId, parentCommentId: parentCommentId ?? null };
}
