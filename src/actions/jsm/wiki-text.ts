import { childrenOf, type AdfDocument, type AdfNode } from '../../documents/adf';
import { nodeText } from '../../documents/plain-text';
import { wikiInline } from './wiki-inline';

/** Blocks one below the other, with a line between. */
function blocks(nodes: readonly AdfNode[]): string {
  return nodes
    .map(block)
    .filter((text) => text !== '')
    .join('\n\n');
}

/** An item's own lines stay in one item: wiki lists take no blocks but lists. */
function listLines(list: AdfNode, marks: string): string[] {
  return childrenOf(list).flatMap((item) => {
    const own = childrenOf(item).filter(({ type }) => !isList(type));
    const words = item.type === 'taskItem' ? wikiInline(item) : own.map((part) => block(part).replace(/\n+/g, ' ')).join(' ');
    const done = item.attrs?.['state'] === 'DONE' ? '(/) ' : '';
    return [
      `${marks} ${done}${words}`,
      ...childrenOf(item)
        .filter(({ type }) => isList(type))
        .flatMap((inner) => listLines(inner, marks + signOf(inner))),
    ];
  });
}

const isList = (type: string): boolean => type === 'bulletList' || type === 'orderedList' || type === 'taskList' || type === 'decisionList';
const signOf = ({ type }: AdfNode): string => (type === 'orderedList' ? '#' : '*');

function tableRow(row: AdfNode): string {
  const cells = childrenOf(row).map((cell) => {
    const text = blocks(childrenOf(cell)).replace(/\n+/g, ' \\\\ ') || ' ';
    return cell.type === 'tableHeader' ? `||${text}` : `|${text}`;
  });
  return `${cells.join('')}${row.content?.at(-1)?.type === 'tableHeader' ? '||' : '|'}`;
}

/** Text between two equal fences; what would end it early is given as it is, since wiki markup has no escape within. */
function fenced(open: string, close: string, text: string): string {
  return `{${open}}\n${text}\n{${close}}`;
}

function block(node: AdfNode): string {
  switch (node.type) {
    case 'paragraph':
    case 'decisionItem':
      return wikiInline(node);
    case 'heading':
      return `h${String(node.attrs?.['level'])}. ${wikiInline(node)}`;
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
    case 'decisionList':
      return listLines(node, signOf(node)).join('\n');
    case 'codeBlock': {
      const language = node.attrs?.['language'];
      return fenced(typeof language === 'string' ? `code:${language}` : 'code', 'code', nodeText(node));
    }
    case 'blockquote':
      return fenced('quote', 'quote', blocks(childrenOf(node)));
    case 'rule':
      return '----';
    case 'table':
      return childrenOf(node).map(tableRow).join('\n');
    case 'panel':
    case 'expand': {
      const title = node.attrs?.['title'];
      return fenced(
        typeof title === 'string' && title !== '' ? `panel:title=${title.replace(/[{}|]/g, ' ')}` : 'panel',
        'panel',
        blocks(childrenOf(node)),
      );
    }
    case 'blockCard':
    case 'embedCard':
      return wikiInline({ type: 'paragraph', content: [node] });
    default:
      return nodeText(node);
  }
}

/**
 * A document in Jira's wiki markup, which is what the service desk takes. Signs that would be markup are escaped, so that what was written
 * as text reaches the customer as text; blocks that the markup lacks are given as their words.
 */
export function wikiText(document: AdfDocument): string {
  return blocks(document.content);
}
