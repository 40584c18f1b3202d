import { wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';

/** Titles are unique in a space. @throws Fault `input` naming the page that has this one already. */
export async function refuseTakenTitle(space: { id: string; key: string }, title: string, { confluence }: ActionContext): Promise<void> {
  const taken = await confluence.pages.byTitle(space.id, title);
  if (taken === undefined) return;
  throw wrongInput(
    'title',
    `Space ${space.key} already has a page "${taken.title}": ${taken.id}. Choose another title, or change that page.`,
  );
}
