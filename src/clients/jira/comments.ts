import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { user } from './user';

const comment = z.object({
  id: z.string(),
  author: user.optional(),
  body: z.unknown(),
  created: z.string(),
  updated: z.string(),
  jsdPublic: z.boolean().optional(),
  visibility: z.object({ type: z.string(), value: z.string().optional() }).optional(),
});

export type JiraComment = z.output<typeof comment>;

export interface NewComment {
  /** An ADF document. */
  body: unknown;
  visibility?: { type: 'role' | 'group'; value: string };
  properties?: readonly { key: string; value: unknown }[];
}

/** Comments of issues. Sources: `GET` and `POST /rest/api/3/issue/{issueIdOrKey}/comment`, `GET` and `DELETE …/comment/{id}`. */
export function jiraComments(http: ProductHttp) {
  return {
    list: (issue: string, page: { startAt: number; maxResults: number; orderBy?: string }) =>
      ask(
        http,
        'GET /rest/api/3/issue/{issueIdOrKey}/comment',
        { path: { issueIdOrKey: issue }, query: page },
        {
          what: `Issue ${issue}`,
          schema: z.object({ comments: z.array(comment), total: z.number() }),
        },
      ),

    get: (issue: string, id: string): Promise<JiraComment> =>
      ask(
        http,
        'GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
        { path: { issueIdOrKey: issue, id } },
        { what: `Comment ${id} of issue ${issue}`, schema: comment },
      ),

    /** Only the id is read: a change that was made must not fail for what the answer tells about it. */
    add: (issue: string, body: NewComment): Promise<{ id: string }> =>
      ask(
        http,
        'POST /rest/api/3/issue/{issueIdOrKey}/comment',
        { path: { issueIdOrKey: issue }, body },
        { what: `Issue ${issue}`, schema: z.object({ id: z.string() }) },
      ),

    remove: (issue: string, id: string): Promise<unknown> =>
      ask(
        http,
        'DELETE /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
        { path: { issueIdOrKey: issue, id } },
        { what: `Comment ${id} of issue ${issue}`, schema: z.unknown() },
      ),
  };
}
