import { isDeepStrictEqual } from 'node:util';
import type { Link, PhrasingContent } from 'mdast';
import type { AdfMark, AdfNode } from '../adf';
import { isNode } from '../adf';
import { isCardAddress } from '../syntax/card-address';
import { DocumentError } from '../document-error';
import { nodeOfDirective } from '../syntax/directives';
import { emojiAttributes } from '../syntax/emoji';
import { markOf, tagIn } from '../syntax/html-tags';
import type { MentionNode } from '../syntax/markdown-nodes';
import { nodesInCode } from '../syntax/markers';
import { mediaInlineOf } from '../syntax/media-address';
import type { Reading } from './reading';
import { isSafeLink, withoutUnsafeLinks } from '../syntax/safe-link';
import { faultIn } from '../schema/validate';

const WITH_CODE = new Set(['code', 'link', 'annotation']);

function lineOf(node: PhrasingContent): number {
  return node.position?.start.line ?? 1;
}

function plus(marks: readonly AdfMark[], mark: AdfMark): AdfMark[] {
  return marks.some(({ type }) => type === mark.type) ? [...marks] : [...marks, mark];
}

function textNode(value: string, marks: readonly AdfMark[]): AdfNode[] {
  const text = value.replace(/[ \t]*(?:\r\n|\r|\n)[ \t]*/g, ' ');
  const fitting = marks.some(({ type }) => type === 'code') ? marks.filter(({ type }) => WITH_CODE.has(type)) : marks;
  return text === '' ? [] : [{ type: 'text', text, ...(fitting.length > 0 && { marks: [...fitting] }) }];
}

function linkMark(url: string, title: string | null | undefined): AdfMark | undefined {
  return isSafeLink(url) ? { type: 'link', attrs: { href: url, ...(title && { title }) } } : undefined;
}

function link(node: Link, marks: readonly AdfMark[], reading: Reading): AdfNode[] {
  const written = reading.source.charAt(node.position?.start.offset ?? 0);
  if (written !== '[' && isCardAddress(node.url)) return [{ type: 'inlineCard', attrs: { url: node.url } }];
  const mark = linkMark(node.url, node.title);
  return inlineNodes(node.children, mark ? plus(marks, mark) : marks, reading);
}

function image(url: string, alt: string | null | undefined, marks: readonly AdfMark[]): AdfNode[] {
  const media = mediaInlineOf(url, alt ?? '');
  if (media) return [media];
  const mark = linkMark(url, undefined);
  return textNode(alt || url, mark ? plus(marks, mark) : marks);
}

function mention(node: MentionNode, marks: readonly AdfMark[], reading: Reading): AdfNode[] {
  if (node.id !== undefined) {
    const text = node.name === undefined ? reading.resolveMention(node.id)?.text : `@${node.name}`;
    return [{ type: 'mention', attrs: { id: node.id, ...(text && { text }), ...node.attributes } }];
  }
  const target = node.name === undefined ? undefined : reading.resolveMention(node.name);
  return target ? [{ type: 'mention', attrs: { id: target.id, text: target.text } }] : textNode(node.value, marks);
}

function code(value: string, marks: readonly AdfMark[], line: number): AdfNode[] {
  const node = nodesInCode(value, line);
  if (node === undefined) return textNode(value, plus(marks, { type: 'code' }));
  const fault = faultIn(node, 'paragraph', 'node');
  if (fault !== undefined || !isNode(node)) throw new DocumentError(`This adf code holds no valid node for a line of text: ${fault}`, line);
  return [withoutUnsafeLinks(node)];
}

function one(node: PhrasingContent, marks: readonly AdfMark[], reading: Reading): AdfNode[] {
  switch (node.type) {
    case 'text':
      return textNode(node.value, marks);
    case 'strong':
      return inlineNodes(node.children, plus(marks, { type: 'strong' }), reading);
    case 'emphasis':
      return inlineNodes(node.children, plus(marks, { type: 'em' }), reading);
    case 'delete':
      return inlineNodes(node.children, plus(marks, { type: 'strike' }), reading);
    case 'inlineCode':
      return code(node.value, marks, lineOf(node));
    case 'break':
      return [{ type: 'hardBreak' }];
    case 'link':
      return link(node, marks, reading);
    case 'linkReference': {
      const definition = reading.definitions.get(node.identifier);
      const mark = definition && linkMark(definition.url, definition.title);
      return inlineNodes(node.children, mark ? plus(marks, mark) : marks, reading);
    }
    case 'image':
      return image(node.url, node.alt, marks);
    case 'imageReference':
      return image(reading.definitions.get(node.identifier)?.url ?? '', node.alt, marks);
    case 'footnoteReference':
      return textNode(`[${node.label ?? node.identifier}]`, plus(marks, { type: 'subsup', attrs: { type: 'sup' } }));
    case 'mention':
      return mention(node, marks, reading);
    case 'emoji':
      return [{ type: 'emoji', attrs: { ...emojiAttributes(node.value) } }];
    case 'directive': {
      const said = nodeOfDirective(node.value);
      return said ? [said] : textNode(node.value, marks);
    }
    case 'html': {
      const tag = tagIn(node.value);
      if (tag?.name === 'br') return [{ type: 'hardBreak' }];
      return tag?.name === 'img' && tag.attributes.src ? image(tag.attributes.src, tag.attributes.alt, marks) : [];
    }
  }
}

/** For each opening tag that stands for a mark, the index of its closing tag. Tags without a partner are left out. */
function pairs(children: readonly PhrasingContent[]): Map<number, number> {
  const open: { name: string; index: number }[] = [];
  const found = new Map<number, number>();
  for (const [index, child] of children.entries()) {
    const tag = child.type === 'html' ? tagIn(child.value) : undefined;
    if (tag?.kind === 'open') open.push({ name: tag.name, index });
    const last = open.at(-1);
    if (tag?.kind === 'close' && last?.name === tag.name) {
      found.set(last.index, index);
      open.pop();
    }
  }
  return found;
}

function joined(nodes: readonly AdfNode[]): AdfNode[] {
  const out: AdfNode[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (last?.type === 'text' && node.type === 'text' && isDeepStrictEqual(last.marks, node.marks))
      out.splice(-1, 1, { ...last, text: `${last.text}${node.text}` });
    else out.push(node);
  }
  return out;
}

/** Markdown's phrasing as ADF's inline nodes under the given marks: valid in a paragraph, neighbours with the same marks joined. */
export function inlineNodes(children: readonly PhrasingContent[], marks: readonly AdfMark[], reading: Reading): AdfNode[] {
  const closing = pairs(children);
  const ends: { index: number; marks: readonly AdfMark[] }[] = [];
  let current = marks;
  const out: AdfNode[] = [];
  for (const [index, child] of children.entries()) {
    if (ends.at(-1)?.index === index) current = ends.pop()?.marks ?? marks;
    const end = closing.get(index);
    const tag = end !== undefined && child.type === 'html' ? tagIn(child.value) : undefined;
    const mark = tag && markOf(tag, lineOf(child));
    if (end !== undefined && mark) {
      ends.push({ index: end, marks: current });
      current = plus(current, mark);
    } else for (const node of one(child, current, reading)) out.push(node);
  }
  return joined(out);
}
