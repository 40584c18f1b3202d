import type { TypedContent } from '../../clients/confluence/contents';
import type { ContentReading } from '../../clients/confluence/pages';
import { Fault } from '../../faults/fault';
import type { Target } from '../../policy/places';
import type { ActionContext } from '../context';
import { resolveSpace, spaceTarget } from './space-ref';

/** A page, live doc or blog post with the space it lies in. */
export interface FoundPage {
  page: TypedContent;
  target: Target & { kind: 'space' };
}

async function byTitle(space: string, title: string, context: ActionContext): Promise<string> {
  const { id } = await resolveSpace(space, context);
  const found = await context.confluence.pages.byTitle(id, title);
  if (found) return found.id;
  throw new Fault({
    kind: 'not-found-or-hidden',
    what: `Page "${title}" in space ${space}`,
    mend: 'Find it with confluence_search_content.',
  });
}

/**
 * The content that a page reference (id or `SPACE/Title`) means, as the person sees it.
 * @throws Fault `not-found-or-hidden` when there is none, `input` when the space is unknown.
 */
export async function resolvePage(ref: string, context: ActionContext, reading: ContentReading = {}): Promise<FoundPage> {
  const slash = ref.indexOf('/');
  const id = slash < 0 ? ref : await byTitle(ref.slice(0, slash), ref.slice(slash + 1), context);
  const page = await context.confluence.contents.get(id, reading);
  return { page, target: spaceTarget(await context.confluence.spaces.get(page.spaceId)) };
}
