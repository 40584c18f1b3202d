import { z } from 'zod';
import type { Endpoint } from '../../endpoint';
import type { SiteState } from '../../state';
import { commentList, commentSingle, createdComment } from '../comment-list';
import { commentTarget } from '../comment-target';
import { CONTENT_KINDS, contentInPath } from '../content-kinds';
import type { ContentKind } from '../content-kinds';
import { pathId, visibleComment } from '../lookup';
import { LIST_PARAMETERS } from '../paging';
import { bodySchema, readBody, readRequest } from '../written-body';
import { confluenceEndpoint } from './define';

const READ = ['read:comment:confluence'] as const;
const LIST = ['body-format', ...LIST_PARAMETERS] as const;

const requestSchema = z.strictObject({
  pageId: z.string().optional(),
  blogPostId: z.string().optional(),
  attachmentId: z.string().optional(),
  parentCommentId: z.string().optional(),
  body: bodySchema,
});

const ofContent = (kind: ContentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${kind.path}/footer-comments`,
    scopes: READ,
    query: LIST,
    handler: (context) => {
      const content = contentInPath(context, kind);
      return commentList(
        context,
        (comment) =>
          comment.kind === 'footer' &&
          comment.contentId === content.id &&
          comment.attachmentId === null &&
          comment.parentCommentId === null,
      );
    },
  });

const all = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/footer-comments',
  scopes: READ,
  query: LIST,
  handler: (context) => commentList(context, ({ kind }) => kind === 'footer'),
});

const single = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/footer-comments/{comment-id}',
  scopes: READ,
  query: ['body-format'],
  handler: (context) => commentSingle(context, visibleComment(context, pathId(context, 'comment-id'), 'footer')),
});

const replies = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/footer-comments/{id}/children',
  scopes: READ,
  query: LIST,
  handler: (context) => {
    const parent = visibleComment(context, pathId(context), 'footer');
    return commentList(context, ({ parentCommentId }) => parentCommentId === parent.id);
  },
});

const create = confluenceEndpoint({
  method: 'POST',
  path: '/wiki/api/v2/footer-comments',
  scopes: ['write:comment:confluence'],
  handler: (context) => {
    const { confluence, accountId, timestamp } = context;
    const { body, ...named } = readRequest(context, requestSchema);
    const target = commentTarget(context, 'footer', named);
    const comment = confluence.comments.put({
      id: confluence.nextId(),
      kind: 'footer',
      ...target,
      body: readBody(context, body),
      version: { number: 1, authorId: accountId, createdAt: timestamp, message: '', minorEdit: false },
      anchor: null,
    });
    return createdComment(context, comment);
  },
});

export const footerCommentEndpoints = [...CONTENT_KINDS.map(ofContent), all, single, replies, create];
