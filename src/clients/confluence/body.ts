import * as z from 'zod';

/** The representations that v2 gives and takes and that this app uses. */
export type BodyFormat = 'atlas_doc_format' | 'storage';

/** ADF travels as JSON text; a body that never held anything is an empty text. */
const document = z.string().transform((text, context): unknown => {
  if (text === '') return { type: 'doc', version: 1, content: [] };
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'The body is not JSON.' });
    return z.NEVER;
  }
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
