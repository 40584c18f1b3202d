/** One HTTP request to the emulated site, already split: what every endpoint handler sees. */
export interface SiteRequest {
  method: string;
  /** Decoded path, e.g. `/rest/api/3/issue/PAY-1` or `/wiki/api/v2/pages/123`. */
  path: string;
  query: URLSearchParams;
  /** Lower-case header names. */
  headers: Record<string, string>;
  /** The body as sent, or null when none was sent: bytes where it is multipart, text otherwise. */
  body: string | Uint8Array | null;
}

/** What the site answers: a JSON-able body, the bytes of a file, or null for an empty one. */
export interface SiteResponse {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** Who asks. Nothing is ever decided from anything else. */
export type SiteCaller = { kind: 'person'; accountId: string } | { kind: 'anonymous' } | { kind: 'app' };

/** The two products share people and permissions but have separate paths: Confluence lives under `/wiki`. */
export type Product = 'jira' | 'confluence';
