import { childrenOf } from '../adf';
import type { AdfDocument, AdfNode } from '../adf';
import { checkDepth } from '../limits';
import { append, insert, move, replace } from './change-blocks';
import { setCell } from './change-cells';
import { addColumn, deleteColumn, moveColumn } from './change-columns';
import { addRow, deleteRow, moveRow } from './change-rows';
import { PatchError, type Edit } from './edit';
import { replaceText } from './replace-text';
import { tick } from './tick-task';
import { WorkingCopy } from './working-copy';

function apply(copy: WorkingCopy, edit: Edit): void {
  switch (edit.op) {
    case 'replace':
      replace(copy, edit);
      break;
    case 'delete':
      replace(copy, { at: edit.at, content: [] });
      break;
    case 'insert_before':
    case 'insert_after':
      insert(copy, edit);
      break;
    case 'append':
      append(copy, edit);
      break;
    case 'move_before':
    case 'move_after':
      move(copy, edit);
      break;
    case 'replace_text':
      replaceText(copy, edit);
      break;
    case 'tick':
      tick(copy, edit);
      break;
    case 'set_cell':
      setCell(copy, edit);
      break;
    case 'add_row':
      addRow(copy, edit);
      break;
    case 'add_column':
      addColumn(copy, edit);
      break;
    case 'delete_row':
      deleteRow(copy, edit);
      break;
    case 'delete_column':
      deleteColumn(copy, edit);
      break;
    case 'move_row':
      moveRow(copy, edit);
      break;
    case 'move_column':
      moveColumn(copy, edit);
      break;
  }
}

/**
 * A document with all of the edits made, one after the other, or none of them. References name the blocks of the document as it was
 * given, also once an earlier edit has changed them. What no edit names stays exactly as it is, down to the order of its properties.
 * @throws PatchError saying which edit cannot be made and what could have been meant; DocumentError when the document nests too deeply.
 */
export function applyEdits(document: AdfDocument, edits: readonly Edit[]): AdfDocument {
  checkDepth<AdfNode>(document, childrenOf);
  const copy = new WorkingCopy(document);
  for (const [index, edit] of edits.entries()) {
    try {
      apply(copy, edit);
    } catch (error) {
      if (error instanceof PatchError) error.edit = index;
      throw error;
    }
  }
  checkDepth<AdfNode>(copy.document, childrenOf);
  return copy.document;
}
