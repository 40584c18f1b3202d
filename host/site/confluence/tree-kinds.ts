import type { Content } from './records';

/** What stands in the content tree, with where v2 serves it: everything but blog posts. */
export const TREE_KINDS = [
  { type: 'page', path: '/wiki/api/v2/pages/{id}' },
  { type: 'folder', path: '/wiki/api/v2/folders/{id}' },
  { type: 'whiteboard', path: '/wiki/api/v2/whiteboards/{id}' },
  { type: 'database', path: '/wiki/api/v2/databases/{id}' },
  { type: 'embed', path: '/wiki/api/v2/embeds/{id}' },
] as const;

export type TreeKind = (typeof TREE_KINDS)[number];

export function isTreeItem({ type }: Pick<Content, 'type'>): boolean {
  return type !== 'blogpost';
}
