import type { TypedContent } from '../../clients/confluence/contents';
import type { TreeItem } from '../../clients/confluence/content-tree';
import type { ActionContext } from '../context';
import { rightBelow } from './pages-below';

/** Where a page stands: what has the same parent, in order, and its own index among that; -1 at the top of a space, where there is no order. */
export interface PagePlace {
  siblings: readonly TreeItem[];
  index: number;
}

export async function placeOf({ id, parentId, parentType }: TypedContent, context: ActionContext): Promise<PagePlace> {
  if (parentId === null || (parentType !== 'page' && parentType !== 'folder')) return { siblings: [], index: -1 };
  const siblings = await rightBelow({ type: parentType === 'page' ? 'pages' : 'folders', id: parentId }, context);
  return { siblings, index: siblings.findIndex((one) => one.id === id) };
}

/** The inputs that move the page back to where it stands now; null where no call says that place exactly. */
export function placeInputs(page: TypedContent, { siblings, index }: PagePlace, space: string): Record<string, string> | null {
  if (index < 0 || page.parentId === null) return null;
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  if (after === undefined) return { parent: page.parentId, space, position: 'append' };
  if (after.type === 'page') return { position: 'before', sibling: after.id };
  return before?.type === 'page' ? { position: 'after', sibling: before.id } : null;
}
