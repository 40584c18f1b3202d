import type { ConfluenceAttachment } from '../../clients/confluence/attachments';
import { Fault } from '../../faults/fault';
import type { ActionContext } from '../context';
import { resolvePage, type FoundPage } from './page-ref';

/** An attachment with the content that it hangs on. @throws Fault `not-found-or-hidden`, also for files of anything but pages and blog posts. */
export async function resolveAttachment(id: string, context: ActionContext): Promise<FoundPage & { attachment: ConfluenceAttachment }> {
  const attachment = await context.confluence.attachments.get(id);
  const under = attachment.pageId ?? attachment.blogPostId;
  if (under === undefined) throw new Fault({ kind: 'not-found-or-hidden', what: `The page of attachment ${id}` });
  return { ...(await resolvePage(under, context)), attachment };
}
