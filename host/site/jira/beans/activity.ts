import { jiraDateTime } from '../../calendar';
import { formatDuration } from '../duration';
import type { Access } from '../permissions';
import type { Attachment, Change, Comment, Visibility, Worklog } from '../records';
import { link } from './link';
import { groupBean, userOrNull } from './people';

/** A comment; `jsdPublic` says whether a portal customer would see it. `properties` only when asked for. */
export function commentBean(access: Access, comment: Comment, withProperties = false): Record<string, unknown> {
  const { state, zone } = access;
  return {
    self: link(state, `/rest/api/3/issue/${comment.issueId}/comment/${comment.id}`),
    id: comment.id,
    author: userOrNull(access, comment.authorId),
    body: comment.body,
    updateAuthor: userOrNull(access, comment.updateAuthorId),
    created: jiraDateTime(comment.created, zone),
    updated: jiraDateTime(comment.updated, zone),
    ...visibilityPart(access, comment.visibility),
    jsdPublic: isPublic(comment),
    ...(withProperties ? { properties: comment.properties } : {}),
  };
}

/** Whether portal customers see a comment: not one that is marked as internal or restricted to a role or group. */
export function isPublic(comment: Comment): boolean {
  const internal = comment.properties.some(
    ({ key, value }) => key === 'sd.public.comment' && JSON.stringify(value) === JSON.stringify({ internal: true }),
  );
  return !internal && comment.visibility === null;
}

export function worklogBean(access: Access, worklog: Worklog): Record<string, unknown> {
  const { state, zone } = access;
  const author = userOrNull(access, worklog.authorId);
  return {
    self: link(state, `/rest/api/3/issue/${worklog.issueId}/worklog/${worklog.id}`),
    author,
    updateAuthor: worklog.updateAuthorId === undefined ? author : userOrNull(access, worklog.updateAuthorId),
    ...(worklog.comment ? { comment: worklog.comment } : {}),
    created: jiraDateTime(worklog.created, zone),
    updated: jiraDateTime(worklog.updated, zone),
    ...visibilityPart(access, worklog.visibility),
    started: jiraDateTime(worklog.started, zone),
    timeSpent: formatDuration(worklog.seconds),
    timeSpentSeconds: worklog.seconds,
    id: worklog.id,
    issueId: worklog.issueId,
  };
}

export function changeBean(access: Access, change: Change): Record<string, unknown> {
  return {
    id: change.id,
    author: userOrNull(access, change.authorId),
    created: jiraDateTime(change.created, access.zone),
    items: change.items.map((item) => ({
      field: item.field,
      fieldtype: item.custom ? 'custom' : 'jira',
      fieldId: item.fieldId,
      from: item.from,
      fromString: item.fromString,
      to: item.to,
      toString: item.toString,
    })),
  };
}

export function attachmentBean(access: Access, attachment: Attachment): Record<string, unknown> {
  const { state, zone } = access;
  return {
    self: link(state, `/rest/api/3/attachment/${attachment.id}`),
    id: attachment.id,
    filename: attachment.filename,
    author: userOrNull(access, attachment.authorId),
    created: jiraDateTime(attachment.created, zone),
    size: attachment.size,
    mimeType: attachment.mimeType,
    content: link(state, `/rest/api/3/attachment/content/${attachment.id}`),
  };
}

function visibilityPart({ state }: Access, visibility: Visibility | null): Record<string, unknown> {
  if (!visibility) return {};
  const identifier = visibility.type === 'group' ? groupBean(state, visibility.value).groupId : visibility.value;
  return { visibility: { type: visibility.type, value: visibility.value, identifier } };
}
