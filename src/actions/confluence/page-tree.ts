import type { TreeItem, TreePlace } from '../../clients/confluence/content-tree';
import { ifFound } from '../../clients/if-found';
import type { ActionContext } from '../context';
import { resolvePage, type FoundPage } from './page-ref';
import { spaceTarget } from './space-ref';

/** What a tree is read from: a page or a folder, and the space that it lies in. */
export interface TreeRoot {
  place: TreePlace;
  target: FoundPage['target'];
}

/** A page by any reference, or a folder by its id. @throws Fault `not-found-or-hidden` when it is neither. */
export async function treeRoot(ref: string, context: ActionContext): Promise<TreeRoot> {
  const { folders, spaces } = context.confluence;
  const found = /^\d+$/.test(ref) ? await ifFound(resolvePage(ref, context)) : await resolvePage(ref, context);
  if (found) return { place: { type: 'pages', id: found.page.id }, target: found.target };
  const folder = await folders.get(ref);
  return { place: { type: 'folders', id: folder.id }, target: spaceTarget(await spaces.get(folder.spaceId)) };
}

/** How much of a tree is wanted. */
export interface TreeAsked {
  depth: number;
  limit: number;
  cursor?: string | undefined;
}

interface TreePart {
  items: TreeItem[];
  next: string | undefined;
}

/** Where to go on in the tree of a whole space: at a page at its top, and in what is below that. */
function spacePosition(cursor: string | undefined): { root: string | undefined; inner: string | undefined } {
  const [, root, inner = ''] = /^(\d+)\.(.*)$/s.exec(cursor ?? '') ?? [];
  return { root, inner: inner === '' ? undefined : inner };
}

/**
 * The tree of a space: each page at its top, followed by what is below it.
 * @returns `more` when the space has more pages at its top than are read.
 */
export async function spaceTree(spaceId: string, asked: TreeAsked, { confluence }: ActionContext): Promise<TreePart & { more: boolean }> {
  const { pages, more } = await confluence.tree.roots(spaceId);
  const { root, inner } = spacePosition(asked.cursor);
  const start = Math.max(
    0,
    pages.findIndex(({ id }) => id === root),
  );
  const items: TreeItem[] = [];
  for (const [index, page] of pages.slice(start).entries()) {
    const resumed = index === 0 ? inner : undefined;
    if (items.length >= asked.limit) return { items, next: `${page.id}.`, more };
    if (resumed === undefined) items.push({ id: page.id, type: 'page', title: page.title, status: page.status, parentId: null, depth: 0 });
    const room = asked.limit - items.length;
    if (asked.depth === 0) continue;
    if (room === 0) {
      const below = await confluence.tree.children({ type: 'pages', id: page.id }, { limit: 1 });
      if (below.items.length > 0) return { items, next: `${page.id}.first`, more };
      continue;
    }
    const cursor = resumed === 'first' ? undefined : resumed;
    const found = await confluence.tree.descendants({ type: 'pages', id: page.id }, { depth: asked.depth, limit: room, cursor });
    items.push(...found.items);
    if (found.next !== undefined) return { items, next: `${page.id}.${found.next}`, more };
  }
  return { items, next: undefined, more };
}
