import { wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';
import type { Destination } from './move-destination';
import type { PagePlace } from './page-place';
import type { FoundPage } from './page-ref';
import { refuseTakenTitle } from './taken-title';

/** @throws Fault `input` for a move that no tree can have, or that would part a space from its home page. */
export async function checkMove(
  { page, target }: FoundPage,
  to: Destination,
  below: readonly { id: string }[],
  context: ActionContext,
): Promise<void> {
  if (page.type === 'blogposts') throw wrongInput('page', `${page.id} is a blog post, which has no place in the tree.`);
  if (page.status !== 'current') throw wrongInput('page', `Page ${page.id} is not published (${page.status}).`);
  if ([page, ...below].some(({ id }) => id === to.beside.id)) throw wrongInput('parent', 'A page cannot be moved below or beside itself.');
  if (to.space.id === target.id) return;
  const { homepageId } = await context.confluence.spaces.get(target.id);
  if (homepageId === page.id) throw wrongInput('page', `${page.title} is the home page of space ${target.key} and cannot leave it.`);
  await refuseTakenTitle(to.space, page.title, context);
}

/** Whether the page stands there already. */
export function isThere({ page }: FoundPage, { siblings, index }: PagePlace, to: Destination): boolean {
  if (index < 0 || page.parentId !== to.parentId) return false;
  const next = { append: undefined, before: siblings[index + 1], after: siblings[index - 1] }[to.position];
  return to.position === 'append' ? index === siblings.length - 1 : next?.id === to.beside.id;
}
