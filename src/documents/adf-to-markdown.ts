import { isDeepStrictEqual } from 'node:util';
import type { AdfNode } from './adf';
import { childrenOf, isNode } from './adf';
import { DocumentError } from './document-error';
import { fence, flowToMdast } from './flow-to-mdast';
import { checkDepth } from './limits';
import { markdownToAdf } from './markdown-to-adf';
import { printMarkdown } from './print-markdown';
import { forReading } from './reading-form';
import { withoutUnsafeLinks } from './safe-link';

export interface AdfOptions {
  /** `faithful` (the default) reads back into the same document; `reading` is the shortest text with all of the words. */
  mode?: 'faithful' | 'reading';
}

/** Whether Markdown reads back into exactly this block. */
function readsBack(markdown: string, block: AdfNode): boolean {
  try {
    return isDeepStrictEqual(markdownToAdf(markdown).content, [block]);
  } catch (error) {
    if (error instanceof DocumentError) return false;
    throw error;
  }
}

/** A block as Markdown; as JSON where its Markdown would lose anything, so that faithful means faithful. */
function faithful(block: AdfNode): ReturnType<typeof flowToMdast> {
  const flow = flowToMdast([block], true);
  return readsBack(printMarkdown(flow), block) ? flow : [fence(block)];
}

/**
 * A document as Markdown: GFM where it has the form, mentions as `@[Name](account-id)`, panels as GitHub alerts, expands as details, and
 * the rest as `markers.ts` says. Unsafe links are unlinked. Unknown nodes are kept as JSON.
 * @throws DocumentError when the value is no document, or nests over 100 levels deep.
 */
export function adfToMarkdown(document: unknown, options: AdfOptions = {}): string {
  if (!isNode(document) || document.type !== 'doc') throw new DocumentError('This is not a document in Atlassian Document Format.');
  checkDepth<AdfNode>(document, childrenOf);
  const blocks = childrenOf(withoutUnsafeLinks(document));
  if (options.mode === 'reading') return printMarkdown(flowToMdast(blocks.flatMap(forReading), false)).trimEnd();
  return printMarkdown(blocks.flatMap(faithful)).trimEnd();
}
