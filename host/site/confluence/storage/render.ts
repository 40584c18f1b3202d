import { isDeepStrictEqual } from 'node:util';
import type { AdfDocument, AdfNode } from '../../document';
import { wrapNode } from './adf-extension';
import { createReader } from './read';
import { LAYOUTS } from './read-blocks';
import { mergeTexts } from './read-inline';
import { renderInlines } from './render-inline';
import { renderCode, renderExpand, renderMacro, renderPanel } from './render-macro';
import { StorageError } from './storage-error';
import { element, escapeXml, parseXml } from './xml';

const reader = createReader(() => undefined);

/**
 * A document in Confluence's storage format. Whatever its elements cannot say exactly is kept whole in `ac:adf-extension`, so
 * `readStorage` gives the same document back in its `canonical` form.
 */
export function renderStorage(document: AdfDocument): string {
  return renderBlocks(document.content, 'doc');
}

function renderBlocks(nodes: readonly AdfNode[] = [], parent: string): string {
  return nodes.map((node) => renderExact(node, parent)).join('');
}

/** The node's own element if reading it gives the node back, else the node kept whole. */
function renderExact(node: AdfNode, parent: string): string {
  const markup = renderBlock(node);
  return markup !== undefined && readsAs(markup, node, parent) ? markup : wrapNode(node);
}

function readsAs(markup: string, node: AdfNode, parent: string): boolean {
  try {
    return isDeepStrictEqual(reader.blocks(parseXml(markup), parent).map(canonical), [canonical(node)]);
  } catch (error) {
    if (error instanceof StorageError) return false;
    throw error;
  }
}

/** Neighbouring texts with equal marks joined, empty content and attributes left out: differences that mean nothing. */
export function canonical({ content, attrs, ...node }: AdfNode): AdfNode {
  return {
    ...node,
    ...(attrs && Object.keys(attrs).length > 0 && { attrs }),
    ...(content && content.length > 0 && { content: mergeTexts(content.map(canonical)) }),
  };
}

function renderBlock(node: AdfNode): string | undefined {
  const { type, attrs = {}, content } = node;
  const id = { 'local-id': text(attrs['localId']) };
  switch (type) {
    case 'paragraph':
      return element('p', { style: style(node), ...id }, renderInlines(content));
    case 'heading':
      return element(`h${text(attrs['level']) ?? ''}`, { style: style(node), ...id }, renderInlines(content));
    case 'bulletList':
      return element('ul', id, renderItems(content));
    case 'orderedList':
      return element('ol', { start: text(attrs['order']), ...id }, renderItems(content));
    case 'blockquote':
      return element('blockquote', id, renderBlocks(content, type));
    case 'rule':
      return element('hr', id);
    case 'table':
      return renderTable(node);
    case 'blockCard': {
      const url = text(attrs['url']);
      return url === undefined ? undefined : element('a', { href: url, 'data-card-appearance': 'block' }, escapeXml(url));
    }
    case 'taskList':
      return renderTaskList(node);
    case 'layoutSection':
      return renderLayout(node);
    case 'panel':
      return renderPanel(attrs, renderBlocks(content, type));
    case 'expand':
    case 'nestedExpand':
      return renderExpand(attrs, renderBlocks(content, type));
    case 'codeBlock':
      return renderCode(node);
    case 'extension':
      return renderMacro(attrs);
    case 'bodiedExtension':
      return renderMacro(attrs, renderBlocks(content, type));
    default:
      return undefined;
  }
}

function renderItems(items: readonly AdfNode[] = []): string {
  return items
    .map(({ attrs = {}, content }) => element('li', { 'local-id': text(attrs['localId']) }, renderBlocks(content, 'listItem')))
    .join('');
}

function renderTable({ attrs = {}, content = [] }: AdfNode): string {
  const rows = content.map((row) =>
    element('tr', { 'local-id': text(row.attrs?.['localId']) }, (row.content ?? []).map(renderCell).join('')),
  );
  const given = {
    'data-layout': text(attrs['layout']),
    'data-table-width': text(attrs['width']),
    'data-number-column': text(attrs['isNumberColumnEnabled']),
    'local-id': text(attrs['localId']),
  };
  return element('table', given, element('tbody', {}, rows.join('')));
}

function renderCell({ type, attrs = {}, content }: AdfNode): string {
  const given = {
    colspan: text(attrs['colspan']),
    rowspan: text(attrs['rowspan']),
    'data-highlight-colour': text(attrs['background']),
    'data-colwidth': Array.isArray(attrs['colwidth']) ? attrs['colwidth'].join(',') : undefined,
    'local-id': text(attrs['localId']),
  };
  return element(type === 'tableHeader' ? 'th' : 'td', given, renderBlocks(content, type));
}

function renderTaskList({ attrs = {}, content = [] }: AdfNode): string {
  const items = content.map((item) => {
    if (item.type === 'taskList') return renderTaskList(item);
    const status = item.attrs?.['state'] === 'DONE' ? 'complete' : 'incomplete';
    const body = element('span', { class: 'placeholder-inline-tasks' }, renderInlines(item.content));
    const parts = [
      element('ac:task-uuid', {}, escapeXml(text(item.attrs?.['localId']) ?? '')),
      element('ac:task-status', {}, status),
      element('ac:task-body', {}, body),
    ];
    return element('ac:task', {}, parts.join(''));
  });
  return element('ac:task-list', {}, element('ac:task-list-id', {}, escapeXml(text(attrs['localId']) ?? '')) + items.join(''));
}

function renderLayout({ attrs = {}, content = [] }: AdfNode): string | undefined {
  const widths = content.map((column) => column.attrs?.['width']);
  const [type] = [...LAYOUTS].find(([, known]) => isDeepStrictEqual(widths, known)) ?? [];
  if (type === undefined) return undefined;
  const cells = content.map((column) =>
    element('ac:layout-cell', { 'ac:local-id': text(column.attrs?.['localId']) }, renderBlocks(column.content, 'layoutColumn')),
  );
  const section = element('ac:layout-section', { 'ac:type': type, 'ac:local-id': text(attrs['localId']) }, cells.join(''));
  return element('ac:layout', {}, section);
}

function style({ marks = [] }: AdfNode): string | undefined {
  const [mark] = marks;
  if (mark?.type === 'alignment') return `text-align: ${mark.attrs?.['align'] === 'end' ? 'right' : 'center'};`;
  return mark?.type === 'indentation' ? `margin-left: ${30 * Number(mark.attrs?.['level'])}.0px;` : undefined;
}

function text(value: unknown): string | undefined {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}
