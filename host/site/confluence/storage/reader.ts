import type { AdfNode } from '../../document';
import { StorageError } from './storage-error';
import type { XmlElement, XmlNode } from './xml';

/** The mark type of a text node. */
export type Mark = NonNullable<AdfNode['marks']>[number];

/** What the readers of single elements share: how to go on inside, and who people are. */
export interface Reader {
  /** Block nodes; inline runs between them become paragraphs. `parent` is the node type that will hold them. */
  blocks(nodes: readonly XmlNode[], parent: string): AdfNode[];
  /** Inline nodes, texts with these marks outermost first. */
  inlines(nodes: readonly XmlNode[], marks?: readonly Mark[]): AdfNode[];
  /** The name of the person with this account id, or undefined. */
  nameOf(accountId: string): string | undefined;
}

/** The child elements; anything but blank text between them is refused. */
export function elements({ name, children }: XmlElement): XmlElement[] {
  return children.flatMap((child) => {
    if (typeof child !== 'string') return [child];
    if (child.trim() === '') return [];
    throw new StorageError(`Text is not allowed directly in <${name}>`);
  });
}

/** The text of an element that holds no elements. */
export function plainText({ name, children }: XmlElement): string {
  const texts = children.map((child) => {
    if (typeof child === 'string') return child;
    throw new StorageError(`The element <${child.name}> inside <${name}> cannot be converted`);
  });
  return texts.join('');
}

/** The attributes, after refusing by name those that the conversion would lose. */
export function attributes({ name, attributes: given }: XmlElement, known: readonly string[]): Record<string, string> {
  const lost = Object.keys(given).find((attribute) => !known.includes(attribute));
  if (lost !== undefined) throw new StorageError(`The attribute '${lost}' of <${name}> cannot be converted`);
  return given;
}

/** A node without the parts that are undefined or empty objects. */
export function node(type: string, parts: { attrs?: Record<string, unknown>; content?: AdfNode[]; marks?: Mark[] }): AdfNode {
  const attrs = Object.entries(parts.attrs ?? {}).filter(([, value]) => value !== undefined);
  return {
    type,
    ...(attrs.length > 0 && { attrs: Object.fromEntries(attrs) }),
    ...(parts.content && { content: parts.content }),
    ...(parts.marks && parts.marks.length > 0 && { marks: parts.marks }),
  };
}
