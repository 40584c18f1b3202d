import { holdFor } from '../../../src/policy/limits/quota';

const NOW = 1_000_000;

describe('what a product’s answer holds back', () => {
  test('nothing while it is at ease', () => {
    expect(holdFor({ status: 200 }, 'read', NOW)).toBeNull();
    expect(holdFor({ status: 200, quota: { near: false, remaining: 300 } }, 'read', NOW)).toBeNull();
    expect(holdFor({ status: 500, retryAfterSeconds: 5 }, 'read', NOW)).toBeNull();
  });

  test.each([
    ['jira-quota-tenant-based', 'site', ['read', 'write', 'destructive']],
    ['jira-quota-global-based', 'site', ['read', 'write', 'destructive']],
    ['jira-burst-based', 'person', ['write']],
    ['jira-per-issue-on-write', 'person', ['write']],
    [undefined, 'person', ['read', 'write', 'destructive']],
  ])('429 for %s pauses the %s: %j', (reason, level, classes) => {
    const quota = { near: true, ...(reason === undefined ? {} : { reason }) };
    expect(holdFor({ status: 429, retryAfterSeconds: 7, quota }, 'write', NOW)).toEqual({ level, classes, permits: 0, until: NOW + 7_000 });
  });

  test('429 without a time pauses until the reset, or half a minute; none longer than an hour', () => {
    expect(holdFor({ status: 429, quota: { near: true, resetAt: NOW + 4_000 } }, 'read', NOW)?.until).toBe(NOW + 4_000);
    expect(holdFor({ status: 429 }, 'read', NOW)?.until).toBe(NOW + 30_000);
    expect(holdFor({ status: 429, retryAfterSeconds: 90_000 }, 'read', NOW)?.until).toBe(NOW + 3_600_000);
  });

  test('near a limit no more than what remains is left, and nothing flows in for ten seconds or until the reset, which is what counts when nothing remains', () => {
    const quota = { near: true, remaining: 12, resetAt: NOW + 3_000 };
    expect(holdFor({ status: 200, quota }, 'read', NOW)).toMatchObject({ level: 'person', permits: 12, until: NOW + 3_000 });
    expect(holdFor({ status: 200, quota: { ...quota, resetAt: NOW + 60_000 } }, 'read', NOW)?.until).toBe(NOW + 10_000);
    const spent = { ...quota, remaining: 0, resetAt: NOW + 60_000 };
    expect(holdFor({ status: 200, quota: spent }, 'read', NOW)).toMatchObject({ permits: 0, until: NOW + 60_000 });
    expect(holdFor({ status: 200, quota: { ...quota, resetAt: NOW - 1 } }, 'read', NOW)).toBeNull();
  });
});
