import { documentText } from '../../document';
import type { AdfDocument, AdfNode } from '../../document';

/** A document as Jira's wiki text, which is what the service desk's API speaks. Blocks that wiki text lacks are given as their words. */
export function writeWiki(document: AdfDocument): string {
  return document.content.map(block).join('\n\n');
}

function block(node: AdfNode): string {
  switch (node.type) {
    case 'paragraph':
      return inline(node);
    case 'heading':
      return `h${String(node.attrs?.['level'])}. ${inline(node)}`;
    case 'bulletList':
      return list(node, '*');
    case 'orderedList':
      return list(node, '#');
    case 'codeBlock':
      return `{code${languageOf(node)}}\n${inline(node)}\n{code}`;
    case 'blockquote':
      return `{quote}\n${(node.content ?? []).map(block).join('\n\n')}\n{quote}`;
    case 'rule':
      return '----';
    default:
      return documentText({ type: 'doc', version: 1, content: [node] });
  }
}

function languageOf({ attrs }: AdfNode): string {
  const language = attrs?.['language'];
  return typeof language === 'string' ? `:${language}` : '';
}

function list(node: AdfNode, sign: string): string {
  const lines = (node.content ?? []).flatMap((item) =>
    (item.content ?? []).map((part) => {
      if (part.type === 'bulletList') return list(part, `${sign}*`);
      if (part.type === 'orderedList') return list(part, `${sign}#`);
      return `${sign} ${block(part)}`;
    }),
  );
  return lines.join('\n');
}

function inline(node: AdfNode): string {
  return (node.content ?? []).map(piece).join('');
}

function piece(node: AdfNode): string {
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce(marked, node.text ?? '');
    case 'hardBreak':
      return '\n';
    case 'mention':
      return `[~accountid:${String(node.attrs?.['id'])}]`;
    default:
      return documentText({ type: 'doc', version: 1, content: [node] });
  }
}

function marked(text: string, { type, attrs }: { type: string; attrs?: Record<string, unknown> }): string {
  switch (type) {
    case 'strong':
      return `*${text}*`;
    case 'em':
      return `_${text}_`;
    case 'strike':
      return `-${text}-`;
    case 'underline':
      return `+${text}+`;
    case 'code':
      return `{{${text}}}`;
    case 'link':
      return `[${text}|${String(attrs?.['href'])}]`;
    default:
      return text;
  }
}
