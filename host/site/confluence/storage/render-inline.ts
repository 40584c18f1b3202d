import { isDeepStrictEqual } from 'node:util';
import type { AdfNode } from '../../document';
import { wrapNode } from './adf-extension';
import { createReader } from './read';
import { mergeTexts } from './read-inline';
import { renderMacro, renderStatus } from './render-macro';
import type { Mark } from './reader';
import { StorageError } from './storage-error';
import { element, escapeXml, parseXml } from './xml';

const reader = createReader(() => undefined);

/** Inline nodes as storage; a node that the elements of storage cannot say exactly is kept whole. */
export function renderInlines(nodes: readonly AdfNode[] = []): string {
  return mergeTexts(nodes).map(renderExact).join('');
}

function renderExact(node: AdfNode): string {
  const markup = renderInline(node);
  return markup !== undefined && readsAs(markup, node) ? markup : wrapNode(node);
}

function readsAs(markup: string, node: AdfNode): boolean {
  try {
    return isDeepStrictEqual(reader.inlines(parseXml(markup)), [node]);
  } catch (error) {
    if (error instanceof StorageError) return false;
    throw error;
  }
}

function renderInline({ type, text = '', attrs = {}, marks = [] }: AdfNode): string | undefined {
  const content = type === 'text' ? escapeXml(text) : renderLeaf(type, attrs);
  return content === undefined
    ? undefined
    : marks.reduceRight<string | undefined>((inner, mark) => inner && renderMark(mark, inner), content);
}

const ELEMENTS: Record<string, string> = { strong: 'strong', em: 'em', underline: 'u', strike: 's', code: 'code' };

function renderMark({ type, attrs = {} }: Mark, content: string): string | undefined {
  const name = ELEMENTS[type];
  if (name !== undefined) return element(name, {}, content);
  switch (type) {
    case 'subsup':
      return element(attrs['type'] === 'sub' ? 'sub' : 'sup', {}, content);
    case 'link':
      return element('a', { href: text(attrs['href']), title: text(attrs['title']) }, content);
    case 'textColor':
      return element('span', { style: `color: ${text(attrs['color']) ?? ''};` }, content);
    case 'backgroundColor':
      return element('span', { style: `background-color: ${text(attrs['color']) ?? ''};` }, content);
    case 'annotation':
      return element('ac:inline-comment-marker', { 'ac:ref': text(attrs['id']) }, content);
    default:
      return undefined;
  }
}

function renderLeaf(type: string, attrs: Record<string, unknown>): string | undefined {
  switch (type) {
    case 'hardBreak':
      return element('br', {});
    case 'mention': {
      const user = element('ri:user', { 'ri:account-id': text(attrs['id']), 'ri:local-id': text(attrs['localId']) });
      const shown = text(attrs['text']);
      return element('ac:link', {}, user + (shown === undefined ? '' : element('ac:link-body', {}, escapeXml(shown))));
    }
    case 'emoji': {
      const shortName = text(attrs['shortName']) ?? '';
      const id = { 'ac:emoji-shortname': shortName, 'ac:emoji-id': text(attrs['id']), 'ac:emoji-fallback': text(attrs['text']) };
      return element('ac:emoticon', { 'ac:name': shortName.replaceAll(':', ''), ...id });
    }
    case 'date': {
      const moment = new Date(Number(attrs['timestamp']));
      return Number.isNaN(moment.getTime()) ? undefined : element('time', { datetime: moment.toISOString().slice(0, 10) });
    }
    case 'inlineCard': {
      const url = text(attrs['url']);
      return url === undefined ? undefined : element('a', { href: url, 'data-card-appearance': 'inline' }, escapeXml(url));
    }
    case 'status':
      return renderStatus(attrs);
    case 'inlineExtension':
      return renderMacro(attrs);
    default:
      return undefined;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
