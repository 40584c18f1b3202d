import type { Product, SiteRequest } from '../site/request';

/** Thrown for a path whose percent-encoding cannot be read. */
export class UnreadablePath extends Error {
  constructor(path: string) {
    super(`The path cannot be decoded: ${path}`);
    this.name = 'UnreadablePath';
  }
}

/**
 * Splits a path with its query into what the site's handlers take; header names come out in lower case.
 * A body of bytes is read as text unless it is multipart. Throws `UnreadablePath`.
 */
export function siteRequest(
  method: string,
  path: string,
  headers: Iterable<readonly [string, string]>,
  body: string | Uint8Array | null,
): SiteRequest {
  const url = new URL(path, 'http://site.invalid');
  const named = Object.fromEntries([...headers].map(([name, value]) => [name.toLowerCase(), value]));
  const kept = typeof body === 'string' || body === null || /^multipart\//i.test(named['content-type'] ?? '');
  return {
    method: method.toUpperCase(),
    path: decode(url.pathname),
    query: url.searchParams,
    headers: named,
    body: kept ? body : Buffer.from(body).toString('utf8'),
  };
}

/** The product that a path belongs to: Confluence lives under `/wiki`. */
export function productOf(path: string): Product {
  return /^\/wiki(\/|$)/.test(path) ? 'confluence' : 'jira';
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) throw new UnreadablePath(path);
    throw error;
  }
}
