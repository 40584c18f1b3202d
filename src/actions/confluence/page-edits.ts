import { cleanText } from '../../documents/clean-text';
import type { AdfDocument, AdfNode } from '../../documents/adf';
import { applyEdits } from '../../documents/patch/apply-edits';
import { PatchError, type Edit } from '../../documents/patch/edit';
import { wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';
import { writtenDocument } from '../written-document';
import { givenDocument } from './given-document';
import type { PageEdit } from './page-edit-input';

/** Edits with their Markdown read. @throws Fault `input` for mentions that fit nobody, and ADF that is none. */
async function readEdits(edits: readonly PageEdit[], format: 'markdown' | 'adf', context: ActionContext): Promise<Edit[]> {
  const read: Edit[] = [];
  for (const [index, { content, cells, ...given }] of edits.entries()) {
    const blocks = async (name: string, written: string): Promise<AdfNode[]> => {
      const field = `edits.${index}.${name}`;
      return (format === 'adf' ? givenDocument(field, written) : await writtenDocument(field, written, context)).content;
    };
    const texts = given.op === 'replace_text' ? { text: content } : {};
    const own = content !== undefined && given.op !== 'replace_text' ? { content: await blocks('content', content) } : {};
    const filled: AdfNode[][] = [];
    for (const [at, cell] of (cells ?? []).entries()) filled.push(await blocks(`cells.${at}`, cell));
    // Which fields each kind of edit has was checked with the input.
    read.push({ ...given, ...texts, ...own, ...(cells ? { cells: filled } : {}) } as Edit);
  }
  return read;
}

/**
 * A document with the edits of an agent made, all or none.
 * @throws Fault `input` naming the edit that cannot be made, why, and what could have been meant.
 */
export async function withEdits(
  document: AdfDocument,
  edits: readonly PageEdit[],
  format: 'markdown' | 'adf',
  context: ActionContext,
): Promise<AdfDocument> {
  const read = await readEdits(edits, format, context);
  try {
    return applyEdits(document, read);
  } catch (error) {
    if (!(error instanceof PatchError)) throw error;
    const allowed = error.candidates.map((candidate) => cleanText(candidate).text);
    throw wrongInput(`edits.${error.edit}`, `Nothing was changed. ${error.message}`, allowed.length > 0 ? allowed : undefined);
  }
}
