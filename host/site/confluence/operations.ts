import type { Permissions } from './permissions';
import type { Attachment, Comment, Content, Space, SpaceRight } from './records';

/** v2's `Operation`. */
export interface PermittedOperation {
  operation: string;
  targetType: string;
}

const on = (operation: string, ...targetTypes: string[]): PermittedOperation[] =>
  targetTypes.map((targetType) => ({ operation, targetType }));

/** What each right of a space comes to in Confluence's own terms. */
export const RIGHT_OPERATIONS: Record<SpaceRight, readonly PermittedOperation[]> = {
  view: on('read', 'space'),
  write: on('create', 'page', 'blogpost', 'folder', 'whiteboard', 'database', 'embed', 'attachment'),
  comment: on('create', 'comment'),
  delete: [
    ...on('delete', 'page', 'blogpost', 'folder', 'whiteboard', 'database', 'embed', 'comment', 'attachment'),
    ...on('archive', 'page'),
  ],
  administer: on('administer', 'space'),
};

export function operationsOnSpace(permissions: Permissions, space: Space): PermittedOperation[] {
  const rights = Object.keys(RIGHT_OPERATIONS) as SpaceRight[]; // Object.keys forgets what the keys of a Record are.
  return rights.filter((right) => permissions.has(space, right)).flatMap((right) => RIGHT_OPERATIONS[right]);
}

export function operationsOnContent(permissions: Permissions, content: Content): PermittedOperation[] {
  return [
    ...on('read', content.type),
    ...(permissions.edit(content)
      ? [...on('update', content.type), ...on('restrict_content', content.type), ...on('create', 'attachment')]
      : []),
    ...(permissions.comment(content) ? on('create', 'comment') : []),
    ...(permissions.delete(content) ? on('delete', content.type) : []),
  ];
}

export function operationsOnComment(permissions: Permissions, comment: Comment, content: Content): PermittedOperation[] {
  return [
    ...on('read', 'comment'),
    ...(permissions.editComment(comment, content) ? on('update', 'comment') : []),
    ...(permissions.deleteComment(comment, content) ? on('delete', 'comment') : []),
  ];
}

export function operationsOnAttachment(permissions: Permissions, { status }: Attachment, content: Content): PermittedOperation[] {
  return [
    ...on('read', 'attachment'),
    ...(status !== 'trashed' && permissions.edit(content) ? on('update', 'attachment') : []),
    ...(permissions.delete(content) ? on('delete', 'attachment') : []),
  ];
}
