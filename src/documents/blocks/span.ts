import { childrenOf } from '../adf';
import type { AdfDocument, AdfNode } from '../adf';
import { nodeText } from '../plain-text';
import { blocksIn } from './blocks-in';
import type { NamedBlock } from './blocks-in';

/** Neighbouring blocks under one parent, at least one. */
export interface Span {
  parent: AdfNode;
  nodes: readonly AdfNode[];
}

/** What a place in a document was found to be, or why not, with what could have been meant. */
export type Found = { ok: true; span: Span } | { ok: false; problem: string; candidates: string[] };

const MOST_CANDIDATES = 20;
const SHOWN = 60;

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function levelOf(node: AdfNode): number {
  return node.type === 'heading' && typeof node.attrs?.level === 'number' ? node.attrs.level : Infinity;
}

/** A heading as it is named: its signs and its text. */
function headingName(node: AdfNode): string {
  return `${'#'.repeat(levelOf(node))} ${nodeText(node).trim()}`;
}

function missing(problem: string, candidates: readonly string[]): Found {
  return { ok: false, problem, candidates: candidates.slice(0, MOST_CANDIDATES) };
}

/** One line that is enough to know a block again. */
export function blockLine({ ref, node }: NamedBlock): string {
  return `${ref} ${node.type}: ${nodeText(node).replace(/\s+/g, ' ').trim().slice(0, SHOWN)}`;
}

/** The heading with all that stands under it. */
function section({ node, parent }: NamedBlock): Span {
  const siblings = childrenOf(parent);
  const start = siblings.indexOf(node);
  const next = siblings.findIndex((other, index) => index > start && levelOf(other) <= levelOf(node));
  return { parent, nodes: siblings.slice(start, next < 0 ? siblings.length : next) };
}

function byHeading(blocks: readonly NamedBlock[], name: string): Found {
  const headings = blocks.filter(({ node }) => levelOf(node) < Infinity);
  const text = folded(name.replace(/^#+/, ''));
  const fitting = headings.filter(({ node }) => folded(nodeText(node)) === text);
  const [only, ...others] = fitting.length > 1 ? fitting.filter(({ node }) => folded(headingName(node)) === folded(name)) : fitting;
  if (only && others.length === 0) return { ok: true, span: section(only) };
  if (fitting.length === 0)
    return missing(
      `No heading reads "${name}".`,
      headings.map(({ node }) => headingName(node)),
    );
  return missing(`${fitting.length} headings read "${name}": name the block.`, fitting.map(blockLine));
}

function byRef(blocks: readonly NamedBlock[], name: string, named: (ref: string) => AdfNode | undefined): Found {
  const [first = '', last = first] = name.split('..');
  const [from, to] = [first, last].map((ref) => blocks.find(({ node }) => node === named(ref)));
  if (!from || !to) return missing(`No block is named ${from ? last : first} now.`, blocks.map(blockLine));
  const siblings = childrenOf(from.parent);
  const nodes = siblings.slice(siblings.indexOf(from.node), siblings.indexOf(to.node) + 1);
  if (from.parent !== to.parent || nodes.length === 0)
    return missing(`${name} is no range: the second block does not follow the first.`, []);
  return { ok: true, span: { parent: from.parent, nodes } };
}

function byText(blocks: readonly NamedBlock[], text: string): Found {
  const holding = blocks.filter(({ node }) => nodeText(node).includes(text));
  const innermost = holding.filter(({ node }) => !holding.some(({ parent }) => parent === node || childrenOf(node).includes(parent)));
  const [only, ...others] = innermost;
  if (only && others.length === 0) return { ok: true, span: { parent: only.parent, nodes: [only.node] } };
  if (!only) return missing(`No block holds the text "${text}".`, blocks.map(blockLine));
  return missing(`${innermost.length} blocks hold the text "${text}": name one.`, innermost.map(blockLine));
}

/**
 * The blocks at a place: `#1a2b3c4` (a block), `#1a2b3c4..#5d6e7f8` (neighbours), `## Heading` (it and all under it), or a text that
 * exactly one block holds. `named` tells which node a reference means.
 */
export function spanAt(document: AdfDocument, at: string, named?: (ref: string) => AdfNode | undefined): Found {
  const blocks = blocksIn(document);
  if (/^#{1,6} /.test(at)) return byHeading(blocks, at);
  if (/^#[0-9a-f]+(\.\d+)?(\.\.#[0-9a-f]+(\.\d+)?)?$/.test(at))
    return byRef(blocks, at, named ?? ((ref) => blocks.find((block) => block.ref === ref)?.node));
  return at.trim() === '' ? missing('A place is a block, a heading or a text.', []) : byText(blocks, at);
}
