import { StorageError } from './storage-error';

/** An element of a storage body. Names keep their prefix, e.g. `ac:structured-macro`. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** The character references of HTML that people write by name; all others are written as numbers or refused by name. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad' },
    ...{ ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»' },
    ...{ larr: '←', rarr: '→', uarr: '↑', darr: '↓', harr: '↔', bull: '•', middot: '·', times: '×', deg: '°', plusmn: '±' },
    ...{ euro: '€', pound: '£', copy: '©', reg: '®', trade: '™', sect: '§', para: '¶', szlig: 'ß', eacute: 'é', egrave: 'è' },
    ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', aring: 'å', Aring: 'Å', oslash: 'ø', ntilde: 'ñ', ccedil: 'ç' },
  }),
);

const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads a fragment of well-formed XHTML with CDATA sections. Throws `StorageError` naming the first tag that is not closed, not opened or
 * unreadable, or the character reference that is unknown.
 */
export function parseXml(source: string): XmlNode[] {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(source);
    if (!token) throw new StorageError(`Unreadable markup at character ${at}: ${source.slice(at, at + 30)}`);
    const current = open.at(-1) ?? root;
    const [, cdata, closing, name, attributes = '', empty, text] = token;
    if (cdata !== undefined) append(current, cdata);
    else if (text !== undefined) append(current, decode(text));
    else if (name !== undefined && closing === '/') close(open, name);
    else if (name !== undefined) openElement(open, current, { name, attributes: readAttributes(attributes), children: [] }, empty === '/');
  }
  const left = open.at(-1);
  if (left && left !== root) throw new StorageError(`The element <${left.name}> is not closed`);
  return root.children;
}

function openElement(open: XmlElement[], parent: XmlElement, element: XmlElement, empty: boolean): void {
  parent.children.push(element);
  if (!empty) open.push(element);
}

function close(open: XmlElement[], name: string): void {
  const expected = open.length > 1 ? open.pop()?.name : undefined;
  if (expected === name) return;
  throw new StorageError(`Unexpected close tag </${name}>; expected ${expected === undefined ? 'none' : `</${expected}>`}`);
}

/** Text parted only by CDATA or a comment is one text. */
function append({ children }: XmlElement, text: string): void {
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else if (text !== '') children.push(text);
}

function readAttributes(source: string): Record<string, string> {
  return Object.fromEntries([...source.matchAll(ATTRIBUTE)].map(([, name = '', double, single = '']) => [name, decode(double ?? single)]));
}

function decode(text: string): string {
  return text.replace(/&([^;\s]*;?)/g, (reference, body: string) => {
    const [, hex, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}));$/.exec(body) ?? [];
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    const named = body.endsWith(';') ? NAMED.get(body.slice(0, -1)) : undefined;
    if (named === undefined) throw new StorageError(`Unknown character reference ${reference}`);
    return named;
  });
}

/** Text as it stands between tags or in a double-quoted attribute. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** An element as text. Attributes that are undefined are left out; `content` is markup already. */
export function element(name: string, attributes: Record<string, string | undefined>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(value)}"`));
  return content === '' ? `<${name}${written.join('')} />` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** Any text as CDATA; the end mark inside is split over two sections. */
export function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
