import type { CommentKind, ConfluenceComment } from '../../clients/confluence/comments';
import type { ActionContext } from '../context';
import { commentCursor, commentPosition } from './comment-cursor';
import type { FoundPage } from './page-ref';

const STATES = { any: undefined, open: ['open', 'reopened', 'dangling'], resolved: ['resolved'] } as const;

interface CommentsAsked {
  kind: 'all' | CommentKind;
  state: keyof typeof STATES;
  limit: number;
  cursor?: string | undefined;
}

/** The kinds to go through, in this order; only inline comments can be open or resolved. */
function kindsOf({ kind, state }: CommentsAsked): CommentKind[] {
  const all: CommentKind[] = kind === 'all' ? ['inline', 'footer'] : [kind];
  return state === 'any' ? all : all.filter((one) => one === 'inline');
}

/**
 * One page of the comments right below a page or blog post, the newest first: inline ones, then footer ones.
 * @throws Fault `input` for a cursor of something else.
 */
export async function topLevelComments(
  { page }: FoundPage,
  asked: CommentsAsked,
  context: ActionContext,
): Promise<{ comments: ConfluenceComment[]; cursor?: string }> {
  const kinds = kindsOf(asked);
  const start = commentPosition(asked.cursor, kinds);
  const comments: ConfluenceComment[] = [];
  for (const kind of kinds.slice(kinds.indexOf(start.kind))) {
    const room = asked.limit - comments.length;
    if (room === 0) return { comments, cursor: commentCursor({ kind }) };
    const query = {
      limit: room,
      cursor: kind === start.kind ? start.cursor : undefined,
      states: kind === 'inline' ? STATES[asked.state] : undefined,
    };
    const found = await context.confluence.comments.list(page, kind, query);
    comments.push(...found.comments);
    if (found.next !== undefined) return { comments, cursor: commentCursor({ kind, cursor: found.next }) };
  }
  return { comments };
}
