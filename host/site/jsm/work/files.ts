import { isPublic } from '../../jira/beans/activity';
import type { Attachment, Comment } from '../../jira/records';
import type { DeskCall } from '../call';
import type { OpenRequest } from '../permissions';

/** The files that came with a comment. */
export function filesOf({ jira, jsm }: DeskCall, comment: Comment): Attachment[] {
  return jsm.commentFiles.filter(({ commentId }) => commentId === comment.id).flatMap(({ id }) => jira.attachments.get(id) ?? []);
}

/** The files of a request that the caller may see, oldest first. A customer sees those of public comments and what came with the request. */
export function filesFor(call: DeskCall, open: OpenRequest): Attachment[] {
  const all = call.jira.attachments.filter(({ issueId }) => issueId === open.issue.id).sort((a, b) => a.created - b.created);
  return call.rights.isAgent(open.desk) ? all : all.filter((file) => isForCustomers(call, open, file));
}

function isForCustomers({ jira, jsm }: DeskCall, { issue }: OpenRequest, file: Attachment): boolean {
  const origin = jsm.commentFiles.get(file.id);
  if (!origin) return file.authorId === issue.values['reporter'];
  const comment = jira.comments.get(origin.commentId);
  return comment !== undefined && isPublic(comment);
}
