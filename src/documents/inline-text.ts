import type { AdfNode } from './adf';

function label(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? value : otherwise;
}

/** The day of a date node, whose timestamp counts milliseconds in UTC. */
function day(timestamp: unknown): string {
  const time = new Date(Number(timestamp));
  return Number.isNaN(time.getTime()) ? String(timestamp) : time.toISOString().slice(0, 10);
}

/** What a node without blocks in it says, in words; undefined for a node that holds blocks or lines. */
export function inlineText(node: AdfNode): string | undefined {
  const { attrs = {} } = node;
  switch (node.type) {
    case 'text':
      return node.text ?? '';
    case 'hardBreak':
      return '\n';
    case 'mention':
      return label(attrs.text, `@${label(attrs.id, 'someone')}`);
    case 'emoji':
      return label(attrs.text, label(attrs.shortName, ''));
    case 'date':
      return day(attrs.timestamp);
    case 'status':
    case 'placeholder':
      return label(attrs.text, '');
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return label(attrs.url, '(card)');
    case 'media':
    case 'mediaInline':
      return `(file: ${label(attrs.alt, label(attrs.url, label(attrs.id, 'unnamed')))})`;
    case 'extension':
    case 'inlineExtension':
    case 'syncBlock':
      return `(${label(attrs.text, label(attrs.extensionKey, node.type))})`;
    default:
      return undefined;
  }
}
