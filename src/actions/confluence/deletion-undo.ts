import type { TypedContent } from '../../clients/confluence/contents';
import type { TreeItem } from '../../clients/confluence/content-tree';
import type { ActionContext } from '../context';
import type { CatalogueCall } from '../define';
import { rightBelow } from './pages-below';
import { MOST_RESTORED } from './restored-pages';

/**
 * The call that takes a page out of the trash again: with it the pages that go there together, or the children that move up meanwhile.
 * @param below what goes to the trash with the page; null when it goes alone.
 * @returns no call, but a note, where Confluence has none for all of it.
 */
export async function deletionUndo(
  page: TypedContent,
  below: readonly TreeItem[] | null,
  context: ActionContext,
): Promise<{ call?: CatalogueCall; notes: string[] }> {
  if (page.status === 'draft') return { notes: [] };
  const moving = below === null && page.status === 'current' ? await rightBelow({ type: 'pages', id: page.id }, context) : [];
  const others = [...(below ?? []), ...moving];
  if (page.status === 'archived') return { notes: ['It is archived: from the trash it comes back as a current page, by hand.'] };
  if (others.some(({ type }) => type !== 'page'))
    return { notes: ['Folders or boards are below it, which are put back by hand only: nothing here takes this back.'] };
  if (others.length > MOST_RESTORED) return { notes: [`More than ${MOST_RESTORED} pages are below it: they are restored part by part.`] };
  const ids = (items: readonly TreeItem[]): string[] => items.map(({ id }) => id);
  const input = {
    page: page.id,
    ...(below === null || below.length === 0 ? {} : { also: ids(below) }),
    ...(moving.length === 0 ? {} : { children: ids(moving) }),
  };
  return { call: { action: 'confluence_restore_page', input }, notes: [] };
}
