import { JSON_TYPE } from '../answer';
import type { SiteCaller, SiteResponse } from '../request';

const WINDOW_MS = 60_000;

/** How many requests each caller may send a minute. Counts start afresh with each window, as the reset header tells. */
export class RateLimit {
  private readonly windows = new Map<string, { endsAt: number; used: number }>();

  constructor(readonly perMinute: number) {}

  /** Counts one request: the headers of its answer, and the refusal when there were too many. */
  count(caller: SiteCaller, now: number): { headers: Record<string, string>; refusal?: SiteResponse } {
    const name = caller.kind === 'person' ? caller.accountId : caller.kind;
    const running = this.windows.get(name);
    const window = running && running.endsAt > now ? running : { endsAt: now + WINDOW_MS, used: 0 };
    window.used += 1;
    this.windows.set(name, window);
    const headers = {
      'x-ratelimit-limit': String(this.perMinute),
      'x-ratelimit-remaining': String(Math.max(0, this.perMinute - window.used)),
      'x-ratelimit-reset': new Date(window.endsAt).toISOString(),
    };
    if (window.used <= this.perMinute) return { headers };
    const refusal = tooManyRequests(Math.max(1, Math.ceil((window.endsAt - now) / 1_000)));
    return { headers, refusal: { ...refusal, headers: { ...refusal.headers, ...headers } } };
  }
}

/** 429 with what a client needs to wait for the right time (Atlassian, "Rate limiting"). */
export function tooManyRequests(retryAfterSeconds: number): SiteResponse {
  return {
    status: 429,
    headers: { 'content-type': JSON_TYPE, 'retry-after': String(retryAfterSeconds), 'ratelimit-reason': 'jira-burst-based' },
    body: { errorMessages: ['Rate limit exceeded.'], errors: {} },
  };
}
