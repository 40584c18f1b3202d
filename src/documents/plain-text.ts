import { childrenOf, isNode } from './adf';
import type { AdfNode } from './adf';
import { DocumentError } from './document-error';
import { inlineText } from './inline-text';
import { checkDepth } from './limits';

const IN_LINE = new Set(['paragraph', 'heading', 'taskItem', 'decisionItem', 'codeBlock', 'caption']);

/** The words of a node: blocks a line each, cells of a row apart by tabs. Titles of expands count as words. */
export function nodeText(node: AdfNode): string {
  const words = inlineText(node);
  if (words !== undefined) return words;
  const parts = childrenOf(node).map(nodeText);
  if (IN_LINE.has(node.type)) return parts.join('');
  const title = node.attrs?.title;
  const lines = [...(typeof title === 'string' ? [title] : []), ...parts].filter((line) => line !== '');
  return lines.join(node.type === 'tableRow' ? '\t' : '\n');
}

/** A document's text without any markup, for searching, comparing and counting. @throws DocumentError when it is no document or too deep. */
export function adfToPlainText(document: unknown): string {
  if (!isNode(document) || document.type !== 'doc') throw new DocumentError('This is not a document in Atlassian Document Format.');
  checkDepth<AdfNode>(document, childrenOf);
  return nodeText(document);
}
