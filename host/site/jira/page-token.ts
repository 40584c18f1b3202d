import { createHash } from 'node:crypto';
import { jiraRefusal } from '../refusal';
import { isObject } from './fields/input';
import type { Issue } from './records';

const LIFETIME = 7 * 24 * 3600 * 1000;

/** A page ends after an issue; the next one begins behind it, wherever it stands by then. */
export function pageToken(query: string, last: Issue, next: number, now: number): string {
  return Buffer.from(JSON.stringify({ query: digest(query), last: last.id, next, now })).toString('base64url');
}

/** Where the page that `token` asks for begins in `issues`. Throws 400 for a foreign, broken or expired token. */
export function pageStart(token: string, query: string, issues: Issue[], now: number): number {
  const read = readToken(token);
  if (
    read?.['query'] !== digest(query) ||
    typeof read['now'] !== 'number' ||
    typeof read['next'] !== 'number' ||
    now - read['now'] > LIFETIME
  ) {
    throw jiraRefusal(400, ['The provided next page token is invalid or expired.']);
  }
  const last = issues.findIndex((issue) => issue.id === read['last']);
  return last >= 0 ? last + 1 : read['next'];
}

function readToken(token: string): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    return isObject(read) ? read : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function digest(query: string): string {
  return createHash('sha256').update(query).digest('hex').slice(0, 16);
}
