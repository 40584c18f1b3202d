import type { Endpoint } from '../../endpoint';
import type { SiteState } from '../../state';
import { COMMENT_KINDS } from '../comment-kinds';
import type { CommentKind } from '../comment-kinds';
import { commentList, commentSingle } from '../comment-list';
import { CONTENT_KINDS, contentInPath } from '../content-kinds';
import type { ContentKind } from '../content-kinds';
import { attachmentInPath, pathId, visibleComment } from '../lookup';
import { LIST_PARAMETERS } from '../paging';
import { resolutionOf } from '../resolution';
import { confluenceEndpoint } from './define';

const READ = ['read:comment:confluence'] as const;
const LIST = ['body-format', ...LIST_PARAMETERS] as const;
const RESOLUTIONS = ['resolved', 'open', 'dangling', 'reopened'] as const;

/** The comments right on a page or blog post, not on a file that it holds; inline ones by how far they are settled too. */
const ofContent = (content: ContentKind, { kind, part }: CommentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${content.path}/${part}`,
    scopes: READ,
    query: [...(kind === 'inline' ? ['resolution-status'] : []), ...LIST],
    handler: (context) => {
      const { id } = contentInPath(context, content);
      const statuses: readonly string[] | undefined = context.parameters.choices('resolution-status', RESOLUTIONS);
      return commentList(
        context,
        (comment) =>
          comment.kind === kind &&
          comment.contentId === id &&
          comment.attachmentId === null &&
          comment.parentCommentId === null &&
          (statuses?.includes(resolutionOf(context.confluence, comment)) ?? true),
      );
    },
  });

const ofAttachment = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/attachments/{id}/footer-comments',
  scopes: READ,
  query: LIST,
  handler: (context) => {
    const { id } = attachmentInPath(context);
    return commentList(context, ({ attachmentId, parentCommentId }) => attachmentId === id && parentCommentId === null);
  },
});

/** Those on what is in the trash went with it. */
const all = ({ kind, path }: CommentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path,
    scopes: READ,
    query: LIST,
    handler: (context) => {
      const { contents } = context.confluence;
      return commentList(context, (comment) => comment.kind === kind && contents.get(comment.contentId)?.status !== 'trashed');
    },
  });

const single = ({ kind, path }: CommentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${path}/{comment-id}`,
    scopes: READ,
    query: ['body-format', 'version'],
    handler: (context) => commentSingle(context, visibleComment(context, pathId(context, 'comment-id'), kind)),
  });

const replies = ({ kind, path }: CommentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${path}/{id}/children`,
    scopes: READ,
    query: LIST,
    handler: (context) => {
      const parent = visibleComment(context, pathId(context), kind);
      return commentList(context, ({ parentCommentId }) => parentCommentId === parent.id);
    },
  });

export const commentEndpoints = [
  ...CONTENT_KINDS.flatMap((content) => COMMENT_KINDS.map((kind) => ofContent(content, kind))),
  ofAttachment,
  ...COMMENT_KINDS.flatMap((kind) => [all(kind), single(kind), replies(kind)]),
];
