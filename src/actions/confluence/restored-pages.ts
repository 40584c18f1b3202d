import type { TypedContent } from '../../clients/confluence/contents';
import { wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';
import { ownBody } from './own-body';
import type { FoundPage } from './page-ref';
import { refuseTakenTitle } from './taken-title';

/** Pages that one call brings back. */
export const MOST_RESTORED = 250;

/** @throws Fault `input` for what is not in the trash of this space and no current page of it either, or whose title is taken meanwhile. */
export async function checkRestorable(
  page: TypedContent,
  target: FoundPage['target'],
  field: string,
  context: ActionContext,
): Promise<void> {
  if (page.type === 'blogposts') throw wrongInput(field, `${page.id} is a blog post; this action restores pages.`);
  if (page.spaceId !== target.id) throw wrongInput(field, `Page ${page.id} is not in space ${target.key}.`);
  if (page.status === 'draft') throw wrongInput(field, `Page ${page.id} is a draft. Publish it with confluence_update_page.`);
  if (page.status === 'archived') throw wrongInput(field, `Page ${page.id} is archived; only a person can take it out of the archive.`);
  if (page.status === 'trashed') await refuseTakenTitle(target, page.title, context);
}

/** Takes a page out of the trash as it is: Confluence wants its title and body said again, and changes neither. */
export async function restore(page: TypedContent, context: ActionContext): Promise<void> {
  const { written } = await ownBody(page, context);
  const version = { number: page.version.number + 1 };
  await context.confluence.pages.update(page.id, { status: 'current', title: page.title, body: written, version });
}
