import type { ActionContext } from '../context';
import { resolvePage, type FoundPage } from './page-ref';

/** A page with the labels that it has. */
interface LabelledPage {
  found: FoundPage;
  before: readonly string[];
}

/** What becomes of the labels of one page; `told` says it in a line. */
interface LabelChange extends LabelledPage {
  added: readonly string[];
  removed: readonly string[];
  told: string;
}

export interface LabelsAsked {
  add: readonly string[];
  remove: readonly string[];
  /** All labels by page id. */
  exactly?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** Each page once, whatever it is called; its labels read. */
export async function readPages(refs: readonly string[], context: ActionContext): Promise<LabelledPage[]> {
  const all = await Promise.all(refs.map((ref) => resolvePage(ref, context)));
  const pages = [...new Map(all.map((found) => [found.page.id, found])).values()];
  return Promise.all(pages.map(async (found) => ({ found, before: await context.confluence.labels.list(found.page) })));
}

export function changeOf({ found, before }: LabelledPage, { add, remove, exactly }: LabelsAsked): LabelChange {
  const { page } = found;
  const wanted = exactly?.[page.id] ?? [...before, ...add].filter((name) => !remove.includes(name));
  const added = [...new Set(wanted)].filter((name) => !before.includes(name));
  const removed = before.filter((name) => !wanted.includes(name));
  const signs = [...added.map((name) => `+${name}`), ...removed.map((name) => `-${name}`)];
  return { found, before, added, removed, told: `${page.title} (${page.id}): ${signs.join(' ')}` };
}

export async function sendChange({ found: { page }, added, removed }: LabelChange, { confluence }: ActionContext): Promise<void> {
  if (added.length > 0) await confluence.labels.add(page.id, added);
  for (const name of removed) await confluence.labels.remove(page.id, name);
}
