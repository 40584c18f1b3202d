import type { AdfDocument, AdfNode } from '../../document';
import { escapeXml } from '../storage/xml';
import { html } from './html';
import { renderInlineView } from './render-inline';

const ELEMENTS: Record<string, string> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
  caption: 'figcaption',
};

const CLASSES: Record<string, string> = {
  taskList: 'inline-task-list',
  decisionList: 'decision-list',
  layoutSection: 'columnLayout',
  layoutColumn: 'cell',
  mediaSingle: 'media-single',
  mediaGroup: 'media-group',
};

/** A document as the HTML that people read: for reading only, nothing can be had back from it exactly. */
export function renderView(document: AdfDocument): string {
  return document.content.map(renderNode).join('');
}

function renderNode(node: AdfNode): string {
  const { type, attrs = {} } = node;
  const name = ELEMENTS[type];
  const content = (): string => (node.content ?? []).map(renderNode).join('');
  if (name !== undefined) return html(name, { colspan: text(attrs['colspan']), rowspan: text(attrs['rowspan']) }, content());
  const className = CLASSES[type];
  if (className !== undefined) return html('div', { class: className }, content());
  switch (type) {
    case 'heading':
      return html(`h${text(attrs['level']) ?? '1'}`, {}, content());
    case 'table':
      return html('table', { class: 'confluenceTable' }, html('tbody', {}, content()));
    case 'codeBlock':
      return html('pre', { class: 'syntaxhighlighter-pre', 'data-language': text(attrs['language']) }, content());
    case 'panel':
      return html('div', { class: `panel panel-${text(attrs['panelType']) ?? 'info'}` }, content());
    case 'expand':
    case 'nestedExpand':
      return html('div', { class: 'expand-container' }, html('span', {}, escapeXml(text(attrs['title']) ?? '')) + content());
    case 'taskItem':
      return html('div', { class: attrs['state'] === 'DONE' ? 'task checked' : 'task' }, content());
    case 'decisionItem':
      return html('div', { class: 'decision' }, content());
    case 'rule':
      return html('hr', {});
    case 'blockCard':
    case 'embedCard':
      return html('p', {}, renderInlineView({ ...node, type: 'inlineCard' }));
    case 'extension':
    case 'bodiedExtension':
      return html('div', { class: 'conf-macro', 'data-macro-name': text(attrs['extensionKey']) }, content());
    default:
      return node.content ? html('div', { 'data-node-type': type }, content()) : renderInlineView(node);
  }
}

function text(value: unknown): string | undefined {
  return ['string', 'number'].includes(typeof value) ? String(value) : undefined;
}
