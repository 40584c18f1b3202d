import type { AdfNode } from '../../document';
import { plainText } from './reader';
import { StorageError } from './storage-error';
import { cdata, element, escapeXml } from './xml';
import type { XmlElement } from './xml';

const INLINE = [
  'text',
  'hardBreak',
  'mention',
  'emoji',
  'date',
  'status',
  'inlineCard',
  'inlineExtension',
  'placeholder',
  'mediaInline',
  'image',
];

export function isInline({ type }: AdfNode): boolean {
  return INLINE.includes(type);
}

/** A node that storage has no element for, kept whole, with what it says as a fallback for readers of storage. */
export function wrapNode(node: AdfNode): string {
  const kept = element('ac:adf-node', { type: node.type }, element('ac:adf-attribute', { key: 'node' }, cdata(JSON.stringify(node))));
  const said = textOf(node);
  return element('ac:adf-extension', {}, kept + (said === '' ? '' : element('ac:adf-fallback', {}, escapeXml(said))));
}

/** The node that `wrapNode` kept; whether a document allows it there is for the whole document's check. */
export function unwrapNode(extension: XmlElement): AdfNode {
  const kept = extension.children.find((child) => typeof child !== 'string' && child.name === 'ac:adf-node');
  const attribute = typeof kept === 'object' ? kept.children[0] : undefined;
  if (typeof attribute !== 'object' || attribute.attributes['key'] !== 'node') {
    throw new StorageError('The element <ac:adf-extension> holds no node that can be read');
  }
  try {
    return JSON.parse(plainText(attribute)) as AdfNode;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new StorageError('The node inside <ac:adf-extension> is not valid JSON');
  }
}

function textOf(node: AdfNode): string {
  const shown = node.text ?? node.attrs?.['text'] ?? node.attrs?.['alt'] ?? '';
  return typeof shown === 'string' && !node.content ? shown : (node.content ?? []).map(textOf).join(' ');
}
