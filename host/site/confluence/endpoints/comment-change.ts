import { z } from 'zod';
import { json, noContent } from '../../answer';
import type { Endpoint } from '../../endpoint';
import { confluenceV2Refusal } from '../../refusal';
import type { SiteState } from '../../state';
import { removeAnnotation } from '../annotate';
import { commentBean } from '../beans/comment-bean';
import { COMMENT_KINDS } from '../comment-kinds';
import type { CommentKind } from '../comment-kinds';
import { commentVersions } from '../comment-versions';
import { removeComment } from '../content-remove';
import { notFound, pathId, visibleComment, visibleContent } from '../lookup';
import type { Comment, CommentAnchor } from '../records';
import { resolutionOf } from '../resolution';
import type { ConfluenceState } from '../state';
import { bodySchema, readBody, readRequest } from '../written-body';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const version = z.strictObject({ number: z.int(), message: z.string().optional() });
const schemas = {
  footer: z.strictObject({ version, body: bodySchema.optional(), _links: z.looseObject({}).optional() }),
  inline: z.strictObject({ version, body: bodySchema.optional(), resolved: z.boolean().optional() }),
};

const update = ({ kind, path }: CommentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'PUT',
    path: `${path}/{comment-id}`,
    scopes: ['write:comment:confluence'],
    handler: (context) => {
      const { confluence, permissions, accountId, timestamp } = context;
      const comment = visibleComment(context, pathId(context, 'comment-id'), kind);
      const content = visibleContent(context, comment.contentId);
      const request: z.infer<(typeof schemas)['inline']> = readRequest(context, schemas[kind]);
      const allowed = request.body ? permissions.editComment(comment, content) : permissions.comment(content);
      if (!allowed) throw notFound();
      if (request.version.number !== comment.version.number + 1) {
        const title = `Version must be incremented when updating a comment. Current Version: [${comment.version.number}]. Provided version: [${request.version.number}]`;
        throw confluenceV2Refusal(409, 'CONFLICT', title);
      }
      const { number, message = '' } = request.version;
      const changed = confluence.comments.put({
        ...comment,
        anchor: request.resolved === undefined ? comment.anchor : settled(context, comment, request.resolved),
        body: request.body ? readBody(context, request.body) : comment.body,
        earlier: commentVersions(comment),
        version: { number, authorId: accountId, createdAt: timestamp, message, minorEdit: false },
      });
      return json(commentBean(confluence, changed, 'atlas_doc_format'));
    },
  });

function settled(context: ConfluenceContext, comment: Comment, resolved: boolean): CommentAnchor {
  const { confluence, parameters, accountId, timestamp } = context;
  if (!comment.anchor) throw parameters.refuse('Only a top level inline comment can be resolved');
  if (resolutionOf(confluence, comment) === 'dangling') throw parameters.refuse('A dangling comment cannot be resolved or reopened');
  return { ...comment.anchor, resolution: resolved ? 'resolved' : 'reopened', changed: { by: accountId, at: timestamp } };
}

/** A comment goes for good, with its replies and its mark in the page. */
const remove = ({ kind, path }: CommentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'DELETE',
    path: `${path}/{comment-id}`,
    scopes: ['delete:comment:confluence'],
    handler: (context) => {
      const comment = visibleComment(context, pathId(context, 'comment-id'), kind);
      const content = visibleContent(context, comment.contentId);
      if (!context.permissions.deleteComment(comment, content)) throw notFound();
      removeThread(context.confluence, comment);
      if (comment.anchor) {
        const current = context.confluence.current(content);
        context.confluence.versions.put({ ...current, body: removeAnnotation(current.body, comment.anchor.markerRef) });
      }
      return noContent();
    },
  });

function removeThread(confluence: ConfluenceState, comment: Comment): void {
  for (const reply of confluence.comments.filter(({ parentCommentId }) => parentCommentId === comment.id)) removeThread(confluence, reply);
  removeComment(confluence, comment);
}

export const commentChangeEndpoints = [...COMMENT_KINDS.map(update), ...COMMENT_KINDS.map(remove)];
