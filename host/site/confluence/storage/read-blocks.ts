import type { AdfNode } from '../../document';
import { unwrapNode } from './adf-extension';
import { isInlineElement } from './read-inline';
import { readMacro } from './read-macro';
import { readTable } from './read-table';
import { readTaskList } from './read-task-list';
import { attributes, elements, node } from './reader';
import type { Mark, Reader } from './reader';
import { StorageError } from './storage-error';
import type { XmlElement, XmlNode } from './xml';

/** Column widths of a layout section, by its storage type. */
export const LAYOUTS: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries({
    two_equal: [50, 50],
    two_left_sidebar: [33.33, 66.66],
    two_right_sidebar: [66.66, 33.33],
    three_equal: [33.33, 33.33, 33.33],
    three_with_sidebars: [25, 50, 25],
  }),
);

export function readBlocks(reader: Reader, nodes: readonly XmlNode[], parent: string): AdfNode[] {
  const blocks: AdfNode[] = [];
  let line: XmlNode[] = [];
  const endLine = (): void => {
    const content = reader.inlines(trimmed(line));
    if (content.length > 0) blocks.push({ type: 'paragraph', content });
    line = [];
  };
  for (const child of nodes) {
    if (typeof child === 'string' ? line.length > 0 || child.trim() !== '' : isInlineElement(child)) line.push(child);
    else if (typeof child === 'object') {
      endLine();
      blocks.push(...readBlock(reader, child, parent));
    }
  }
  endLine();
  return blocks;
}

function readBlock(reader: Reader, element: XmlElement, parent: string): AdfNode[] {
  switch (element.name) {
    case 'p':
      return [readTextBlock(reader, element, 'paragraph', {})];
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [readTextBlock(reader, element, 'heading', { level: Number(element.name.slice(1)) })];
    case 'ul':
    case 'ol':
      return [readList(reader, element)];
    case 'blockquote': {
      const { 'local-id': localId } = attributes(element, ['local-id']);
      return [node('blockquote', { attrs: { localId }, content: reader.blocks(element.children, 'blockquote') })];
    }
    case 'hr':
      return [node('rule', { attrs: { localId: attributes(element, ['local-id'])['local-id'] } })];
    case 'table':
      return [readTable(reader, element)];
    case 'a':
      return [{ type: 'blockCard', attrs: { url: attributes(element, ['href', 'data-card-appearance'])['href'] ?? '' } }];
    case 'ac:task-list':
      return [readTaskList(reader, element)];
    case 'ac:layout':
      return elements(element).map((section) => readSection(reader, section));
    case 'ac:structured-macro':
      return [readMacro(reader, element, parent)];
    case 'ac:adf-extension':
      return [unwrapNode(element)];
    default:
      throw new StorageError(`The element <${element.name}> cannot be converted`);
  }
}

function readTextBlock(reader: Reader, element: XmlElement, type: string, attrs: Record<string, unknown>): AdfNode {
  const { style, 'local-id': localId } = attributes(element, ['style', 'local-id']);
  const marks = style === undefined ? [] : [styleMark(element.name, style)];
  return node(type, { attrs: { ...attrs, localId }, content: reader.inlines(trimmed(element.children)), marks });
}

function styleMark(name: string, style: string): Mark {
  const [, align] = /^text-align: (center|right);$/.exec(style) ?? [];
  if (align !== undefined) return { type: 'alignment', attrs: { align: align === 'right' ? 'end' : 'center' } };
  const [, margin] = /^margin-left: (\d+)\.0px;$/.exec(style) ?? [];
  if (margin !== undefined && Number(margin) % 30 === 0) return { type: 'indentation', attrs: { level: Number(margin) / 30 } };
  throw new StorageError(`The style '${style}' of <${name}> cannot be converted`);
}

function readList(reader: Reader, element: XmlElement): AdfNode {
  const { start, 'local-id': localId } = attributes(element, element.name === 'ol' ? ['start', 'local-id'] : ['local-id']);
  const content = elements(element).map((item) => {
    if (item.name !== 'li') throw new StorageError(`The element <${item.name}> in <${element.name}> cannot be converted`);
    const { 'local-id': itemId } = attributes(item, ['local-id']);
    return node('listItem', { attrs: { localId: itemId }, content: reader.blocks(item.children, 'listItem') });
  });
  const order = start === undefined ? undefined : Number(start);
  return node(element.name === 'ol' ? 'orderedList' : 'bulletList', { attrs: { order, localId }, content });
}

function readSection(reader: Reader, section: XmlElement): AdfNode {
  const { 'ac:type': type = '', 'ac:local-id': localId } = attributes(section, ['ac:type', 'ac:local-id']);
  const widths = LAYOUTS.get(type);
  const cells = elements(section);
  if (!widths || widths.length !== cells.length) throw new StorageError(`The layout section '${type}' cannot be converted`);
  const content = cells.map((cell, index) => {
    const { 'ac:local-id': cellId } = attributes(cell, ['ac:local-id']);
    return node('layoutColumn', {
      attrs: { width: widths[index], localId: cellId },
      content: reader.blocks(cell.children, 'layoutColumn'),
    });
  });
  return node('layoutSection', { attrs: { localId }, content });
}

/** Line breaks at the edges of a block belong to the markup. */
function trimmed(nodes: readonly XmlNode[]): XmlNode[] {
  const last = nodes.length - 1;
  return nodes.map((child, index) => {
    if (typeof child !== 'string') return child;
    const start = index === 0 ? child.replace(/^\s*\n\s*/, '') : child;
    return index === last ? start.replace(/\s*\n\s*$/, '') : start;
  });
}
