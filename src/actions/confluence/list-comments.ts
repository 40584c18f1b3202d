import * as z from 'zod';
import { defineRead } from '../define';
import * as parameters from '../parameters';
import { authorsOf } from './authors';
import { commentRecord } from './comment-record';
import { commentsIn, readThread, threadRecord, type CommentThread } from './comment-thread';
import { resolvePage } from './page-ref';
import { topLevelComments } from './top-level-comments';

/** Questions for replies within one answer. */
const MOST_REPLY_CALLS = 60;

const input = z.strictObject({
  page: parameters.page,
  kind: z.enum(['all', 'footer', 'inline']).default('all').describe('Which comments'),
  state: z.enum(['any', 'open', 'resolved']).default('any').describe('Of inline comments; footer ones have none'),
  replies: z.boolean().default(true).describe('With their replies'),
  limit: parameters.limit(20, 50),
  cursor: parameters.cursor,
  format: z.enum(['markdown', 'adf']).default('markdown').describe('Form of the text'),
});

export const listComments = defineRead({
  id: 'confluence_list_comments',
  product: 'confluence',
  group: 'page-comments',
  title: 'List page comments',
  summary: 'Footer and inline comments of a page with replies, quoted text and open or resolved state.',
  effect: 'read',
  destructive: false,
  repeatable: true,
  surface: 'rovo',
  scopes: {
    'read:comment:confluence': 'reads the comments and their replies',
    'read:page:confluence': 'reads the page',
    'read:space:confluence': 'finds the space of the page',
    'read:user:confluence': 'names the authors',
  },
  endpoints: [
    'GET /wiki/api/v2/pages/{id}',
    'GET /wiki/api/v2/pages',
    'GET /wiki/api/v2/blogposts/{id}',
    'GET /wiki/api/v2/spaces',
    'GET /wiki/api/v2/spaces/{id}',
    'GET /wiki/api/v2/pages/{id}/footer-comments',
    'GET /wiki/api/v2/pages/{id}/inline-comments',
    'GET /wiki/api/v2/blogposts/{id}/footer-comments',
    'GET /wiki/api/v2/blogposts/{id}/inline-comments',
    'GET /wiki/api/v2/footer-comments/{id}/children',
    'GET /wiki/api/v2/inline-comments/{id}/children',
    'POST /wiki/api/v2/users-bulk',
  ],
  examples: [{ says: 'What is still open on a page', input: { page: 'ENG/Release checklist', kind: 'inline', state: 'open' } }],
  input,
  targets: ({ page }) => [{ kind: 'page', ref: page, access: 'read' }],
  async read(asked, context) {
    const found = await resolvePage(asked.page, context);
    const { comments, cursor } = await topLevelComments(found, asked, context);
    const left = { calls: MOST_REPLY_CALLS };
    const threads: CommentThread[] = [];
    for (const comment of comments) threads.push(asked.replies ? await readThread(comment, context, left) : { comment, replies: [] });
    const written = threads.flatMap(commentsIn).map(({ version }) => version.authorId);
    const authors = await authorsOf([found.page.version.authorId, ...written], context);
    const form = asked.format === 'adf' ? 'adf' : 'reading';
    const records = threads.map((thread) => threadRecord(thread, (comment) => commentRecord(comment, found, authors, form)));
    const notes = [
      ...(asked.state !== 'any' && asked.kind !== 'inline' ? ['Footer comments are neither open nor resolved: they are left out.'] : []),
      ...(left.calls <= 0 ? ['Some replies are left out. Ask for fewer comments at once.'] : []),
    ];
    return { records, notes, ...(cursor === undefined ? {} : { cursor }) };
  },
});
