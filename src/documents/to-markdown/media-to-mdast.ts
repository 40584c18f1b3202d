import type { Image, Paragraph } from 'mdast';
import type { AdfNode } from '../adf';
import { childrenOf } from '../adf';
import { mediaAddress } from '../syntax/media-address';
import type { Note } from '../syntax/markers';
import { noteFor } from '../syntax/notes';

function addressOf(attrs: Record<string, unknown>): { url: string; implied: Record<string, unknown> } | undefined {
  const { alt, type, url, id, collection } = attrs;
  const said = alt === undefined ? {} : { alt };
  if (type === 'external' && typeof url === 'string' && url !== '') return { url, implied: { type, url, ...said } };
  if (type !== 'file' || typeof id !== 'string' || typeof collection !== 'string') return undefined;
  return { url: mediaAddress(collection, id), implied: { type, id, collection, ...said } };
}

/** The text of a caption that is nothing but text; null when there is no caption, undefined when there is more in it. */
function captionOf(caption: AdfNode | undefined): string | null | undefined {
  if (!caption) return null;
  const [only, ...others] = childrenOf(caption);
  return only?.type === 'text' && !only.marks && others.length === 0 && !caption.attrs ? only.text : undefined;
}

/** A picture or attached file as `![alt](address "caption")`; undefined when its caption or address cannot be written so. */
export function pictureToMdast(node: AdfNode): { flow: [Paragraph]; implied: Record<string, unknown>; inner?: Note } | undefined {
  const [media, caption] = childrenOf(node);
  const address = media?.attrs && addressOf(media.attrs);
  const title = captionOf(caption);
  if (!media || !address || title === undefined) return undefined;
  const image: Image = { type: 'image', url: address.url, title, alt: typeof media.attrs?.alt === 'string' ? media.attrs.alt : '' };
  const [mark, ...others] = media.marks ?? [];
  const href = mark?.type === 'link' && others.length === 0 && Object.keys(mark.attrs ?? {}).length === 1 ? mark.attrs?.href : undefined;
  const { marks: _, ...unmarked } = media;
  const inner = noteFor(typeof href === 'string' ? unmarked : media, address.implied);
  const children: Paragraph['children'] = typeof href === 'string' ? [{ type: 'link', url: href, children: [image] }] : [image];
  return { flow: [{ type: 'paragraph', children }], implied: { layout: 'center' }, ...(inner && { inner }) };
}
