import type { SiteResponse } from './request';

export const JSON_TYPE = 'application/json;charset=UTF-8';

/** A JSON answer with the content type that Atlassian sends. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): SiteResponse {
  return { status, headers: { 'content-type': JSON_TYPE, ...headers }, body };
}

/** 204, the answer of most successful changes. */
export function noContent(): SiteResponse {
  return { status: 204, headers: {}, body: null };
}
