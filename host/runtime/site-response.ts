import type { SiteResponse } from '../site/request';

/** A site's answer as it goes over the wire. */
interface EncodedResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer> | null;
}

/** Bytes, and text under a content type that is not JSON, go out as they are; everything else is JSON. */
export function encodeResponse({ status, headers, body }: SiteResponse): EncodedResponse {
  if (body === null || body === undefined) return { status, headers, body: null };
  if (body instanceof Uint8Array) return { status, headers, body: new Uint8Array(body) };
  const type = headers['content-type'] ?? 'application/json;charset=UTF-8';
  const raw = typeof body === 'string' && !type.includes('json');
  return { status, headers: { ...headers, 'content-type': type }, body: raw ? body : JSON.stringify(body) };
}
