import { json } from '../answer';
import type { SiteResponse } from '../request';
import { LIST_BODY_FORMATS, SINGLE_BODY_FORMATS } from './beans/body-bean';
import { commentBean } from './beans/comment-bean';
import { commentVersions, writtenBy } from './comment-versions';
import type { ConfluenceContext } from './endpoints/define';
import { notFound } from './lookup';
import { listPage } from './paging';
import type { Orders } from './paging';
import type { Comment } from './records';

const orders: Orders<Comment> = {
  'created-date': (comment) => writtenBy(comment).createdAt,
  'modified-date': ({ version }) => version.createdAt,
};

/** v2's list of the visible comments that pass `wanted`, oldest first. */
export function commentList(context: ConfluenceContext, wanted: (comment: Comment) => boolean): SiteResponse {
  const { confluence, permissions, parameters } = context;
  const format = parameters.bodyFormat(LIST_BODY_FORMATS);
  const items = confluence.comments.filter((comment) => {
    const content = confluence.contents.get(comment.contentId);
    return wanted(comment) && content !== undefined && permissions.view(content);
  });
  return listPage({ ...context, items, orders, defaultSort: 'created-date' }, (comment) => commentBean(confluence, comment, format));
}

/** v2's single comment, at one of its versions where `version` asks for it. 404 for a version that never was. */
export function commentSingle({ confluence, parameters }: ConfluenceContext, comment: Comment): SiteResponse {
  const number = parameters.integer('version', { min: 1, max: Number.MAX_SAFE_INTEGER }) ?? comment.version.number;
  const found = commentVersions(comment).find((one) => one.number === number);
  if (!found) throw notFound();
  const { body, ...version } = found;
  return json(commentBean(confluence, { ...comment, body, version }, parameters.bodyFormat(SINGLE_BODY_FORMATS)));
}

/** The answer to a new comment: 201 with its body as a document. */
export function createdComment({ confluence }: ConfluenceContext, comment: Comment): SiteResponse {
  return json(commentBean(confluence, comment, 'atlas_doc_format'), 201);
}
