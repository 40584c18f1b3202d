import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { deskDate } from './date';
import { deskPage, MOST_A_PAGE } from './desk-page';
import { deskUser } from './user';

const attachment = z.object({
  filename: z.string(),
  size: z.number().optional(),
  mimeType: z.string().optional(),
  author: deskUser.optional(),
  created: deskDate.optional(),
  /** The only place where the service desk tells a file's id. */
  _links: z.object({ jiraRest: z.string() }),
});

export type RequestAttachment = z.output<typeof attachment>;

/** Files on requests. Source: `GET /rest/servicedeskapi/request/{issueIdOrKey}/attachment`. */
export function requestAttachments(http: ProductHttp) {
  return {
    list: (request: string): Promise<{ values: RequestAttachment[]; more: boolean }> =>
      ask(
        http,
        'GET /rest/servicedeskapi/request/{issueIdOrKey}/attachment',
        { path: { issueIdOrKey: request }, query: { start: 0, limit: MOST_A_PAGE } },
        { what: `Files of request ${request}`, schema: deskPage(attachment) },
      ),
  };
}
