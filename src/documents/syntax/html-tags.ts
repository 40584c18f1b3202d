import type { AdfMark } from '../adf';
import { isNode } from '../adf';
import { jsonAt } from './markers';
import { isSafeLink } from './safe-link';

/** An HTML tag in a line of text. */
interface Tag {
  name: string;
  kind: 'open' | 'close' | 'void';
  attributes: Readonly<Record<string, string>>;
}

const TAG = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*)([^]*?)(\/?)>$/;
const ATTRIBUTE = /([a-zA-Z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const VOID = new Set(['br', 'img', 'hr', 'wbr', 'input']);
const MARKS: Readonly<Record<string, AdfMark>> = {
  b: { type: 'strong' },
  strong: { type: 'strong' },
  i: { type: 'em' },
  em: { type: 'em' },
  cite: { type: 'em' },
  s: { type: 'strike' },
  del: { type: 'strike' },
  strike: { type: 'strike' },
  u: { type: 'underline' },
  ins: { type: 'underline' },
  sub: { type: 'subsup', attrs: { type: 'sub' } },
  sup: { type: 'subsup', attrs: { type: 'sup' } },
  code: { type: 'code' },
  kbd: { type: 'code' },
  samp: { type: 'code' },
  tt: { type: 'code' },
};
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Text of HTML with its commonest character references decoded. */
export function decodeHtml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w+));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : parseInt(decimal, 10);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/** Text as HTML shows it: the reverse of `decodeHtml`. */
export function encodeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The tag that a piece of inline HTML is, or undefined for comments and the like. */
export function tagIn(html: string): Tag | undefined {
  const match = TAG.exec(html);
  if (!match?.[2]) return undefined;
  const name = match[2].toLowerCase();
  const attributes: Record<string, string> = {};
  for (const [, key, double, single, bare] of (match[3] ?? '').matchAll(ATTRIBUTE)) {
    if (key) attributes[key.toLowerCase()] = decodeHtml(double ?? single ?? bare ?? '');
  }
  return { name, attributes, kind: match[1] ? 'close' : VOID.has(name) || match[4] ? 'void' : 'open' };
}

/** The mark that an opening tag stands for, if any: `<u>`, `<sub>`, `<a href>` and so on, and `<span data-adf='{mark}'>` for every other one. */
export function markOf(tag: Tag, line: number): AdfMark | undefined {
  const { href, 'data-adf': json } = tag.attributes;
  if (tag.name === 'a') return href !== undefined && isSafeLink(href) ? { type: 'link', attrs: { href } } : undefined;
  if (tag.name === 'span' && json !== undefined) {
    const mark = jsonAt(json, line);
    // Its attributes and place are checked with the finished document.
    return isNode(mark) ? mark : undefined;
  }
  return Object.hasOwn(MARKS, tag.name) ? MARKS[tag.name] : undefined;
}
