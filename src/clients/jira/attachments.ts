import * as z from 'zod';
import type { FileUpload, ProductHttp } from '../../ports/product-http';
import { ask, askFile } from '../ask';
import { user } from './user';

/** A file as the issue's `attachment` field lists it. */
export const attachment = z.object({
  id: z.string(),
  filename: z.string(),
  size: z.number(),
  mimeType: z.string().default('application/octet-stream'),
  created: z.string(),
  author: user.optional(),
});

export type JiraAttachment = z.output<typeof attachment>;

/**
 * Files on issues. Sources: `DELETE /rest/api/3/attachment/{id}`, `GET …/content/{id}`, `GET …/thumbnail/{id}`, `GET …/meta`,
 * `POST /rest/api/3/issue/{issueIdOrKey}/attachments`.
 */
export function jiraAttachments(http: ProductHttp) {
  return {
    content: (id: string) =>
      askFile(http, 'GET /rest/api/3/attachment/content/{id}', { path: { id }, query: { redirect: false } }, `Attachment ${id}`),

    /** A smaller picture of an image; `not-found-or-hidden` where Jira has none. */
    thumbnail: (id: string) =>
      askFile(
        http,
        'GET /rest/api/3/attachment/thumbnail/{id}',
        { path: { id }, query: { redirect: false, fallbackToDefault: false } },
        `The thumbnail of attachment ${id}`,
      ),

    /** Bytes that one file may have on this site, and whether files can be attached at all. */
    limits: () =>
      ask(
        http,
        'GET /rest/api/3/attachment/meta',
        {},
        { what: 'the attachment settings', schema: z.object({ enabled: z.boolean(), uploadLimit: z.number() }) },
      ),

    /** `content` is the address of the file. More is not read: a change that was made must not fail for what the answer tells about it. */
    async add(issue: string, file: FileUpload): Promise<{ id: string; content?: string | undefined }> {
      const [added] = await ask(
        http,
        'POST /rest/api/3/issue/{issueIdOrKey}/attachments',
        { path: { issueIdOrKey: issue }, file },
        { what: `Issue ${issue}`, schema: z.tuple([z.object({ id: z.string(), content: z.string().optional() })]) },
      );
      return added;
    },

    remove: (id: string): Promise<unknown> =>
      ask(http, 'DELETE /rest/api/3/attachment/{id}', { path: { id } }, { what: `Attachment ${id}`, schema: z.unknown() }),
  };
}
