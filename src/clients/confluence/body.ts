import * as z from 'zod';
import { isNode, type AdfDocument } from '../../documents/adf';

/** The representations that v2 gives and takes and that this app uses. */
export type BodyFormat = 'atlas_doc_format' | 'storage';

const EMPTY: AdfDocument = { type: 'doc', version: 1, content: [] };

/** As much of a document as every reader relies on; what its blocks hold is checked by whoever looks into them. */
const isDocument = (value: unknown): value is AdfDocument =>
  isNode(value) && value.type === 'doc' && Array.isArray(value.content) && value.content.every(isNode);

/** ADF travels as JSON text; a body that never held anything is an empty text. */
const document = z.string().transform((text, context): AdfDocument => {
  if (text === '') return EMPTY;
  try {
    const value: unknown = JSON.parse(text);
    if (isDocument(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  context.addIssue({ code: 'custom', message: 'The body is no document.' });
  return z.NEVER;
});

/** A body in the one format that was asked for; empty where none was, or where a page has no ADF. */
export const body = z
  .object({
    atlas_doc_format: z.object({ value: document }).optional(),
    storage: z.object({ value: z.string() }).optional(),
  })
  .optional()
  .transform((given) => ({ document: given?.atlas_doc_format?.value, storage: given?.storage?.value }));

/** A body as v2 takes it. */
export interface WrittenBody {
  representation: BodyFormat;
  value: string;
}
