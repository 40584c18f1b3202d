import type { AdfDocument } from '../../documents/adf';
import { faultIn } from '../../documents/schema/validate';
import { wrongInput } from '../../faults/fault';

function parsed(field: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrongInput(field, 'With format=adf this is a document as JSON text; it is not JSON.');
  }
}

/** The document that an agent gave as JSON text. @throws Fault `input` naming the first fault by the rules of ADF and where it stands. */
export function givenDocument(field: string, text: string): AdfDocument {
  const value = parsed(field, text);
  const isDocument =
    typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc' && 'version' in value && value.version === 1;
  if (!isDocument) throw wrongInput(field, 'An ADF document has type "doc" and version 1.');
  const fault = faultIn(value, '', 'doc');
  if (fault !== undefined) throw wrongInput(field, `Not valid ADF: ${fault}.`);
  // Checked just now, node by node.
  return value as AdfDocument;
}
