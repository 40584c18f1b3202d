import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { deskDate } from './date';
import { deskPage, MOST_A_PAGE } from './desk-page';
import { deskUser } from './user';

const comment = z.object({
  id: z.string(),
  /** In Jira's wiki markup. */
  body: z.string(),
  public: z.boolean(),
  author: deskUser.optional(),
  created: deskDate.optional(),
});

export type DeskComment = z.output<typeof comment>;

/** The conversation on requests. Sources: `GET` and `POST /rest/servicedeskapi/request/{issueIdOrKey}/comment`, `GET …/comment/{commentId}`. */
export function requestComments(http: ProductHttp) {
  return {
    get: (request: string, id: string): Promise<DeskComment> =>
      ask(
        http,
        'GET /rest/servicedeskapi/request/{issueIdOrKey}/comment/{commentId}',
        { path: { issueIdOrKey: request, commentId: id } },
        { what: `Comment ${id} of request ${request}`, schema: comment },
      ),

    /** The oldest comments that the person may read. */
    list: (request: string, which: { public: boolean; internal: boolean }): Promise<{ values: DeskComment[]; more: boolean }> =>
      ask(
        http,
        'GET /rest/servicedeskapi/request/{issueIdOrKey}/comment',
        { path: { issueIdOrKey: request }, query: { ...which, limit: MOST_A_PAGE } },
        { what: `Comments of request ${request}`, schema: deskPage(comment) },
      ),

    /** A reply that customers read and get by mail. Only the id is read: what was sent must not fail for what the answer tells about it. */
    reply: (request: string, wikiText: string): Promise<{ id: string }> =>
      ask(
        http,
        'POST /rest/servicedeskapi/request/{issueIdOrKey}/comment',
        { path: { issueIdOrKey: request }, body: { body: wikiText, public: true } },
        { what: `Service request ${request}`, schema: z.object({ id: z.string() }) },
      ),
  };
}
