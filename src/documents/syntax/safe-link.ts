import type { AdfNode } from '../adf';
import { childrenOf } from '../adf';

const SAFE_SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'sms', 'ftp', 'ftps', 'irc', 'sip', 'jamfselfservice']);

/** Whether an address may stand in a document: relative, or of a scheme that runs nothing. Browsers skip spaces and control characters, and so does this. */
export function isSafeLink(address: string): boolean {
  // eslint-disable-next-line no-control-regex -- the characters that hide a scheme
  const scheme = /^([^/?#]*?):/.exec(address.replace(/[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\ufeff]/g, ''))?.[1];
  return scheme === undefined || SAFE_SCHEMES.has(scheme.toLowerCase());
}

const ADDRESSES: Readonly<Record<string, string>> = { inlineCard: 'url', blockCard: 'url', embedCard: 'url', media: 'url' };

/** The address that a node opens, where it has one. */
function addressOf(node: AdfNode): string | undefined {
  const name = ADDRESSES[node.type];
  const address = name === undefined ? undefined : node.attrs?.[name];
  return typeof address === 'string' ? address : undefined;
}

/** The same node with unsafe links unlinked (their text stays) and unsafe cards and pictures replaced by their address as text. */
export function withoutUnsafeLinks(node: AdfNode): AdfNode {
  const address = addressOf(node);
  if (address !== undefined && !isSafeLink(address)) {
    const text: AdfNode = { type: 'text', text: address || node.type };
    if (node.type === 'inlineCard') return text;
    if (node.type !== 'media') return { type: 'paragraph', content: [text] };
    return { type: 'media', attrs: { ...node.attrs, url: '' } };
  }
  const safe: AdfNode = { ...node, ...(node.content && { content: childrenOf(node).map(withoutUnsafeLinks) }) };
  const marks = Array.isArray(node.marks)
    ? node.marks.filter((mark) => mark.type !== 'link' || isSafeLink(String(mark.attrs?.href)))
    : undefined;
  if (marks === undefined || marks.length === node.marks?.length) return safe;
  if (marks.length > 0) return { ...safe, marks };
  delete safe.marks;
  return safe;
}
