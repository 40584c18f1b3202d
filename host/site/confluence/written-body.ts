import { z } from 'zod';
import { isDocument } from '../document';
import type { AdfDocument } from '../document';
import type { ConfluenceContext } from './endpoints/define';
import { readStorage } from './storage/read';
import { StorageError } from './storage/storage-error';

const written = z.strictObject({ representation: z.enum(['storage', 'atlas_doc_format', 'wiki']), value: z.string() });

/** A body as people send it: flat, or under the name of its only representation. */
export const bodySchema = z.union([
  written,
  z.strictObject({ storage: written }).transform(({ storage }) => storage),
  z.strictObject({ atlas_doc_format: written }).transform(({ atlas_doc_format: body }) => body),
  z.strictObject({ wiki: written }).transform(({ wiki }) => wiki),
]);

/** The request's JSON body as `schema` reads it; 400 naming the first thing that is wrong. */
export function readRequest<T>(context: ConfluenceContext, schema: z.ZodType<T>): T {
  const result = schema.safeParse(context.body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw context.parameters.refuse(`Invalid request body at '${issue?.path.join('.') ?? ''}': ${issue?.message ?? ''}`);
}

/** The document in a written body. 400 for what is no document, and for storage that has no exact equal in a document. */
export function readBody(context: ConfluenceContext, body: z.infer<typeof bodySchema>): AdfDocument {
  switch (body.representation) {
    case 'atlas_doc_format':
      return readDocument(context, body.value);
    case 'storage':
      return readStorageBody(context, body.value);
    case 'wiki':
      throw context.parameters.unmodelled("Body representation 'wiki'");
  }
}

function readDocument(context: ConfluenceContext, value: string): AdfDocument {
  let document: unknown;
  try {
    document = JSON.parse(value);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw context.parameters.refuse('The body of atlas_doc_format is not valid JSON');
  }
  if (isDocument(document)) return document;
  throw context.parameters.refuse('The body of atlas_doc_format is not a valid document');
}

function readStorageBody(context: ConfluenceContext, value: string): AdfDocument {
  try {
    return readStorage(value, (accountId) => context.state.people.get(accountId)?.displayName);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    throw context.parameters.refuse(`Error parsing xhtml: ${error.message}`);
  }
}
