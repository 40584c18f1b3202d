import { createHash } from 'node:crypto';
import { childrenOf } from '../adf';
import type { AdfDocument, AdfNode } from '../adf';

/** Containers whose blocks can be named one by one; a table, a list or a quote is named as a whole. */
const OPEN = new Set(['layoutSection', 'layoutColumn', 'panel', 'expand', 'nestedExpand', 'bodiedExtension', 'bodiedSyncBlock']);
const LETTERS = 7;

/** A block with the reference that names it. */
export interface NamedBlock {
  /**
   * `#` and the beginning of the hash of all that the block holds: it stays when anything else on the page changes. Blocks that are alike
   * have their number behind it (`#1a2b3c4.2`).
   */
  ref: string;
  node: AdfNode;
  parent: AdfNode;
  /** How many named blocks it stands in. */
  depth: number;
}

/** The blocks of a document in order, each before those within it; columns have no name of their own. */
export function blocksIn(document: AdfDocument): NamedBlock[] {
  const seen = new Map<string, number>();
  const walk = (parent: AdfNode, depth: number): NamedBlock[] =>
    childrenOf(parent).flatMap((node): NamedBlock[] => {
      if (node.type === 'layoutColumn') return walk(node, depth);
      const hash = createHash('sha256').update(JSON.stringify(node)).digest('hex').slice(0, LETTERS);
      const count = (seen.get(hash) ?? 0) + 1;
      seen.set(hash, count);
      const block = { ref: `#${hash}${count > 1 ? `.${count}` : ''}`, node, parent, depth };
      return OPEN.has(node.type) ? [block, ...walk(node, depth + 1)] : [block];
    });
  return walk(document, 0);
}
