import { hasAnnotation } from './annotate';
import type { Comment, CommentAnchor } from './records';
import type { ConfluenceState } from './state';

/** How far an inline comment is settled. A reply is as settled as the comment it belongs to; `dangling` has lost its text to an edit. */
export function resolutionOf(confluence: ConfluenceState, comment: Comment): CommentAnchor['resolution'] | 'dangling' {
  const parent = comment.parentCommentId === null ? undefined : confluence.comments.get(comment.parentCommentId);
  const anchor = comment.anchor ?? parent?.anchor;
  const content = confluence.contents.get(comment.contentId);
  if (!anchor || !content) return 'open';
  if (anchor.resolution === 'resolved') return 'resolved';
  return hasAnnotation(confluence.body(content), anchor.markerRef) ? anchor.resolution : 'dangling';
}
