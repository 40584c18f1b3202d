import { confluenceV2Refusal } from '../refusal';
import type { ConfluenceContext } from './endpoints/define';
import { notFound } from './lookup';
import type { Content } from './records';
import { isTreeItem } from './tree-kinds';

/**
 * The id of what content is to stand under, which must be published in the same space and not below the content itself. 404 for what the person
 * may not see or has put away, 400 otherwise. `content` need not exist yet.
 */
export function newParent(
  { confluence, permissions, parameters }: ConfluenceContext,
  content: Pick<Content, 'spaceId'> & { id?: string; parentId?: string | null },
  parentId: string,
): string {
  const parent = confluence.contents.get(parentId);
  if (parentId === content.parentId) return parentId;
  if (!parent || !isTreeItem(parent) || parent.status !== 'current' || !permissions.view(parent)) throw notFound();
  if (parent.spaceId !== content.spaceId)
    throw confluenceV2Refusal(400, 'INVALID_REQUEST_PARAMETER', 'The parent page is in another space');
  const below = [parent, ...confluence.ancestors(parent)].some(({ id }) => id === content.id);
  if (below) throw parameters.refuse('A page cannot be moved below itself');
  return parent.id;
}
