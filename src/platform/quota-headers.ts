import type { ProductAnswer } from '../ports/product-http';

type Quota = NonNullable<ProductAnswer['quota']>;

/** Jira tells that less than a fifth of a limit is left; where it only counts, this is what it means. */
const NEAR = 0.2;

function numberIn(headers: Pick<Headers, 'get'>, name: string): number | undefined {
  const text = headers.get(name)?.trim();
  const value = text ? Number(text) : NaN;
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** `X-RateLimit-Reset` is a moment: in ISO 8601 as documented, in seconds since the epoch from some gateways. */
function momentIn(headers: Pick<Headers, 'get'>, name: string): number | undefined {
  const seconds = numberIn(headers, name);
  const moment = seconds === undefined ? Date.parse(headers.get(name) ?? '') : seconds * 1000;
  return Number.isFinite(moment) ? moment : undefined;
}

/** What the headers of an answer say about the product's own limits (Jira Cloud platform, "Rate limiting"); undefined when nothing. */
export function quotaOf(headers: Pick<Headers, 'get'>): Quota | undefined {
  const remaining = numberIn(headers, 'x-ratelimit-remaining');
  const limit = numberIn(headers, 'x-ratelimit-limit');
  const resetAt = momentIn(headers, 'x-ratelimit-reset');
  const reason = headers.get('ratelimit-reason') ?? undefined;
  const told = headers.get('x-ratelimit-nearlimit');
  if (remaining === undefined && told === null && reason === undefined) return undefined;
  const near = told?.toLowerCase() === 'true' || (remaining !== undefined && limit !== undefined && remaining < limit * NEAR);
  return {
    near,
    ...(remaining === undefined ? {} : { remaining }),
    ...(resetAt === undefined ? {} : { resetAt }),
    ...(reason === undefined ? {} : { reason }),
  };
}
