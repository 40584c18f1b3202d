import type { TypedContent } from '../../clients/confluence/contents';
import { adfToMarkdown } from '../../documents/adf-to-markdown';
import type { ActionContext } from '../context';
import { writtenAdf, type PreparedBody } from './written-body';

/** The body that a page has, in the form in which it can be written back. Very old pages have no document form, only storage format. */
export async function ownBody(page: TypedContent, { confluence }: ActionContext): Promise<PreparedBody> {
  const { document } = page.body;
  if (document !== undefined) return { written: writtenAdf(document), document };
  const { body } = await confluence.contents.get(page.id, { bodyFormat: 'storage', trashed: page.status === 'trashed' });
  return { written: { representation: 'storage', value: body.storage ?? '' }, document: null };
}

/** The whole of a body as text that loses nothing. */
export function losslessText({ written, document }: PreparedBody): string {
  return document === null ? written.value : adfToMarkdown(document, { mode: 'faithful' });
}
