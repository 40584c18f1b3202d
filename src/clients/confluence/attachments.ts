import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { nextCursor } from './next-cursor';
import { version } from './version';

const attachment = z.object({
  id: z.string(),
  title: z.string(),
  pageId: z.string().optional(),
  blogPostId: z.string().optional(),
  mediaType: z.string().optional(),
  fileSize: z.number().optional(),
  comment: z.string().optional(),
  version,
});

const LISTS = { pages: 'GET /wiki/api/v2/pages/{id}/attachments', blogposts: 'GET /wiki/api/v2/blogposts/{id}/attachments' } as const;

export type ConfluenceAttachment = z.output<typeof attachment>;

/** Attached files, as metadata. Sources: `GET /wiki/api/v2/attachments/{id}`, `GET …/pages/{id}/attachments`, `GET …/blogposts/{id}/attachments`. */
export function confluenceAttachments(http: ProductHttp) {
  return {
    get: (id: string): Promise<ConfluenceAttachment> =>
      ask(http, 'GET /wiki/api/v2/attachments/{id}', { path: { id } }, { what: `Attachment ${id}`, schema: attachment }),

    async list(
      of: { type: 'pages' | 'blogposts'; id: string },
      limit: number,
    ): Promise<{ attachments: ConfluenceAttachment[]; more: boolean }> {
      const schema = z.object({ results: z.array(attachment), _links: nextCursor });
      const request = { path: { id: of.id }, query: { limit } };
      const page = await ask(http, LISTS[of.type], request, { what: `Attachments of ${of.id}`, schema });
      return { attachments: page.results, more: page._links !== undefined };
    },
  };
}
