import { isDeepStrictEqual } from 'node:util';
import type { AdfNode } from './adf';
import { childrenOf, isNode } from './adf';
import { markSets } from './schema/content-model';
import { DocumentError } from './document-error';
import { fence, flowToMdast } from './to-markdown/flow-to-mdast';
import { checkDepth } from './limits';
import { markdownToAdf } from './markdown-to-adf';
import { printMarkdown } from './syntax/print-markdown';
import { forReading } from './to-markdown/reading-form';
import { withoutUnsafeLinks } from './syntax/safe-link';

interface AdfOptions {
  /** `faithful` (the default) reads back into the same document; `reading` is the shortest text with all of the words. */
  mode?: 'faithful' | 'reading';
}

type Flow = ReturnType<typeof flowToMdast>;

/** How deep a block that does not read back is searched for the part to blame, before all of it becomes JSON. */
const SEARCH_DEPTH = 4;

/** Whether Markdown reads back into exactly this block. */
function readsBack(flow: Flow, block: AdfNode): boolean {
  const expected = block.type === 'nestedExpand' ? { ...block, type: 'expand' } : block;
  try {
    return isDeepStrictEqual(markdownToAdf(printMarkdown(flow)).content, [expected]);
  } catch (error) {
    if (error instanceof DocumentError) return false;
    throw error;
  }
}

/** A block as Markdown; as JSON where its Markdown would lose anything, and then as little of it as possible: faithful means faithful. */
function faithful(block: AdfNode, depth: number): Flow {
  const inner = (blocks: readonly AdfNode[]): Flow => blocks.flatMap((child) => faithful(child, depth + 1));
  const standsAlone = markSets('doc', block.type) !== undefined || block.type === 'nestedExpand';
  if (!standsAlone) return flowToMdast([block], true, inner);
  const flow = flowToMdast([block], true);
  if (readsBack(flow, block)) return flow;
  const careful = depth < SEARCH_DEPTH && childrenOf(block).length > 0 ? flowToMdast([block], true, inner) : undefined;
  return careful && readsBack(careful, block) ? careful : [fence(block)];
}

/**
 * A document as Markdown: GFM where it has the form, mentions as `@[Name](account-id)`, statuses and dates as directives, panels as GitHub alerts, expands as details, and
 * the rest as `markers.ts` says. Unsafe links are unlinked. Unknown nodes are kept as JSON.
 * @throws DocumentError when the value is no document, or nests over 100 levels deep.
 */
export function adfToMarkdown(document: unknown, options: AdfOptions = {}): string {
  if (!isNode(document) || document.type !== 'doc') throw new DocumentError('This is not a document in Atlassian Document Format.');
  checkDepth<AdfNode>(document, childrenOf);
  const blocks = childrenOf(withoutUnsafeLinks(document));
  if (options.mode === 'reading') return printMarkdown(flowToMdast(blocks.flatMap(forReading), false)).replace(/\n$/, '');
  return printMarkdown(blocks.flatMap((block) => faithful(block, 0))).replace(/\n$/, '');
}
