import { isNode } from '../adf';
import type { AdfMark, AdfNode } from '../adf';
import { DocumentError } from '../document-error';

/**
 * What Markdown cannot say about a node stands beside it, in comments that a reader does not see and code that a reader does:
 *   <!-- adf {"attrs":{…},"marks":[…]} -->        attributes (null takes one away) and marks of the block that follows;
 *                                                 at the end of a list item's or table cell's text: of that item or cell
 *   <!-- adf-begin {node without content} -->     a container, up to the matching <!-- adf-end -->
 *   <!-- adf-node {node} -->                      a block without visible text
 *   `adf {node}` and a fenced block named adf     any other node as JSON (a list of nodes where it fills a table cell)
 */
export interface Note {
  attrs?: Record<string, unknown>;
  marks?: AdfMark[];
  /** The same for the only child: the paragraph of a table cell, the picture of a mediaSingle. */
  inner?: Note;
}

/** A comment of one of the three kinds, read. */
export type Marker = { kind: 'note'; note: Note } | { kind: 'begin'; shell: AdfNode } | { kind: 'end' } | { kind: 'node'; node: AdfNode };

const COMMENT = /^<!--\s*adf(-begin|-end|-node)?\s*(\{[\s\S]*\})?\s*-->$/;
const CODE = /^adf ([[{][\s\S]*[\]}])$/;

/** JSON that can stand in a comment, an attribute, a code span and a table cell alike. */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/--/g, '-\\u002d')
    .replace(/[`|'<>\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Reads JSON out of Markdown. @throws DocumentError naming the line when it is none. */
export function jsonAt(json: string, line: number): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new DocumentError(`This is not JSON (${error instanceof Error ? error.message : 'unreadable'}): ${json.slice(0, 80)}`, line);
  }
}

function nodeAt(json: string | undefined, line: number): AdfNode {
  const node = json === undefined ? undefined : jsonAt(json, line);
  if (!isNode(node)) throw new DocumentError('An adf comment must hold a node with its type.', line);
  return node;
}

/** The marker in an HTML comment, or undefined when it is some other HTML. @throws DocumentError when its JSON cannot be read. */
export function markerIn(html: string, line: number): Marker | undefined {
  const match = COMMENT.exec(html.trim());
  if (!match) return undefined;
  const [, kind, json] = match;
  if (kind === '-end') return { kind: 'end' };
  if (kind === '-begin') return { kind: 'begin', shell: nodeAt(json, line) };
  if (kind === '-node') return { kind: 'node', node: nodeAt(json, line) };
  // The boundary of JSON written by hand; the finished node is validated.
  return json === undefined ? undefined : { kind: 'note', note: jsonAt(json, line) as Note };
}

/** The node or nodes in a code span, or undefined when it is plain code. @throws DocumentError when its JSON cannot be read. */
export function nodesInCode(code: string, line: number): unknown {
  const json = CODE.exec(code)?.[1];
  return json === undefined ? undefined : jsonAt(json, line);
}

export function noteComment(note: Note): string {
  return `<!-- adf ${inlineJson(note)} -->`;
}

export function nodeComment(node: AdfNode): string {
  return `<!-- adf-node ${inlineJson(node)} -->`;
}

export function beginComment(shell: AdfNode): string {
  return `<!-- adf-begin ${inlineJson(shell)} -->`;
}

export const END_COMMENT = '<!-- adf-end -->';

/** The code span that stands for a node in a line of text, or for the blocks of a table cell. */
export function nodeCode(node: AdfNode | AdfNode[]): string {
  return `adf ${inlineJson(node)}`;
}
