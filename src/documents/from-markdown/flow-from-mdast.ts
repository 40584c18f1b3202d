import type { Blockquote, Code, Paragraph, RootContent } from 'mdast';
import type { AdfNode } from '../adf';
import { isNode } from '../adf';
import { markSets } from '../schema/content-model';
import { DocumentError } from '../document-error';
import { FlowFrames } from './flow-frames';
import { htmlPieces } from './html-pieces';
import { inlineNodes } from './inline-from-mdast';
import { listsOf } from './list-from-mdast';
import { jsonAt } from '../syntax/markers';
import { picturesOf } from './media-from-mdast';
import { panelTypeOf } from '../syntax/panel-kinds';
import { parseMarkdown } from '../syntax/parse-markdown';
import { arrange } from './place';
import type { Reading } from './reading';
import { withoutUnsafeLinks } from '../syntax/safe-link';
import { tableOf } from './table-from-mdast';
import { faultIn } from '../schema/validate';

function lineOf(node: RootContent): number {
  return node.position?.start.line ?? 1;
}

function paragraph(node: Paragraph, reading: Reading): AdfNode[] {
  const pictures = picturesOf(node, reading);
  if (pictures) return pictures;
  const content = inlineNodes(node.children, [], reading);
  return content.length > 0 ? [{ type: 'paragraph', content }] : [];
}

/** The nodes in a fenced block named adf. */
function fenced(node: Code): AdfNode[] {
  const line = lineOf(node);
  const value = jsonAt(node.value, line);
  const nodes: unknown[] = Array.isArray(value) ? value : [value];
  return nodes.map((block) => {
    const parent = isNode(block) && markSets('doc', block.type) ? 'doc' : 'expand';
    const fault = faultIn(block, parent, 'node');
    if (fault !== undefined || !isNode(block)) throw new DocumentError(`This adf block holds no valid block: ${fault}`, line);
    return withoutUnsafeLinks(block);
  });
}

function code(node: Code): AdfNode[] {
  if (node.lang === 'adf') return fenced(node);
  const content: AdfNode[] = node.value === '' ? [] : [{ type: 'text', text: node.value }];
  return [{ type: 'codeBlock', ...(node.lang && { attrs: { language: node.lang } }), content }];
}

/** The first line of a quote when it is a GitHub alert: `[!NOTE]`, written without a backslash. */
function alertOf(node: Blockquote, reading: Reading): { panelType: string; rest: Blockquote['children'] } | undefined {
  const [first, ...others] = node.children;
  const [head, ...tail] = first?.type === 'paragraph' ? first.children : [];
  if (first?.type !== 'paragraph' || head?.type !== 'text') return undefined;
  const match = /^\[!(\w+)\][ \t]*(?:\r?\n|$)/.exec(head.value);
  const panelType = match?.[1] === undefined ? undefined : panelTypeOf(match[1]);
  if (!match || panelType === undefined || reading.source.charAt(head.position?.start.offset ?? 0) !== '[') return undefined;
  const text = { ...head, value: head.value.slice(match[0].length) };
  // Only a break may follow the marker on its line; `> [!NOTE] text` is a quote on GitHub too.
  if (tail.length > 0 && text.value === '' && !match[0].includes('\n') && tail[0]?.type !== 'break') return undefined;
  const left = [...(text.value === '' ? [] : [text]), ...(tail[0]?.type === 'break' && text.value === '' ? tail.slice(1) : tail)];
  return { panelType, rest: left.length > 0 ? [{ ...first, children: left }, ...others] : others };
}

function blockquote(node: Blockquote, reading: Reading): AdfNode[] {
  const alert = alertOf(node, reading);
  if (!alert) return arrange(() => ({ type: 'blockquote' }), flowNodes(node.children, reading));
  return arrange(() => ({ type: 'panel', attrs: { panelType: alert.panelType } }), flowNodes(alert.rest, reading));
}

function one(node: RootContent, reading: Reading): AdfNode[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, reading);
    case 'heading': {
      const content = inlineNodes(node.children, [], reading);
      return [{ type: 'heading', attrs: { level: node.depth }, ...(content.length > 0 && { content }) }];
    }
    case 'thematicBreak':
      return [{ type: 'rule' }];
    case 'code':
      return code(node);
    case 'blockquote':
      return blockquote(node, reading);
    case 'list':
      return listsOf(node, reading, flowNodes);
    case 'table':
      return [tableOf(node, reading)];
    default:
      return []; // definitions, read beforehand
  }
}

/** Markdown's blocks as ADF's: each valid somewhere in a document, not yet placed under a parent. @throws DocumentError */
export function flowNodes(children: readonly RootContent[], reading: Reading): AdfNode[] {
  const frames = new FlowFrames();
  for (const child of children) {
    const line = lineOf(child);
    if (child.type !== 'html') {
      frames.add(one(child, reading));
      continue;
    }
    for (const piece of htmlPieces(child.value, line)) {
      if (piece.kind === 'text') frames.add(flowNodes(parseMarkdown(piece.markdown).children, { ...reading, source: piece.markdown }));
      else frames.mark(piece, line);
    }
  }
  return frames.close();
}
