import type { WrittenBody } from '../../clients/confluence/body';
import type { TypedContent } from '../../clients/confluence/contents';
import { Fault, wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';
import type { CatalogueCall, Prepared } from '../define';
import { refuseLoss } from './body-loss';
import { losslessText, ownBody } from './own-body';
import { resolvePage } from './page-ref';
import { refuseTakenTitle } from './taken-title';
import { writtenBody, type PreparedBody, type WRITTEN_FORMATS } from './written-body';

export interface PageChange {
  page: string;
  title?: string | undefined;
  body?: string | undefined;
  version: number;
  message?: string | undefined;
  publish: boolean;
  allow_loss: boolean;
  format: (typeof WRITTEN_FORMATS)[number];
}

/** Storage format is compared by Confluence alone: a body written in it always counts as new. */
function isSame(own: PreparedBody, body: PreparedBody): boolean {
  return own.document !== null && body.document !== null && losslessText(own) === losslessText(body);
}

function checkState(page: TypedContent, change: PageChange): void {
  if (page.type === 'blogposts') throw wrongInput('page', `${page.id} is a blog post; this action changes pages.`);
  if (change.publish && page.status !== 'draft') throw wrongInput('publish', `Page ${page.id} is published already.`);
}

function checkVersion(page: TypedContent, version: number): void {
  const current = page.version.number;
  if (current === version) return;
  const mend = `Read it again and repeat the change on version ${current}.`;
  throw new Fault({ kind: 'conflict', what: `Page ${page.id} is at version ${current}, not ${version}.`, mend });
}

/** A new title alone goes by the call that does not touch the body. */
async function send(
  page: TypedContent,
  change: Pick<PageChange, 'message' | 'publish'> & { title: string | undefined; body: PreparedBody | null; own: PreparedBody },
  { confluence }: ActionContext,
): Promise<void> {
  const { status, number } = nextVersion(page, change.publish);
  const { title = page.title, message } = change;
  if (change.body === null && !change.publish && message === undefined) {
    await confluence.pages.rename(page.id, { status, title });
    return;
  }
  const version = { number, ...(message === undefined ? {} : { message }) };
  await confluence.pages.update(page.id, { status, title, body: (change.body ?? change.own).written, version });
}

/** The status and number of the version that a change makes. Drafts have one version only, and keep it when they are published. */
export function nextVersion(page: TypedContent, publish = false): { status: 'draft' | 'current'; number: number } {
  const isDraft = page.status === 'draft';
  return { status: isDraft && !publish ? 'draft' : 'current', number: isDraft ? 1 : page.version.number + 1 };
}

/** The call that writes a page's exact body back over the version that a change makes. */
export function bodyUndo(page: TypedContent, { representation, value }: WrittenBody): CatalogueCall {
  const format = representation === 'storage' ? 'storage' : 'adf';
  return {
    action: 'confluence_update_page',
    input: { page: page.id, version: nextVersion(page).number, body: value, format, allow_loss: true },
  };
}

/** Writes the page's own title and exact body back over the version that the change makes; nothing makes a draft again of what was published. */
function undoOf(page: TypedContent, own: PreparedBody, change: { title: string | undefined; hasBody: boolean }): CatalogueCall {
  const { action, input } = bodyUndo(page, own.written);
  const { body, format, allow_loss, ...place } = input;
  return {
    action,
    input: {
      ...place,
      ...(change.title === undefined ? {} : { title: page.title }),
      ...(change.hasBody ? { body, format, allow_loss } : {}),
    },
  };
}

/**
 * A change of title, whole body or status, checked against the page as it is now. What is already as asked is no change, whatever the version.
 * @throws Fault `conflict` when the page moved on, `input` for a taken title, a body that would lose content, or a page of the wrong kind.
 */
export async function prepareChange(change: PageChange, context: ActionContext): Promise<Prepared<{ page: string }>> {
  const { page, target } = await resolvePage(change.page, context, { bodyFormat: 'atlas_doc_format' });
  checkState(page, change);
  const own = await ownBody(page, context);
  const body = change.body === undefined ? undefined : await writtenBody(change.body, change.format, context);
  const title = change.title === page.title ? undefined : change.title;
  const newBody = body === undefined || isSame(own, body) ? undefined : body;
  const planned = {
    page: page.id,
    ...(title === undefined ? {} : { title }),
    ...(newBody === undefined ? {} : { body: `${change.body?.length ?? 0} characters of ${change.format}` }),
    ...(change.publish ? { status: 'current' } : {}),
  };
  const named = { page: page.id };
  if (title === undefined && newBody === undefined && !change.publish)
    return { planned, changes: false, commit: () => Promise.resolve(named) };
  checkVersion(page, change.version);
  if (title !== undefined && title.toLowerCase() !== page.title.toLowerCase()) await refuseTakenTitle(target, title, context);
  if (newBody !== undefined && !change.allow_loss) refuseLoss(own.document, newBody.document);
  return {
    planned,
    changes: true,
    ...(change.publish ? {} : { undo: () => undoOf(page, own, { title, hasBody: newBody !== undefined }) }),
    async commit() {
      await send(page, { ...change, title, body: newBody ?? null, own }, context);
      return named;
    },
  };
}
