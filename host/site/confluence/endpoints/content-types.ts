import { z } from 'zod';
import { json } from '../../answer';
import { readRequest } from '../written-body';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const requestSchema = z.strictObject({ contentIds: z.array(z.union([z.string(), z.int()])) });

const convert = confluenceEndpoint({
  method: 'POST',
  path: '/wiki/api/v2/content/convert-ids-to-types',
  scopes: ['read:content.metadata:confluence'],
  handler: (context) => {
    const { contentIds } = readRequest(context, requestSchema);
    return json({ results: Object.fromEntries(contentIds.map((id) => [String(id), typeOf(context, String(id))])) });
  },
});

/** v2's word for what has the id; null for what is not there or hidden. */
function typeOf({ confluence, permissions }: ConfluenceContext, id: string): string | null {
  const comment = confluence.comments.get(id);
  const attachment = confluence.attachments.get(id.startsWith('att') ? id : `att${id}`);
  const content = confluence.contents.get(comment?.contentId ?? attachment?.contentId ?? id);
  if (!content || !permissions.view(content)) return null;
  if (comment) return `${comment.kind}-comment`;
  return attachment ? 'attachment' : content.type;
}

export const contentTypeEndpoints = [convert];
