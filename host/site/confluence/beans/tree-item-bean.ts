import { contentPath } from '../links';
import type { Content } from '../records';
import type { ConfluenceState } from '../state';
import { versionBean } from './version-bean';

/** v2's folder, whiteboard, database or Smart Link: what it is and where, for none of them has a body that the API shows. */
export function treeItemBean(confluence: ConfluenceState, item: Content, base: string): object {
  const { id, type, status, title, parentId, position, authorId, ownerId, createdAt, embedUrl, spaceId } = item;
  return {
    id,
    type,
    status,
    title,
    parentId,
    parentType: parentId === null ? null : confluence.contents.get(parentId)?.type,
    position,
    authorId,
    ownerId,
    createdAt,
    ...(embedUrl !== undefined && { embedUrl }),
    spaceId,
    version: versionBean(confluence.current(item)),
    _links: { webui: contentPath(item, confluence.spaceOf(item)), base },
  };
}
