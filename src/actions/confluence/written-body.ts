import type { WrittenBody } from '../../clients/confluence/body';
import type { AdfDocument } from '../../documents/adf';
import type { ActionContext } from '../context';
import { writtenDocument } from '../written-document';
import { givenDocument } from './given-document';

export const WRITTEN_FORMATS = ['markdown', 'adf', 'storage'] as const;

/** A body as Confluence takes it; `document` is what it holds, null for storage format, which only Confluence reads. */
export interface PreparedBody {
  written: WrittenBody;
  document: AdfDocument | null;
}

/** A document as Confluence takes it. */
export function writtenAdf(document: AdfDocument): WrittenBody {
  return { representation: 'atlas_doc_format', value: JSON.stringify(document) };
}

/**
 * The body that an agent wrote, in the format it says, checked and with its mentions looked up.
 * @throws Fault `input` for a mention that fits nobody or several people, and for ADF that is no valid document.
 */
export async function writtenBody(body: string, format: (typeof WRITTEN_FORMATS)[number], context: ActionContext): Promise<PreparedBody> {
  if (format === 'storage') return { written: { representation: 'storage', value: body }, document: null };
  const document = format === 'adf' ? givenDocument('body', body) : await writtenDocument('body', body, context);
  return { written: writtenAdf(document), document };
}
