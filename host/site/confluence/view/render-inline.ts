import type { AdfNode } from '../../document';
import { escapeXml } from '../storage/xml';
import { html } from './html';

const MARKS: Record<string, string> = { strong: 'strong', em: 'em', underline: 'u', strike: 's', code: 'code' };

/** An inline node as HTML with its marks around it, the first outermost. */
export function renderInlineView({ type, text, attrs = {}, marks = [] }: AdfNode): string {
  const content = text === undefined ? renderLeaf(type, attrs) : escapeXml(text);
  return marks.reduceRight((inner, mark) => renderMark(mark.type, mark.attrs ?? {}, inner), content);
}

function renderMark(type: string, attrs: Record<string, unknown>, content: string): string {
  const name = MARKS[type];
  if (name !== undefined) return html(name, {}, content);
  if (type === 'link') return html('a', { href: string(attrs['href']) }, content);
  if (type === 'subsup') return html(attrs['type'] === 'sub' ? 'sub' : 'sup', {}, content);
  return type === 'textColor' ? html('span', { style: `color: ${string(attrs['color']) ?? ''};` }, content) : content;
}

function renderLeaf(type: string, attrs: Record<string, unknown>): string {
  const shown = escapeXml(string(attrs['text']) ?? string(attrs['shortName']) ?? '');
  switch (type) {
    case 'hardBreak':
      return html('br', {});
    case 'mention':
      return html('a', { class: 'confluence-userlink', 'data-account-id': string(attrs['id']) }, shown);
    case 'status':
      return html('span', { class: 'status-macro aui-lozenge' }, shown);
    case 'date': {
      const moment = new Date(Number(attrs['timestamp']));
      const day = Number.isNaN(moment.getTime()) ? '' : moment.toISOString().slice(0, 10);
      return html('time', { datetime: day }, day);
    }
    case 'inlineCard': {
      const url = string(attrs['url']) ?? '';
      return html('a', { href: url }, escapeXml(url));
    }
    case 'media':
    case 'mediaInline':
      return html('img', { alt: string(attrs['alt']) ?? '', src: string(attrs['url']), 'data-media-id': string(attrs['id']) });
    case 'inlineExtension':
      return html('span', { class: 'conf-macro', 'data-macro-name': string(attrs['extensionKey']) }, shown);
    default:
      return shown;
  }
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
