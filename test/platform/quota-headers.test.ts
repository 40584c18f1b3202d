import { quotaOf } from '../../src/platform/quota-headers';

const read = (headers: Record<string, string>) => quotaOf(new Headers(headers));

describe('what Jira says of its own limits', () => {
  test('nothing without its headers', () => {
    expect(read({ 'content-type': 'application/json' })).toBeUndefined();
  });

  test('the documented headers', () => {
    const headers = {
      'X-RateLimit-Limit': '350',
      'X-RateLimit-Remaining': '349',
      'X-RateLimit-NearLimit': 'true',
      'X-RateLimit-Reset': '2026-11-22T12:30Z',
      'RateLimit-Reason': 'jira-quota-tenant-based',
    };
    const resetAt = Date.UTC(2026, 10, 22, 12, 30);
    expect(read(headers)).toEqual({ near: true, remaining: 349, resetAt, reason: 'jira-quota-tenant-based' });
  });

  test('counts alone: near when less than a fifth is left', () => {
    expect(read({ 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': '20' })).toEqual({ near: false, remaining: 20 });
    expect(read({ 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': '19' })).toEqual({ near: true, remaining: 19 });
  });

  test('a reset in seconds since the epoch, and values that are none', () => {
    expect(read({ 'X-RateLimit-Remaining': '5', 'X-RateLimit-Reset': '1711843260' })).toEqual({
      near: false,
      remaining: 5,
      resetAt: 1_711_843_260_000,
    });
    expect(read({ 'X-RateLimit-NearLimit': 'false', 'X-RateLimit-Remaining': 'many', 'X-RateLimit-Reset': 'soon' })).toEqual({
      near: false,
    });
  });
});
