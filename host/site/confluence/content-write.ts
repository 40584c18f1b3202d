import type { AdfDocument } from '../document';
import type { Content, ContentVersion } from './records';
import type { ConfluenceState } from './state';
import { isTreeItem } from './tree-kinds';

export const EMPTY_DOCUMENT: AdfDocument = { type: 'doc', version: 1, content: [] };

interface Saved {
  title: string;
  body: AdfDocument;
  authorId: string;
  at: string;
  message?: string;
}

type Place = Pick<Content, 'type' | 'spaceId' | 'parentId'> &
  Partial<Pick<Content, 'restrictions' | 'status' | 'subtype' | 'createdAt' | 'embedUrl'>>;

/** Stores new content with its first version; a page goes last among its siblings. */
export function addContent(confluence: ConfluenceState, place: Place, saved: Saved): Content {
  const id = confluence.nextId();
  const content: Content = {
    id,
    ...place,
    status: place.status ?? 'current',
    subtype: place.subtype ?? null,
    title: saved.title,
    position: nextPosition(confluence, place),
    authorId: saved.authorId,
    ownerId: saved.authorId,
    createdAt: place.createdAt ?? saved.at,
    version: 1,
    labelIds: [],
    ...(place.embedUrl !== undefined && { embedUrl: place.embedUrl }),
    state: null,
    restrictions: place.restrictions ?? { read: null, update: null },
  };
  confluence.versions.put(versionOf(content, saved));
  return confluence.contents.put(content);
}

/**
 * Stores the next version of content, and its new place in the tree when `change` holds one. A draft's only version is replaced; the unpublished
 * changes of something published stay unless `change` ends them.
 */
export function addVersion(
  confluence: ConfluenceState,
  content: Content,
  saved: Saved,
  change: Partial<Pick<Content, 'parentId' | 'ownerId' | 'status' | 'draft'>> = {},
): Content {
  const moved = change.parentId !== undefined && change.parentId !== content.parentId;
  const next: Content = {
    ...content,
    ...change,
    title: saved.title,
    version: content.status === 'draft' ? content.version : content.version + 1,
    position: moved ? nextPosition(confluence, { ...content, ...change }) : content.position,
  };
  confluence.versions.put(versionOf(next, saved));
  return confluence.contents.put(next);
}

/** Deletes an earlier version: the numbers of those after it move down by one, as Confluence counts them. */
export function dropVersion(confluence: ConfluenceState, content: Content, number: number): Content {
  for (let later = number + 1; later <= content.version; later += 1) {
    const moved = confluence.version(content, later);
    if (moved) confluence.versions.put({ ...moved, id: `${content.id}:${later - 1}`, number: later - 1 });
  }
  confluence.versions.delete(`${content.id}:${content.version}`);
  return confluence.contents.put({ ...content, version: content.version - 1 });
}

function versionOf({ id, version }: Content, { title, body, authorId, at, message = '' }: Saved): ContentVersion {
  return { id: `${id}:${version}`, contentId: id, number: version, title, body, authorId, createdAt: at, message, minorEdit: false };
}

function nextPosition(confluence: ConfluenceState, { type, spaceId, parentId }: Place): number {
  if (type === 'blogpost') return 0;
  const siblings = confluence.contents.filter(
    (content) => isTreeItem(content) && content.spaceId === spaceId && content.parentId === parentId,
  );
  return Math.max(-1, ...siblings.map(({ position }) => position)) + 1;
}
