import { wrongInput } from '../../faults/fault';
import type { FileUpload } from '../../ports/product-http';

/** What a call can carry: requests of the platform hold 5 MB, and base64 takes a third more than the bytes. */
export const MOST_CHARACTERS = 4_000_000;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

interface Given {
  filename: string;
  text?: string | undefined;
  base64?: string | undefined;
  media_type?: string | undefined;
}

/** The file that an agent gave, as text or as base64. @throws Fault `input` for both, neither, or what is no base64. */
export function givenFile({ filename, text, base64, media_type: mediaType }: Given): FileUpload {
  if ((text === undefined) === (base64 === undefined)) throw wrongInput('text', 'Give exactly one of text and base64.');
  if (text !== undefined) return { name: filename, mediaType: mediaType ?? 'text/plain', bytes: new TextEncoder().encode(text) };
  const packed = (base64 ?? '').replace(/\s+/g, '');
  if (packed === '' || !BASE64.test(packed)) throw wrongInput('base64', 'This is no base64.');
  return { name: filename, mediaType: mediaType ?? 'application/octet-stream', bytes: new Uint8Array(Buffer.from(packed, 'base64')) };
}
