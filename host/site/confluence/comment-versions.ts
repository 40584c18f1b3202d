import type { Comment, CommentVersion } from './records';

/** Every version of a comment, the oldest first. */
export function commentVersions({ earlier = [], version, body }: Comment): [CommentVersion, ...CommentVersion[]] {
  const newest = { ...version, body };
  const [first, ...more] = earlier;
  return first ? [first, ...more, newest] : [newest];
}

/** Who wrote a comment, and when, whoever changed it since. */
export function writtenBy(comment: Comment): Pick<CommentVersion, 'authorId' | 'createdAt'> {
  return commentVersions(comment)[0];
}
