import { MOST_LEVELS, MOST_TREE_ITEMS, type TreeItem, type TreePlace } from '../../clients/confluence/content-tree';
import { wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';

/** A tree larger than this is changed part by part. */
const MOST_AT_ONCE = 2000;

/** A page or folder as something to look below of; null for boards and the like, below which this API does not look. */
function placeOf({ id, type }: TreeItem): TreePlace | null {
  if (type === 'page') return { type: 'pages', id };
  return type === 'folder' ? { type: 'folders', id } : null;
}

/**
 * Everything below a page that the person sees, what is above always before what is below it.
 * @throws Fault `input` when that is more than one change should touch.
 */
export async function allBelow(of: TreePlace, { confluence }: ActionContext): Promise<TreeItem[]> {
  const found: TreeItem[] = [];
  const open: TreePlace[] = [of];
  for (let place = open.shift(); place !== undefined; place = open.shift()) {
    let cursor: string | undefined;
    do {
      const page = await confluence.tree.descendants(place, { depth: MOST_LEVELS, limit: MOST_TREE_ITEMS, cursor });
      found.push(...page.items);
      open.push(...page.items.filter(({ depth }) => depth === MOST_LEVELS).flatMap((item) => placeOf(item) ?? []));
      cursor = page.next;
    } while (cursor !== undefined);
    if (found.length > MOST_AT_ONCE)
      throw wrongInput('page', `More than ${MOST_AT_ONCE} pages are below page ${of.id}. Change its parts one by one.`);
  }
  return found;
}

/** Everything right below a page or folder, in the order of the tree. */
export async function rightBelow(of: TreePlace, { confluence }: ActionContext): Promise<TreeItem[]> {
  const found: TreeItem[] = [];
  let cursor: string | undefined;
  do {
    const page = await confluence.tree.children(of, { limit: MOST_TREE_ITEMS, cursor });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
}
