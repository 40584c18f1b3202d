import { isDeepStrictEqual } from 'node:util';
import type { PhrasingContent } from 'mdast';
import type { AdfMark, AdfNode } from '../adf';
import { isCardAddress } from '../syntax/card-address';
import { directiveOf } from '../syntax/directives';
import { emojiAttributes } from '../syntax/emoji';
import { wrapperFor } from './mark-wrappers';
import { inlineJson, nodeCode } from '../syntax/markers';
import { mediaAddress } from '../syntax/media-address';

function raw(value: string): PhrasingContent[] {
  return [{ type: 'html', value }];
}

function token(node: AdfNode): PhrasingContent[] {
  return [{ type: 'inlineCode', value: nodeCode(node) }];
}

/** `@[Name](id)`, with further attributes as JSON behind it; undefined where the name or id cannot stand in that form. */
function mention({ attrs }: AdfNode): string | undefined {
  const { id, text, ...others } = attrs ?? {};
  if (typeof id !== 'string' || !/^[A-Za-z0-9:_.-]+$/.test(id) || (text !== undefined && typeof text !== 'string')) return undefined;
  const name = text?.slice(1) ?? '';
  if (text !== undefined && !/^@[^[\]\\\r\n]+$/.test(text)) return undefined;
  const json = Object.keys(others).length > 0 ? inlineJson(others) : '';
  return json.slice(0, -1).includes('}') ? undefined : `@[${name}](${id})${json}`;
}

function hasOnly(attrs: Record<string, unknown> | undefined, ...names: string[]): attrs is Record<string, string> {
  return attrs !== undefined && Object.entries(attrs).every(([name, value]) => names.includes(name) && typeof value === 'string');
}

function text(node: AdfNode): PhrasingContent[] {
  const value = node.text ?? '';
  const codeAt = node.marks?.findIndex((mark) => mark.type === 'code') ?? -1;
  // Characters that Markdown reads as something else whatever is done, and a code mark that is not the innermost.
  // eslint-disable-next-line no-control-regex -- the characters themselves
  if (value === '' || /[\x00\r\n\ufffd]/.test(value) || node.marks?.length === 0) return token(node);
  if (codeAt === -1) return [{ type: 'text', value }];
  if (codeAt !== (node.marks?.length ?? 0) - 1 || /^adf [[{]/.test(value)) return token(node);
  return [{ type: 'inlineCode', value }];
}

/** A node other than text, in its own form where it has one, else as JSON in a code span. */
function leaf(node: AdfNode): PhrasingContent[] {
  const { attrs, marks, type } = node;
  if (marks) return token(node);
  if (type === 'hardBreak' && !attrs) return [{ type: 'break' }];
  if (type === 'mention') {
    const written = mention(node);
    if (written !== undefined) return raw(written);
  }
  const directive = directiveOf(node);
  if (directive !== undefined) return raw(directive);
  if (type === 'emoji' && hasOnly(attrs, 'shortName', 'id', 'text')) {
    const name = attrs.shortName?.slice(1, -1) ?? '';
    if (isDeepStrictEqual(attrs, emojiAttributes(name))) return raw(`:${name}:`);
  }
  if (type === 'inlineCard' && hasOnly(attrs, 'url') && isCardAddress(attrs.url ?? '')) return raw(`<${attrs.url ?? ''}>`);
  if (type === 'mediaInline' && hasOnly(attrs, 'type', 'id', 'collection', 'alt') && attrs.type === 'file')
    return [{ type: 'image', url: mediaAddress(attrs.collection ?? '', attrs.id ?? ''), alt: attrs.alt ?? '' }];
  return token(node);
}

function outerMark(node: AdfNode | undefined, depth: number): AdfMark | undefined {
  const mark = node?.type === 'text' ? node.marks?.[depth] : undefined;
  return mark?.type === 'code' ? undefined : mark;
}

/** Two code spans side by side would be read as one. */
function touches(left: PhrasingContent | undefined, right: PhrasingContent): boolean {
  return left?.type === 'inlineCode' && right.type === 'inlineCode';
}

function grouped(nodes: readonly AdfNode[], depth: number): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (let index = 0; index < nodes.length;) {
    const node = nodes[index];
    const mark = outerMark(node, depth);
    let end = index + 1;
    const written = node && (node.type === 'text' ? text(node) : leaf(node));
    const isToken = written?.[0]?.type === 'inlineCode' && written[0].value.startsWith('adf ');
    if (!mark || isToken) out.push(...(written ?? []).flatMap((next) => (touches(out.at(-1), next) ? [...raw('<!---->'), next] : [next])));
    else {
      while (end < nodes.length && isDeepStrictEqual(outerMark(nodes[end], depth), mark)) end += 1;
      for (const marked of wrapperFor(mark)(grouped(nodes.slice(index, end), depth + 1))) out.push(marked);
    }
    index = end;
  }
  return out;
}

/** ADF's inline nodes as Markdown's phrasing, marks nested in the order in which ADF lists them. */
export function phrasing(nodes: readonly AdfNode[]): PhrasingContent[] {
  const out = grouped(nodes, 0);
  // A line break needs a line after it; at the end and beside another it is written as a tag.
  return out.map((node, index) => (node.type === 'break' && out[index + 1]?.type !== 'text' ? { type: 'html', value: '<br>' } : node));
}
