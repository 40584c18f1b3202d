import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { emojiSyntax, emojiTree } from './emoji-syntax';
import { checkDepth, checkMarkdown } from '../limits';
import { mentionSyntax, mentionTree } from './mention-syntax';

const extensions = [gfm({ singleTilde: false }), mentionSyntax, emojiSyntax];
// The transforms of GFM search finished text for addresses once more and so undo escapes; the tokenizer has found them all.
const mdastExtensions = [...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })), mentionTree, emojiTree];

/** Reads GitHub Flavored Markdown with mentions and emoji. @throws DocumentError when it is too large or nests too deeply. */
export function parseMarkdown(markdown: string): Root {
  checkMarkdown(markdown);
  const root = fromMarkdown(markdown, { extensions, mdastExtensions });
  checkDepth<Nodes>(root, (node) => ('children' in node ? node.children : []));
  return root;
}
