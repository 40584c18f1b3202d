import type { ConfluenceComment } from '../../clients/confluence/comments';
import type { ActionContext } from '../context';
import type { ResultRecord } from '../record';

/** A comment with the replies to it, and the replies to them. */
export interface CommentThread {
  comment: ConfluenceComment;
  replies: readonly CommentThread[];
}

/** How many questions for replies may still be asked; counted down while reading. */
export interface Allowance {
  calls: number;
}

async function directReplies(comment: ConfluenceComment, { confluence }: ActionContext, left: Allowance): Promise<ConfluenceComment[]> {
  const found: ConfluenceComment[] = [];
  let cursor: string | undefined;
  do {
    if (left.calls <= 0) break;
    left.calls -= 1;
    const page = await confluence.comments.replies(comment, cursor);
    found.push(...page.comments);
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
}

/** The thread that hangs on a comment, as far as the allowance lasts. */
export async function readThread(comment: ConfluenceComment, context: ActionContext, left: Allowance): Promise<CommentThread> {
  const replies: CommentThread[] = [];
  for (const reply of await directReplies(comment, context, left)) replies.push(await readThread(reply, context, left));
  return { comment, replies };
}

/** All comments of a thread, the first one too. */
export function commentsIn({ comment, replies }: CommentThread): ConfluenceComment[] {
  return [comment, ...replies.flatMap(commentsIn)];
}

/** A thread as a record with its replies as parts. */
export function threadRecord({ comment, replies }: CommentThread, recordOf: (comment: ConfluenceComment) => ResultRecord): ResultRecord {
  if (replies.length === 0) return recordOf(comment);
  return { ...recordOf(comment), parts: { replies: replies.map((reply) => threadRecord(reply, recordOf)) } };
}
