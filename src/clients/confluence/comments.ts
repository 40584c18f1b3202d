import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { body, type WrittenBody } from './body';
import { ifFound } from '../if-found';
import { made } from './made';
import { nextCursor } from './next-cursor';
import { version } from './version';

const comment = z.object({
  id: z.string(),
  pageId: z.string().optional(),
  blogPostId: z.string().optional(),
  attachmentId: z.string().optional(),
  parentCommentId: z.string().optional(),
  resolutionStatus: z.string().optional(),
  properties: z.object({ inlineOriginalSelection: z.string().optional() }).optional(),
  version,
  body,
});
const commentPage = z.object({ results: z.array(comment), _links: nextCursor });

export type CommentKind = 'footer' | 'inline';
export type ConfluenceComment = z.output<typeof comment> & { kind: CommentKind };

/** What a new comment hangs on: exactly one of them. */
export type CommentPlace = { pageId: string } | { blogPostId: string } | { attachmentId: string } | { parentCommentId: string };

/** How a list of comments is read. */
interface CommentPageAsked {
  limit: number;
  cursor?: string | undefined;
  states?: readonly string[] | undefined;
}

interface CommentPage {
  comments: ConfluenceComment[];
  /** Where the next page begins; undefined on the last one. */
  next: string | undefined;
}

const MOST_REPLIES = 100;
const ADF = { 'body-format': 'atlas_doc_format' };
const LISTS = {
  pages: { footer: 'GET /wiki/api/v2/pages/{id}/footer-comments', inline: 'GET /wiki/api/v2/pages/{id}/inline-comments' },
  blogposts: { footer: 'GET /wiki/api/v2/blogposts/{id}/footer-comments', inline: 'GET /wiki/api/v2/blogposts/{id}/inline-comments' },
} as const;
const REPLIES = {
  footer: 'GET /wiki/api/v2/footer-comments/{id}/children',
  inline: 'GET /wiki/api/v2/inline-comments/{id}/children',
} as const;
const REMOVALS = {
  footer: 'DELETE /wiki/api/v2/footer-comments/{comment-id}',
  inline: 'DELETE /wiki/api/v2/inline-comments/{comment-id}',
} as const;
const ADDS = { footer: 'POST /wiki/api/v2/footer-comments', inline: 'POST /wiki/api/v2/inline-comments' } as const;

/** Comments. Sources: `GET` and `DELETE /wiki/api/v2/{footer,inline}-comments/{comment-id}`, `POST …`, `GET …/{id}/children`, and the lists below pages and blog posts. */
export function confluenceComments(http: ProductHttp) {
  const one = (operation: 'GET /wiki/api/v2/footer-comments/{comment-id}' | 'GET /wiki/api/v2/inline-comments/{comment-id}', id: string) =>
    ask(http, operation, { path: { 'comment-id': id }, query: ADF }, { what: `Comment ${id}`, schema: comment });

  return {
    /** A comment of either kind: the two share their ids but not their operations. */
    async get(id: string): Promise<ConfluenceComment> {
      const footer = await ifFound(one('GET /wiki/api/v2/footer-comments/{comment-id}', id));
      if (footer) return { ...footer, kind: 'footer' };
      return { ...(await one('GET /wiki/api/v2/inline-comments/{comment-id}', id)), kind: 'inline' };
    },

    /** The newest top-level comments of one kind below a page or blog post; `states` narrows inline ones. */
    async list(of: { type: 'pages' | 'blogposts'; id: string }, kind: CommentKind, page: CommentPageAsked): Promise<CommentPage> {
      const { states, ...rest } = page;
      const query = { ...ADF, sort: '-created-date', 'resolution-status': states, ...rest };
      const expected = { what: `Comments of ${of.id}`, schema: commentPage };
      const { results, _links: next } = await ask(http, LISTS[of.type][kind], { path: { id: of.id }, query }, expected);
      return { comments: results.map((found) => ({ ...found, kind })), next };
    },

    /** The replies right below a comment, oldest first. */
    async replies({ kind, id }: { kind: CommentKind; id: string }, cursor?: string): Promise<CommentPage> {
      const query = { ...ADF, limit: MOST_REPLIES, cursor };
      const expected = { what: `Replies to comment ${id}`, schema: commentPage };
      const { results, _links: next } = await ask(http, REPLIES[kind], { path: { id }, query }, expected);
      return { comments: results.map((found) => ({ ...found, kind })), next };
    },

    /** Gone for good, with its replies. */
    remove: ({ kind, id }: { kind: CommentKind; id: string }): Promise<unknown> =>
      ask(http, REMOVALS[kind], { path: { 'comment-id': id } }, { what: `Comment ${id}`, schema: z.unknown() }),

    add: (kind: CommentKind, place: CommentPlace, written: WrittenBody): Promise<{ id: string }> =>
      ask(http, ADDS[kind], { body: { ...place, body: written } }, { what: 'the commented content', schema: made }),
  };
}
