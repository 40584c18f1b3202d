import type { Content } from './records';

/** What stands in the content tree: everything but blog posts. */
export const TREE_TYPES = ['page', 'folder', 'whiteboard', 'database', 'embed'] as const;
export type TreeType = (typeof TREE_TYPES)[number];

export function isTreeItem({ type }: Pick<Content, 'type'>): boolean {
  return type !== 'blogpost';
}
