import { isDocument } from '../../document';
import type { AdfDocument, AdfNode } from '../../document';
import { readBlocks } from './read-blocks';
import { readInlines } from './read-inline';
import type { Reader } from './reader';
import { StorageError } from './storage-error';
import { parseXml } from './xml';

/** A reader that knows people by `nameOf`, which names them for mentions that bring no text of their own. */
export function createReader(nameOf: Reader['nameOf']): Reader {
  const reader: Reader = {
    nameOf,
    blocks: (nodes, parent) => readBlocks(reader, nodes, parent),
    inlines: (nodes, marks = []) => readInlines(reader, nodes, marks),
  };
  return reader;
}

/**
 * The document that a storage body (Confluence's XHTML) is equal to. Reads everything that `renderStorage` writes, and what people
 * write in the common elements. Throws `StorageError` for what would be lost, by name, and for what no document may hold.
 */
export function readStorage(value: string, nameOf: Reader['nameOf']): AdfDocument {
  const content: AdfNode[] = createReader(nameOf).blocks(parseXml(value), 'doc');
  const document: AdfDocument = { type: 'doc', version: 1, content };
  if (!isDocument(document)) throw new StorageError('The elements are nested in a way that a document does not allow');
  return document;
}
