import type { AdfDocument, AdfNode } from './adf';
import { childrenOf } from './adf';
import { nodeText } from './plain-text';

/** A heading with what stands under it, up to the next heading of its level or above. */
interface HeadingPlace {
  level: number;
  text: string;
  /** The index of the top-level block that is the heading or holds it. */
  index: number;
  /** The heading and the blocks under it. */
  blocks: AdfNode[];
}

/** Containers whose headings belong to the outline of the page. */
const OPEN = new Set(['layoutSection', 'layoutColumn', 'expand', 'bodiedExtension', 'bodiedSyncBlock']);

function levelOf(node: AdfNode): number | undefined {
  const level = node.type === 'heading' ? node.attrs?.level : undefined;
  return typeof level === 'number' ? level : undefined;
}

function under(siblings: readonly AdfNode[], start: number, level: number): AdfNode[] {
  const rest = siblings.slice(start + 1);
  const end = rest.findIndex((node) => (levelOf(node) ?? Infinity) <= level);
  return siblings.slice(start, end < 0 ? siblings.length : start + 1 + end);
}

/** All headings of a document in order, those in layouts and expands included. */
export function headingsOf(document: AdfDocument): HeadingPlace[] {
  const within = (siblings: readonly AdfNode[], index: number | undefined): HeadingPlace[] =>
    siblings.flatMap((node, at) => {
      const level = levelOf(node);
      const top = index ?? at;
      if (level !== undefined) return [{ level, text: nodeText(node).trim(), index: top, blocks: under(siblings, at, level) }];
      return OPEN.has(node.type) ? within(childrenOf(node), top) : [];
    });
  return within(childrenOf(document), undefined);
}
