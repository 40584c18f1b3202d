import type { Content } from './records';
import type { ConfluenceState } from './state';

/** Where content is to stand: under `parentId`, at `index` among its siblings or last. */
export interface TreePlace {
  spaceId: string;
  parentId: string | null;
  index?: number;
}

/** Content and all that is below it, from the top down, whatever its status. */
export function subtree(confluence: ConfluenceState, content: Content): Content[] {
  const below = confluence.contents.filter(({ parentId }) => parentId === content.id);
  return [content, ...below.flatMap((child) => subtree(confluence, child))];
}

/** The open content that has the same parent as `place`, in order. */
export function siblingsAt(confluence: ConfluenceState, { spaceId, parentId }: TreePlace): Content[] {
  return confluence.contents
    .filter((one) => one.type !== 'blogpost' && one.spaceId === spaceId && one.parentId === parentId && one.status !== 'trashed')
    .sort((a, b) => a.position - b.position || Number(a.id) - Number(b.id));
}

/** Puts content with all that is below it into its new place; versions stay as they are. */
export function moveContent(confluence: ConfluenceState, content: Content, place: TreePlace): void {
  const siblings = siblingsAt(confluence, place).filter(({ id }) => id !== content.id);
  for (const part of subtree(confluence, content)) {
    if (part.id !== content.id) confluence.contents.put({ ...part, spaceId: place.spaceId });
  }
  const moved = { ...content, spaceId: place.spaceId, parentId: place.parentId };
  const order = siblings.toSpliced(place.index ?? siblings.length, 0, moved);
  for (const [position, sibling] of order.entries()) {
    if (sibling === moved || sibling.position !== position) confluence.contents.put({ ...sibling, position });
  }
}
