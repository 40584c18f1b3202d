import { json } from '../answer';
import type { SiteResponse } from '../request';
import { LIST_BODY_FORMATS, SINGLE_BODY_FORMATS } from './beans/body-bean';
import { commentBean } from './beans/comment-bean';
import type { ConfluenceContext } from './endpoints/define';
import { listPage } from './paging';
import type { Orders } from './paging';
import type { Comment } from './records';

const orders: Orders<Comment> = {
  'created-date': ({ version }) => version.createdAt,
  'modified-date': ({ version }) => version.createdAt,
};

/** v2's list of the visible comments that pass `wanted`, oldest first. */
export function commentList(context: ConfluenceContext, wanted: (comment: Comment) => boolean): SiteResponse {
  const { confluence, permissions, parameters } = context;
  const format = parameters.choice('body-format', LIST_BODY_FORMATS);
  const items = confluence.comments.filter((comment) => {
    const content = confluence.contents.get(comment.contentId);
    return wanted(comment) && content !== undefined && permissions.view(content);
  });
  return listPage({ ...context, items, orders, defaultSort: 'created-date' }, (comment) => commentBean(confluence, comment, format));
}

export function commentSingle({ confluence, parameters }: ConfluenceContext, comment: Comment): SiteResponse {
  return json(commentBean(confluence, comment, parameters.choice('body-format', SINGLE_BODY_FORMATS)));
}

/** The answer to a new comment: 201 with its body as a document. */
export function createdComment({ confluence }: ConfluenceContext, comment: Comment): SiteResponse {
  return json(commentBean(confluence, comment, 'atlas_doc_format'), 201);
}
