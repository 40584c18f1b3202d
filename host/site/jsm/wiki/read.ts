import type { AdfDocument, AdfNode } from '../../document';
import { readInline } from './read-inline';

/** A fence: `{code}` and `{noformat}` keep their text as it is, `{quote}` holds blocks. */
const FENCE = /^\{(code|noformat|quote)(?::([^}]*))?\}$/;

/** Wiki text as a document: paragraphs, headings, lists, code, quotes, rules and what may stand inside them. Anything else stays as text. */
export function readWiki(text: string): AdfDocument {
  return { type: 'doc', version: 1, content: blocks(text.replaceAll('\r\n', '\n').split('\n')) };
}

function blocks(lines: string[]): AdfNode[] {
  const nodes: AdfNode[] = [];
  let rest = lines;
  while (rest.length > 0) {
    const [line = ''] = rest;
    const taken = fenced(rest) ?? listed(rest) ?? single(line) ?? paragraph(rest);
    if (taken.node) nodes.push(taken.node);
    rest = rest.slice(taken.lines);
  }
  return nodes;
}

interface Taken {
  node: AdfNode | null;
  lines: number;
}

function fenced(lines: string[]): Taken | undefined {
  const [, kind, language] = FENCE.exec(lines[0]?.trim() ?? '') ?? [];
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === `{${kind ?? ''}}`);
  if (kind === undefined || end < 0) return undefined;
  const inside = lines.slice(1, end);
  if (kind === 'quote') return { node: { type: 'blockquote', content: orEmpty(blocks(inside)) }, lines: end + 1 };
  const text = inside.join('\n');
  const content: AdfNode[] = text === '' ? [] : [{ type: 'text', text }];
  return { node: { type: 'codeBlock', ...(language ? { attrs: { language } } : {}), content }, lines: end + 1 };
}

/** Lists of one level; deeper ones are read as items of it, so that nothing is lost. */
function listed(lines: string[]): Taken | undefined {
  const [, first] = /^([*#])[*#]* \S/.exec(lines[0] ?? '') ?? [];
  if (first === undefined) return undefined;
  const end = lines.findIndex((line) => !new RegExp(`^\\${first}[*#]* \\S`).test(line));
  const items = lines.slice(0, end < 0 ? lines.length : end);
  const content = items.map((line) => ({ type: 'listItem', content: [paragraphOf(line.replace(/^[*#]+ /, ''))] }));
  return { node: { type: first === '*' ? 'bulletList' : 'orderedList', content }, lines: items.length };
}

function single(line: string): Taken | undefined {
  const [, level, title = ''] = /^h([1-6])\. (.+)$/.exec(line) ?? [];
  if (level !== undefined) return { node: { type: 'heading', attrs: { level: Number(level) }, content: readInline(title) }, lines: 1 };
  if (line.trim() === '----') return { node: { type: 'rule' }, lines: 1 };
  return line.trim() === '' ? { node: null, lines: 1 } : undefined;
}

/** Lines up to the next blank one or block belong together, apart by breaks. */
function paragraph(lines: string[]): Taken {
  const end = lines.findIndex((line, index) => index > 0 && beginsBlock(line, () => lines.slice(index)));
  const own = lines.slice(0, end < 0 ? lines.length : end);
  return { node: paragraphOf(own.join('\n')), lines: own.length };
}

function beginsBlock(line: string, from: () => string[]): boolean {
  if (single(line) ?? listed([line])) return true;
  return FENCE.test(line.trim()) && fenced(from()) !== undefined;
}

function paragraphOf(text: string): AdfNode {
  return { type: 'paragraph', content: readInline(text) };
}

function orEmpty(nodes: AdfNode[]): AdfNode[] {
  return nodes.length === 0 ? [{ type: 'paragraph', content: [] }] : nodes;
}
