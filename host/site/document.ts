import Ajv from 'ajv-draft-04';
import type { ValidateFunction } from 'ajv';
import schema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';

/** An Atlassian Document Format document; the schema that Atlassian publishes says what may stand inside. */
export interface AdfDocument {
  type: 'doc';
  version: number;
  content: AdfNode[];
}

export interface AdfNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: AdfNode[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
}

let validate: ValidateFunction | undefined;

/** Whether the value is a document by Atlassian's published JSON schema. Compiled at first use: it costs a fifth of a second. */
export function isDocument(value: unknown): value is AdfDocument {
  validate ??= new Ajv({ strict: false }).compile(schema);
  return validate(value);
}

/** The words of a document, blocks apart by a line break; mentions, emoji, statuses and cards count with what they show. */
export function documentText(document: AdfDocument): string {
  return document.content.map(nodeText).join('\n');
}

function nodeText(node: AdfNode): string {
  if (node.text !== undefined) return node.text;
  const shown = node.attrs?.['text'] ?? node.attrs?.['url'];
  if (!node.content) return typeof shown === 'string' ? shown : '';
  const inline = node.content.some((child) => child.type === 'text');
  return node.content.map(nodeText).join(inline ? '' : '\n');
}
