import type { AdfNode } from '../adf';

/** An attached file in Markdown: `media:collection/id`, both percent-encoded. */
export function mediaAddress(collection: string, id: string): string {
  return `media:${encodeURIComponent(collection)}/${encodeURIComponent(id)}`;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined; // not percent-encoded text: then the address is not one of ours
  }
}

function fileOf(address: string): { type: 'file'; id: string; collection: string } | undefined {
  const [, collection = '', id = ''] = /^media:([^/?#]*)\/([^/?#]+)$/.exec(address)?.map(decoded) ?? [];
  return id === '' ? undefined : { type: 'file', id, collection };
}

/** The `mediaInline` node for an address of an attached file; undefined for any other address. */
export function mediaInlineOf(address: string, alt: string): AdfNode | undefined {
  const file = fileOf(address);
  return file && { type: 'mediaInline', attrs: { ...file, ...(alt && { alt }) } };
}

/** The `media` node for the address of an attached file or of a picture on the web. */
export function mediaOf(address: string, alt: string): AdfNode {
  return { type: 'media', attrs: { ...(fileOf(address) ?? { type: 'external', url: address }), ...(alt && { alt }) } };
}
