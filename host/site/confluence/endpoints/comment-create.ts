import { z } from 'zod';
import type { Endpoint } from '../../endpoint';
import type { SiteState } from '../../state';
import { newAnchor, selectionSchema } from '../comment-anchor';
import { COMMENT_KINDS } from '../comment-kinds';
import type { CommentKind } from '../comment-kinds';
import { createdComment } from '../comment-list';
import { commentTarget } from '../comment-target';
import { bodySchema, readBody, readRequest } from '../written-body';
import { confluenceEndpoint } from './define';

const shared = {
  pageId: z.string().optional(),
  blogPostId: z.string().optional(),
  parentCommentId: z.string().optional(),
  body: bodySchema,
};
const footer = z.strictObject({ ...shared, attachmentId: z.string().optional() });
const inline = z.strictObject({ ...shared, inlineCommentProperties: selectionSchema.optional() });
const schemas = { footer, inline };
type Request = z.infer<typeof footer> & z.infer<typeof inline>;

const create = ({ kind, path }: CommentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'POST',
    path,
    scopes: ['write:comment:confluence'],
    handler: (context) => {
      const { confluence, accountId, timestamp } = context;
      const { body, inlineCommentProperties, ...named }: Request = readRequest(context, schemas[kind]);
      const target = commentTarget(context, kind, named);
      const comment = confluence.comments.put({
        ...{ id: confluence.nextId(), kind },
        ...target,
        body: readBody(context, body),
        version: { number: 1, authorId: accountId, createdAt: timestamp, message: '', minorEdit: false },
        anchor: kind === 'inline' ? newAnchor(context, target, inlineCommentProperties) : null,
      });
      return createdComment(context, comment);
    },
  });

export const commentCreateEndpoints = COMMENT_KINDS.map(create);
