import { childrenOf, isNode } from './adf';
import type { AdfNode } from './adf';
import { DocumentError } from './document-error';
import { checkDepth } from './limits';

/** What Markdown written by hand brings back: a body replaced by it keeps these and loses everything else. */
const CARRIED = new Set(
  (
    'doc paragraph heading text hardBreak bulletList orderedList listItem taskList taskItem blockquote codeBlock rule panel expand nestedExpand ' +
    'table tableRow tableHeader tableCell mention emoji inlineCard caption'
  ).split(' '),
);

function isCarried(node: AdfNode): boolean {
  if (node.type === 'mediaSingle') return childrenOf(node).every((child) => child.type !== 'media' || isCarried(child));
  if (node.type === 'media') return node.attrs?.type === 'external';
  return CARRIED.has(node.type);
}

/**
 * The types of the nodes that plain Markdown cannot carry, in the order of the document, once for each node: macros, layouts, attached
 * files, decisions, dates and so on. For refusing to replace a body that would drop them.
 * @throws DocumentError when the value is no document or nests too deeply.
 */
export function richNodesIn(document: unknown): string[] {
  if (!isNode(document) || document.type !== 'doc') throw new DocumentError('This is not a document in Atlassian Document Format.');
  checkDepth<AdfNode>(document, childrenOf);
  const walk = (node: AdfNode): string[] => [...(isCarried(node) ? [] : [node.type]), ...childrenOf(node).flatMap(walk)];
  // A picture's frame and its file are one thing to a reader.
  return walk(document).filter((type, index, all) => !(type === 'media' && ['mediaSingle', 'mediaGroup'].includes(all[index - 1] ?? '')));
}

/** Which kinds of such nodes there are and how often, as `kind (how many)`: what the reading form gives in words only. */
export function readingLosses(document: unknown): string[] {
  const counts = new Map<string, number>();
  for (const kind of richNodesIn(document)) if (kind !== 'layoutColumn') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} (${count})`);
}
