import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Endpoint } from '../../endpoint';
import type { SiteState } from '../../state';
import { annotate } from '../annotate';
import { commentList, commentSingle, createdComment } from '../comment-list';
import { commentTarget } from '../comment-target';
import type { CommentTarget } from '../comment-target';
import { CONTENT_KINDS, contentInPath } from '../content-kinds';
import type { ContentKind } from '../content-kinds';
import { pathId, visibleComment } from '../lookup';
import { LIST_PARAMETERS } from '../paging';
import type { Comment } from '../records';
import { resolutionOf } from '../resolution';
import { bodySchema, readBody, readRequest } from '../written-body';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const READ = ['read:comment:confluence'] as const;
const LIST = ['body-format', ...LIST_PARAMETERS] as const;

const requestSchema = z.strictObject({
  pageId: z.string().optional(),
  blogPostId: z.string().optional(),
  parentCommentId: z.string().optional(),
  body: bodySchema,
  inlineCommentProperties: z
    .strictObject({ textSelection: z.string().min(1), textSelectionMatchCount: z.int(), textSelectionMatchIndex: z.int() })
    .optional(),
});
type Selection = NonNullable<z.infer<typeof requestSchema>['inlineCommentProperties']>;

const ofContent = (kind: ContentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${kind.path}/inline-comments`,
    scopes: READ,
    query: ['resolution-status', ...LIST],
    handler: (context) => {
      const content = contentInPath(context, kind);
      const statuses: readonly string[] | undefined = context.parameters.choices('resolution-status', [
        'resolved',
        'open',
        'dangling',
        'reopened',
      ]);
      return commentList(
        context,
        (comment) =>
          comment.contentId === content.id &&
          comment.anchor !== null &&
          (statuses?.includes(resolutionOf(context.confluence, comment)) ?? true),
      );
    },
  });

const all = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/inline-comments',
  scopes: READ,
  query: LIST,
  handler: (context) => commentList(context, ({ kind }) => kind === 'inline'),
});

const single = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/inline-comments/{comment-id}',
  scopes: READ,
  query: ['body-format'],
  handler: (context) => commentSingle(context, visibleComment(context, pathId(context, 'comment-id'), 'inline')),
});

const replies = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/inline-comments/{id}/children',
  scopes: READ,
  query: LIST,
  handler: (context) => {
    const parent = visibleComment(context, pathId(context), 'inline');
    return commentList(context, ({ parentCommentId }) => parentCommentId === parent.id);
  },
});

const create = confluenceEndpoint({
  method: 'POST',
  path: '/wiki/api/v2/inline-comments',
  scopes: ['write:comment:confluence'],
  handler: (context) => {
    const { confluence, accountId, timestamp } = context;
    const { body: written, inlineCommentProperties, ...named } = readRequest(context, requestSchema);
    const target = commentTarget(context, 'inline', named);
    const body = readBody(context, written);
    const version = { number: 1, authorId: accountId, createdAt: timestamp, message: '', minorEdit: false };
    const anchor = newAnchor(context, target, inlineCommentProperties);
    const comment = { id: confluence.nextId(), kind: 'inline' as const, ...target, body, version, anchor };
    return createdComment(context, confluence.comments.put(comment));
  },
});

/** Ties a top-level comment to its text by a mark in the page, without a new version of the page; a reply has nothing of its own. */
function newAnchor(context: ConfluenceContext, target: CommentTarget, selection: Selection | undefined): Comment['anchor'] {
  const { confluence, parameters } = context;
  if ((target.parentCommentId === null) === (selection === undefined)) {
    throw parameters.refuse('inlineCommentProperties must be provided for a top level inline comment and for no other');
  }
  if (selection === undefined) return null;
  const { textSelection, textSelectionMatchCount: count, textSelectionMatchIndex: index } = selection;
  const content = confluence.contents.get(target.contentId);
  if (!content) throw new Error(`Content ${target.contentId} vanished within a request.`);
  const markerRef = randomUUID();
  const current = confluence.current(content);
  const { document, matches } = annotate(current.body, { text: textSelection, index, markerRef });
  if (matches !== count || document === null) {
    throw parameters.refuse(`The text selection matches ${matches} times, not ${count}, or has no match with index ${index}`);
  }
  confluence.versions.put({ ...current, body: document });
  return { markerRef, selection: textSelection, resolution: 'open' };
}

export const inlineCommentEndpoints = [...CONTENT_KINDS.map(ofContent), all, single, replies, create];
