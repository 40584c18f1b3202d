import { renderView } from '../../confluence/view/render';
import { isPublic } from '../../jira/beans/activity';
import { link } from '../../jira/beans/link';
import type { Comment } from '../../jira/records';
import { filesOf } from '../work/files';
import { visibleComments } from '../../jira/beans/computed-fields';
import type { DeskCall } from '../call';
import { innerPage } from '../page';
import type { OpenRequest } from '../permissions';
import { writeWiki } from '../wiki/write';
import { attachmentBean } from './attachment';
import { dateBean } from './date';
import { deskUserBean } from './user';

/** A comment in the service desk's form; `expand` may name `attachment` and `renderedBody`. */
export function deskCommentBean(call: DeskCall, open: OpenRequest, comment: Comment, expand: readonly string[]): Record<string, unknown> {
  const path = `/request/${open.issue.id}/comment/${comment.id}`;
  const files = (): unknown => innerPage(call, `${path}/attachment`, filesOf(call, comment), (file) => attachmentBean(call, open, file));
  return {
    _expands: ['attachment', 'renderedBody'].filter((name) => !expand.includes(name)),
    id: comment.id,
    body: writeWiki(comment.body),
    public: isPublic(comment),
    author: deskUserBean(call.state, comment.authorId),
    created: dateBean(call, comment.created),
    ...(expand.includes('attachment') ? { attachments: files() } : {}),
    ...(expand.includes('renderedBody') ? { renderedBody: { html: renderView(comment.body) } } : {}),
    _links: { self: link(call.state, `/rest/servicedeskapi${path}`) },
  };
}

/** The comments of a request that the caller may read, oldest first: customers get the public ones alone. */
export function commentsFor({ access, rights }: DeskCall, { issue, desk }: OpenRequest): Comment[] {
  const comments = visibleComments(access, issue);
  return rights.isAgent(desk) ? comments : comments.filter(isPublic);
}
