import type { Image, Paragraph, PhrasingContent } from 'mdast';
import type { AdfNode } from '../adf';
import { mediaOf } from '../syntax/media-address';
import type { Reading } from './reading';
import { isSafeLink } from '../syntax/safe-link';

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function imageOf(node: PhrasingContent, reading: Reading): Pick<Image, 'url' | 'alt' | 'title'> | undefined {
  if (node.type === 'image') return node;
  const definition = node.type === 'imageReference' ? reading.definitions.get(node.identifier) : undefined;
  return definition && node.type === 'imageReference'
    ? { url: definition.url, alt: node.alt ?? null, title: definition.title ?? null }
    : undefined;
}

function single(node: PhrasingContent, reading: Reading): AdfNode | undefined {
  const [only, ...others] = node.type === 'link' ? node.children : [node];
  const image = only && others.length === 0 ? imageOf(only, reading) : undefined;
  if (!image || !(isSafeLink(image.url) || /^media:/.test(image.url))) return undefined;
  const media = mediaOf(image.url, image.alt ?? '');
  if (media.attrs?.type === 'external' && !isSafeLink(image.url)) return undefined;
  const linked = node.type === 'link' && isSafeLink(node.url) ? { ...media, marks: [{ type: 'link', attrs: { href: node.url } }] } : media;
  const caption: AdfNode[] = image.title ? [{ type: 'caption', content: [{ type: 'text', text: image.title }] }] : [];
  return { type: 'mediaSingle', attrs: { layout: 'center' }, content: [linked, ...caption] };
}

/** The pictures of a paragraph that holds nothing else, each as a block with its title as caption; undefined when there is other text. */
export function picturesOf(paragraph: Paragraph, reading: Reading): AdfNode[] | undefined {
  const nodes = paragraph.children.filter((node) => !isBlank(node));
  const pictures = nodes.map((node) => single(node, reading));
  const found = pictures.filter((picture) => picture !== undefined);
  return nodes.length > 0 && found.length === nodes.length ? found : undefined;
}
