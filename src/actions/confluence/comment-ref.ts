import type { ConfluenceComment } from '../../clients/confluence/comments';
import { Fault } from '../../faults/fault';
import type { ActionContext } from '../context';
import { resolveAttachment } from './attachment-ref';
import { resolvePage, type FoundPage } from './page-ref';

async function commented({ id, pageId, blogPostId, attachmentId }: ConfluenceComment, context: ActionContext): Promise<FoundPage> {
  const page = pageId ?? blogPostId;
  if (page !== undefined) return resolvePage(page, context);
  if (attachmentId !== undefined) return resolveAttachment(attachmentId, context);
  throw new Fault({ kind: 'not-found-or-hidden', what: `The page of comment ${id}` });
}

/** A comment with the content that it was written under. @throws Fault `not-found-or-hidden`. */
export async function resolveComment(id: string, context: ActionContext): Promise<FoundPage & { comment: ConfluenceComment }> {
  const comment = await context.confluence.comments.get(id);
  return { ...(await commented(comment, context)), comment };
}
