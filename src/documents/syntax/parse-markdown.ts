import type { Node, Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Extension } from 'micromark-util-types';
import { directiveSyntax, directiveTree } from './directive-syntax';
import { emojiSyntax, emojiTree } from './emoji-syntax';
import { knowing, labelOf, labelsUsed } from './known-labels';
import { checkBlock, checkDepth, checkMarkdown } from '../limits';
import { mentionSyntax, mentionTree } from './mention-syntax';
import { splitMarkdown } from './split-markdown';
import type { Stretch } from './split-markdown';

const extensions = [gfm({ singleTilde: false }), mentionSyntax, emojiSyntax, directiveSyntax];
// The transforms of GFM search finished text for addresses once more and so undo escapes; the tokenizer has found them all.
const mdastExtensions = [
  ...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  mentionTree,
  emojiTree,
  directiveTree,
];

function nodesIn(root: Nodes): Nodes[] {
  const found: Nodes[] = [root];
  for (const node of found) if ('children' in node) for (const child of node.children) found.push(child);
  return found;
}

/** Reads one stretch, its positions counted in the whole text. */
function parse({ text, offset, line }: Stretch, further: readonly Extension[] = []): Root {
  const root = fromMarkdown(text, { extensions: [...extensions, ...further], mdastExtensions });
  const skipped = offset + (text.startsWith('\ufeff') ? 1 : 0);
  if (skipped === 0) return root;
  for (const { position } of nodesIn(root))
    for (const point of position ? [position.start, position.end] : []) {
      point.line += line;
      point.offset = skipped + (point.offset ?? 0);
    }
  return root;
}

/** What makes items belong to one list: their bullet, or the sign after their number (CommonMark 5.3). */
function markerOf(list: Node, markdown: string): string | undefined {
  const at = list.position?.start.offset ?? 0;
  const [, bullet, delimiter] = /^[ \t]*(?:([-+*])|\d+([.)]))/.exec(markdown.slice(at, at + 16)) ?? [];
  return bullet ?? delimiter;
}

/** One tree of the trees of stretches: a list that a cut went through is one list again. */
function joined(roots: readonly Root[], markdown: string): RootContent[] {
  const out: RootContent[] = [];
  for (const { children } of roots) {
    const [first, ...others] = children;
    const last = out.at(-1);
    const isOneList = last?.type === 'list' && first?.type === 'list' && markerOf(last, markdown) === markerOf(first, markdown);
    if (isOneList) for (const item of first.children) last.children.push(item);
    else if (first) out.push(first);
    for (const child of others) out.push(child);
  }
  return out;
}

/**
 * Reads GitHub Flavored Markdown with mentions and emoji, in time that grows with the text: block by block at the top, and once more
 * where a block uses labels that another one defines. @throws DocumentError when it is too large or nests too deeply.
 */
export function parseMarkdown(markdown: string): Root {
  checkMarkdown(markdown);
  const stretches = splitMarkdown(markdown);
  for (const stretch of stretches) checkBlock(stretch);
  const first = stretches.map((stretch) => parse(stretch));
  const labels = new Set(
    first.flatMap(nodesIn).flatMap((node) => (node.type === 'definition' || node.type === 'footnoteDefinition' ? [labelOf(node)] : [])),
  );
  const roots = stretches.map((stretch, index) => {
    const used = stretches.length > 1 ? labelsUsed(stretch.text, labels) : [];
    return used.length > 0 ? parse(stretch, [knowing(used)]) : (first[index] ?? parse(stretch));
  });
  const root: Root = { type: 'root', children: joined(roots, markdown) };
  checkDepth<Nodes>(root, (node) => ('children' in node ? node.children : []));
  return root;
}
