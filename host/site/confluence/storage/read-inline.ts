import type { AdfNode } from '../../document';
import { isInline, unwrapNode } from './adf-extension';
import { readInlineMacro } from './read-macro';
import { attributes, elements, node, plainText } from './reader';
import type { Mark, Reader } from './reader';
import { StorageError } from './storage-error';
import type { XmlElement, XmlNode } from './xml';

const MARKS: ReadonlyMap<string, Mark> = new Map(
  Object.entries<Mark>({
    strong: { type: 'strong' },
    b: { type: 'strong' },
    em: { type: 'em' },
    i: { type: 'em' },
    u: { type: 'underline' },
    s: { type: 'strike' },
    del: { type: 'strike' },
    code: { type: 'code' },
    sub: { type: 'subsup', attrs: { type: 'sub' } },
    sup: { type: 'subsup', attrs: { type: 'sup' } },
  }),
);

const INLINE_ELEMENTS = [...MARKS.keys(), 'a', 'br', 'span', 'time', 'ac:link', 'ac:emoticon', 'ac:inline-comment-marker'];

/** Whether an element stands inside a paragraph rather than beside it. */
export function isInlineElement(element: XmlElement): boolean {
  if (element.name === 'ac:adf-extension') return isInline(unwrapNode(element));
  if (element.name === 'a') return !['block', 'embed'].includes(element.attributes['data-card-appearance'] ?? '');
  if (element.name === 'ac:structured-macro') return element.attributes['ac:name'] === 'status';
  return INLINE_ELEMENTS.includes(element.name);
}

export function readInlines(reader: Reader, nodes: readonly XmlNode[], marks: readonly Mark[]): AdfNode[] {
  return mergeTexts(nodes.flatMap((child) => (typeof child === 'string' ? readText(child, marks) : readElement(reader, child, marks))));
}

/** Neighbouring texts with equal marks as one: storage cannot tell them apart. */
export function mergeTexts(nodes: readonly AdfNode[]): AdfNode[] {
  return nodes.reduce<AdfNode[]>((merged, next) => {
    const last = merged.at(-1);
    const joins = last?.text !== undefined && next.text !== undefined && JSON.stringify(last.marks) === JSON.stringify(next.marks);
    return joins ? [...merged.slice(0, -1), { ...last, text: `${last.text ?? ''}${next.text ?? ''}` }] : [...merged, next];
  }, []);
}

/** Line breaks of the markup are spaces, as in HTML. */
function readText(source: string, marks: readonly Mark[]): AdfNode[] {
  const text = source.replace(/[ \t]*\r?\n\s*/g, ' ');
  return text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 && { marks: [...marks] }) }];
}

function readElement(reader: Reader, element: XmlElement, marks: readonly Mark[]): AdfNode[] {
  const mark = markOf(element);
  if (mark) return reader.inlines(element.children, [...marks, mark]);
  const read = readLeaf(reader, element);
  return [marks.length > 0 && read.text === undefined ? { ...read, marks: [...marks] } : read];
}

function markOf(element: XmlElement): Mark | undefined {
  const plain = MARKS.get(element.name);
  if (plain) {
    attributes(element, []);
    return plain;
  }
  if (element.name === 'a' && !element.attributes['data-card-appearance']) {
    const { href, title } = attributes(element, ['href', 'title']);
    if (href === undefined) throw new StorageError('An <a> without href cannot be converted');
    return { type: 'link', attrs: { href, ...(title !== undefined && { title }) } };
  }
  if (element.name === 'ac:inline-comment-marker') {
    return { type: 'annotation', attrs: { id: attributes(element, ['ac:ref'])['ac:ref'] ?? '', annotationType: 'inlineComment' } };
  }
  return element.name === 'span' ? colourMark(element) : undefined;
}

function colourMark(element: XmlElement): Mark {
  const { style = '' } = attributes(element, ['style']);
  const [, property, color] = /^(color|background-color): (#[0-9a-f]{6});$/.exec(style) ?? [];
  if (color === undefined) throw new StorageError(`The style '${style}' of <span> cannot be converted`);
  return { type: property === 'color' ? 'textColor' : 'backgroundColor', attrs: { color } };
}

function readLeaf(reader: Reader, element: XmlElement): AdfNode {
  switch (element.name) {
    case 'br':
      attributes(element, []);
      return { type: 'hardBreak' };
    case 'time':
      return { type: 'date', attrs: { timestamp: String(Date.parse(attributes(element, ['datetime'])['datetime'] ?? '')) } };
    case 'a':
      return { type: 'inlineCard', attrs: { url: attributes(element, ['href', 'data-card-appearance'])['href'] ?? '' } };
    case 'ac:link':
      return readMention(reader, element);
    case 'ac:emoticon': {
      const emoji = attributes(element, ['ac:name', 'ac:emoji-shortname', 'ac:emoji-id', 'ac:emoji-fallback']);
      const shortName = emoji['ac:emoji-shortname'] ?? `:${emoji['ac:name'] ?? ''}:`;
      return node('emoji', { attrs: { shortName, id: emoji['ac:emoji-id'], text: emoji['ac:emoji-fallback'] } });
    }
    case 'ac:structured-macro':
      return readInlineMacro(element);
    case 'ac:adf-extension':
      return unwrapNode(element);
    default:
      throw new StorageError(`The element <${element.name}> cannot be converted here`);
  }
}

function readMention(reader: Reader, link: XmlElement): AdfNode {
  const [user, body] = elements({ ...link, attributes: attributes(link, []) });
  const id = user?.attributes['ri:account-id'];
  if (user?.name !== 'ri:user' || id === undefined) throw new StorageError('Of <ac:link> only mentions of a user can be converted');
  const { 'ri:local-id': localId } = attributes(user, ['ri:account-id', 'ri:local-id']);
  const name = reader.nameOf(id);
  return node('mention', { attrs: { id, localId, text: body ? plainText(body) : name === undefined ? undefined : `@${name}` } });
}
