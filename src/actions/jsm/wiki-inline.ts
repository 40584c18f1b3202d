import { childrenOf, type AdfMark, type AdfNode } from '../../documents/adf';
import { nodeText } from '../../documents/plain-text';

/** Signs of markup wherever they stand: links, macros, tables, and the escape itself. */
const ALWAYS = /[\\{}[\]|]/g;
/** Signs that mark a phrase, where they touch a word from outside, and images. */
const AROUND = /(?<![\p{L}\p{N}])[*_+^~!-](?=\S)|(?<=\S)[*_+^~-](?![\p{L}\p{N}])|\?(?=\?)/gu;
/** Pictures in brackets: `(x)`, `(/)`, `(!)`. */
const PICTURE = /\((?=(?:[yni/x!+?-]|\*[rgby]?|on|off|flag|flagoff)\))/g;
/** What begins a list at the start of a line. */
const LIST = /^(\s*)([*#-])(?=[*#-]*\s)/;

function escaped(text: string): string {
  return text.replace(ALWAYS, '\\$&').replace(AROUND, '\\$&').replace(PICTURE, '\\(').replace(LIST, '$1\\$2');
}

const SIGNS: Readonly<Record<string, string>> = { strong: '*', em: '_', strike: '-', underline: '+' };

function marked(text: string, mark: AdfMark): string {
  const href = mark.attrs?.['href'];
  if (mark.type === 'link' && typeof href === 'string') return text === escaped(href) ? `[${href}]` : `[${text}|${href}]`;
  if (mark.type === 'subsup') return mark.attrs?.['type'] === 'sub' ? `~${text}~` : `^${text}^`;
  const sign = SIGNS[mark.type];
  return sign === undefined ? text : `${sign}${text}${sign}`;
}

/** Marks hold words, not the gaps around them. */
function textNode({ text = '', marks = [] }: AdfNode): string {
  if (marks.some(({ type }) => type === 'code')) return `{{${escaped(text)}}}`;
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return words === '' ? text : `${before}${marks.toReversed().reduce(marked, escaped(words))}${after}`;
}

function piece(node: AdfNode): string {
  const { attrs = {} } = node;
  switch (node.type) {
    case 'text':
      return textNode(node);
    case 'hardBreak':
      return '\n';
    case 'mention':
      return `[~accountid:${String(attrs['id'])}]`;
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return typeof attrs['url'] === 'string' ? `[${attrs['url']}]` : escaped(nodeText(node));
    default:
      return escaped(nodeText(node));
  }
}

/** The inline content of a block in Jira's wiki markup. */
export function wikiInline(block: AdfNode): string {
  return childrenOf(block).map(piece).join('');
}
