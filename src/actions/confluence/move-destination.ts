import type { MovePosition } from '../../clients/confluence/pages';
import type { ConfluenceSpace } from '../../clients/confluence/spaces';
import { wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';
import { resolvePage, type FoundPage } from './page-ref';
import { resolveParent } from './parent-ref';
import { resolveSpace } from './space-ref';

export interface MoveAsked {
  parent?: string | undefined;
  space?: string | undefined;
  position: MovePosition;
  sibling?: string | undefined;
}

/** Where a page is to go: below (`append`) or beside another one. */
export interface Destination {
  space: { id: string; key: string };
  /** What it is put under or beside. */
  beside: { id: string; title: string };
  position: MovePosition;
  parentId: string;
}

async function besideSibling(sibling: string, position: MovePosition, context: ActionContext): Promise<Destination> {
  const { page, target } = await resolvePage(sibling, context);
  if (page.type === 'blogposts') throw wrongInput('sibling', `${page.id} is a blog post, which has no place in the tree.`);
  if (page.parentId === null)
    throw wrongInput('sibling', `${page.title} (${page.id}) stands at the top of its space: beside it a page would vanish from the tree.`);
  return { space: target, beside: page, position, parentId: page.parentId };
}

async function homeOf({ homepageId, key }: ConfluenceSpace, context: ActionContext): Promise<{ id: string; title: string }> {
  if (homepageId === null) throw wrongInput('parent', `Space ${key} has no home page: say below which page.`);
  return context.confluence.pages.get(homepageId);
}

/** A page or, by its id, a folder of the space. */
async function parentIn(space: ConfluenceSpace, ref: string, context: ActionContext): Promise<{ id: string; title: string }> {
  const isPage = !/^\d+$/.test(ref) || (await context.confluence.pages.byIds([ref])).length > 0;
  if (isPage) return resolveParent(space, ref, context);
  const folder = await context.confluence.folders.get(ref);
  if (folder.spaceId === space.id) return folder;
  throw wrongInput('parent', `Folder ${ref} is not in space ${space.key}.`);
}

/**
 * The place that the inputs mean.
 * @throws Fault `input` for a parent or sibling that is not there, or beside which a page would vanish.
 */
export async function destinationOf(moved: FoundPage, asked: MoveAsked, context: ActionContext): Promise<Destination> {
  if (asked.sibling !== undefined) return besideSibling(asked.sibling, asked.position, context);
  const { confluence } = context;
  const numbered = asked.space === undefined && asked.parent !== undefined && /^\d+$/.test(asked.parent) ? asked.parent : undefined;
  const spaceId = numbered === undefined ? moved.page.spaceId : (await confluence.pages.get(numbered)).spaceId;
  const space = asked.space === undefined ? await confluence.spaces.get(spaceId) : await resolveSpace(asked.space, context);
  const parent = asked.parent === undefined ? await homeOf(space, context) : await parentIn(space, asked.parent, context);
  return { space, beside: parent, position: 'append', parentId: parent.id };
}
