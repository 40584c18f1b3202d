import { jiraRefusal } from '../../refusal';
import type { ProjectPermission } from '../permission-keys';
import type { Access } from '../permissions';
import type { Comment } from '../records';
import { found } from '../state';
import { touch } from './change-issue';
import { readCommentParts } from './comments';

/** Replaces a comment's body and restriction; properties that are not given stay. Throws 400 in Jira's words without the right to. */
export function editComment(access: Access, comment: Comment, input: unknown, authorId: string, now: number): Comment {
  const { jira } = access.state;
  const issue = found(jira.issues.get(comment.issueId), `issue of comment ${comment.id}`);
  const allowed = mayChange(access, comment, 'EDIT_OWN_COMMENTS', 'EDIT_ALL_COMMENTS');
  const messages = allowed ? [] : [`You do not have the permission to edit the comment with id: ${comment.id}.`];
  const { properties, ...parts } = readCommentParts(access, jira.projectOf(issue), input, messages);
  touch(access, issue.id, now);
  const kept = comment.properties.filter(({ key }) => !properties.some((given) => given.key === key));
  return jira.comments.put({ ...comment, ...parts, properties: [...kept, ...properties], updateAuthorId: authorId, updated: now });
}

/** Deletes a comment. Throws 400 in Jira's words without the right to. */
export function deleteComment(access: Access, comment: Comment, now: number): void {
  if (!mayChange(access, comment, 'DELETE_OWN_COMMENTS', 'DELETE_ALL_COMMENTS')) {
    throw jiraRefusal(400, [`You do not have the permission to delete the comment with id: ${comment.id}.`]);
  }
  access.state.jira.comments.delete(comment.id);
  touch(access, comment.issueId, now);
}

function mayChange(access: Access, { authorId, issueId }: Comment, own: ProjectPermission, all: ProjectPermission): boolean {
  const issue = found(access.state.jira.issues.get(issueId), `issue ${issueId} of a comment`);
  const project = access.state.jira.projectOf(issue);
  return access.can(all, project, issue) || (authorId === access.accountId && access.can(own, project, issue));
}
