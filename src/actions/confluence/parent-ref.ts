import type { ConfluenceContent } from '../../clients/confluence/content';
import type { ConfluenceSpace } from '../../clients/confluence/spaces';
import { wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';

/**
 * The page of a space that an id, a title or `SPACE/Title` means, to put another page below it.
 * @throws Fault `input` when it is in another space or there is none, `not-found-or-hidden` for an id that the person does not see.
 */
export async function resolveParent(space: ConfluenceSpace, ref: string, { confluence }: ActionContext): Promise<ConfluenceContent> {
  if (/^\d+$/.test(ref)) {
    const page = await confluence.pages.get(ref);
    if (page.spaceId === space.id) return page;
    throw wrongInput('parent', `Page ${ref} is not in space ${space.key}; a page and its parent are in one space.`);
  }
  const prefix = `${space.key}/`;
  const hasPrefix = ref.toUpperCase().startsWith(prefix.toUpperCase());
  // A title may hold a slash itself, so the whole of it is tried first.
  const named =
    (await confluence.pages.byTitle(space.id, ref)) ??
    (hasPrefix ? await confluence.pages.byTitle(space.id, ref.slice(prefix.length)) : undefined);
  if (named) return named;
  throw wrongInput('parent', `Space ${space.key} has no page called "${ref}". Give its exact title or its id.`);
}
