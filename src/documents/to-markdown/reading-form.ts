import type { AdfNode } from '../adf';
import { childrenOf } from '../adf';
import { isCardAddress } from '../syntax/card-address';
import { inlineText } from '../inline-text';

const WRITTEN_MARKS = new Set(['strong', 'em', 'strike', 'code', 'link']);
/** Containers whose form says nothing that a reader needs. */
const TRANSPARENT = new Set(['layoutSection', 'layoutColumn', 'bodiedExtension', 'bodiedSyncBlock']);
const CARDS = new Set(['inlineCard', 'blockCard', 'embedCard']);
const BLOCKS_OF_ONE_LINE = new Set(['extension', 'syncBlock', 'blockCard', 'embedCard', 'media']);

function text(value: string, marks: AdfNode['marks'] = []): AdfNode {
  return { type: 'text', text: value, ...(marks.length > 0 && { marks }) };
}

/** Words as text nodes, a line break for every end of line; a code mark stands innermost, as Markdown has it. */
function textLines(words: string, marks: AdfNode['marks'] = []): AdfNode[] {
  const written = marks
    .filter((mark) => WRITTEN_MARKS.has(mark.type))
    .sort((a, b) => Number(a.type === 'code') - Number(b.type === 'code'));
  return words
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => [...(index > 0 ? [{ type: 'hardBreak' }] : []), ...(line === '' ? [] : [text(line, written)])]);
}

function card(url: string): AdfNode {
  return isCardAddress(url) ? { type: 'inlineCard', attrs: { url } } : text(url, [{ type: 'link', attrs: { href: url } }]);
}

/** An inline node in words, with the marks and the ids of people that are worth their tokens. */
function inline(node: AdfNode, words: string): AdfNode[] {
  const { id, text: name, url } = node.attrs ?? {};
  if (node.type === 'hardBreak') return [{ type: 'hardBreak' }];
  if (node.type === 'mention' && typeof id === 'string')
    return [{ type: 'mention', attrs: { id, ...(typeof name === 'string' && { text: name }) } }];
  if (CARDS.has(node.type) && typeof url === 'string') return [card(url)];
  if (node.type === 'status') return [text(words, [{ type: 'strong' }])];
  return textLines(words, node.type === 'text' ? node.marks : undefined);
}

function paragraph(content: AdfNode[]): AdfNode[] {
  return content.length > 0 ? [{ type: 'paragraph', content }] : [];
}

/** Everything in a table cell as lines of one paragraph: a Markdown cell holds no more. */
function lines(node: AdfNode): AdfNode[] {
  const words = inlineText(node);
  if (words !== undefined) return inline(node, words);
  const title = node.attrs?.title;
  const titled = typeof title === 'string' && title !== '' ? [{ nodes: [text(title, [{ type: 'strong' }])], isLine: true }] : [];
  const parts = childrenOf(node).map((child) => ({ nodes: lines(child), isLine: inlineText(child) === undefined }));
  return [...titled, ...parts].flatMap(({ nodes, isLine }, index) =>
    isLine && index > 0 && nodes.length > 0 ? [{ type: 'hardBreak' }, ...nodes] : nodes,
  );
}

function isPicture(node: AdfNode): boolean {
  return node.type === 'mediaSingle' && childrenOf(node)[0]?.attrs?.type === 'external';
}

/** A node with only what a reader needs, as the nodes that say it: no layout, no colours, no ids but those of people. */
export function forReading(node: AdfNode): AdfNode[] {
  const words = inlineText(node);
  if (words !== undefined) return BLOCKS_OF_ONE_LINE.has(node.type) ? paragraph(inline(node, words)) : inline(node, words);
  if (node.type === 'tableCell' || node.type === 'tableHeader')
    return [{ type: node.type, content: [{ type: 'paragraph', content: lines(node) }] }];
  if (isPicture(node)) return [node];
  if (node.type === 'codeBlock') return [{ ...node }];
  const content = childrenOf(node).flatMap(forReading);
  const { marks: _, ...unmarked } = node;
  if (TRANSPARENT.has(node.type)) return content;
  switch (node.type) {
    case 'paragraph':
    case 'caption':
      return paragraph(content);
    case 'mediaGroup':
    case 'mediaSingle':
      return content;
    case 'decisionList':
      return [{ type: 'bulletList', content }];
    case 'decisionItem':
      return [{ type: 'listItem', content: paragraph([text('Decision:', [{ type: 'strong' }]), text(' '), ...content]) }];
    default:
      return [{ ...unmarked, ...(node.content && { content }) }];
  }
}
