import type { AdfDocument } from './adf';
import { blocksIn } from './blocks/blocks-in';
import { headingsOf } from './headings';
import { nodeText } from './plain-text';

interface OutlineEntry {
  level: number;
  text: string;
  /** The reference of the block that the heading is (`blocksIn`). */
  ref: string;
  /** The index of the top-level block that is the heading or holds it. */
  index: number;
  /** Characters of plain text in the section, its heading included. */
  size: number;
}

/** The headings of a document with the size of what stands under each. */
export function outline(document: AdfDocument): OutlineEntry[] {
  const refs = new Map(blocksIn(document).map(({ node, ref }) => [node, ref]));
  return headingsOf(document).map(({ level, text, index, blocks }) => ({
    level,
    text,
    ref: (blocks[0] && refs.get(blocks[0])) ?? '',
    index,
    size: blocks.map(nodeText).join('\n').length,
  }));
}
