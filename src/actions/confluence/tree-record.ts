import type { ConfluenceClient } from '../../clients/confluence/client';
import type { TreeItem } from '../../clients/confluence/content-tree';
import type { Target } from '../../policy/places';
import type { Carrier, ResultRecord } from '../record';

/** Of what stands in the tree only pages carry labels. */
function treeCarrier({ id, type }: { id: string; type: string }): { carrier?: Carrier } {
  return type === 'page' ? { carrier: { kind: 'page', id } } : {};
}

/** A page, folder or board as it stands in the tree of its space. */
export function treeRecord(item: TreeItem, target: Target): ResultRecord {
  return {
    kind: item.type,
    id: item.id,
    target,
    ...treeCarrier(item),
    fields: {
      title: item.title,
      parent: item.parentId,
      ...(item.depth === null ? {} : { depth: item.depth }),
      ...(item.status === undefined || item.status === 'current' ? {} : { status: item.status }),
    },
  };
}

/** What lies above something, the highest first. Folders and boards are named by id: the answer to this question has no titles. */
export async function pathRecords(
  path: readonly { id: string; type: string }[],
  target: Target,
  { pages }: ConfluenceClient,
): Promise<ResultRecord[]> {
  const read = await pages.byIds(path.filter(({ type }) => type === 'page').map(({ id }) => id));
  const titles = new Map(read.map(({ id, title }) => [id, title]));
  return path.map((item) => ({
    kind: item.type,
    id: item.id,
    target,
    ...treeCarrier(item),
    fields: { title: titles.get(item.id) ?? null },
  }));
}
