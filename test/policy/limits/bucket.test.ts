import fc from 'fast-check';
import { bucketAt, fullBucket, heldBack, returned, taken } from '../../../src/policy/limits/bucket';

describe('a token bucket', () => {
  test('is full at first, and refills evenly', () => {
    const empty = taken(fullBucket(60, 0), 60);
    expect([0, 1_000, 30_000, 60_000, 600_000].map((now) => bucketAt(empty, 60, now).tokens)).toEqual([0, 1, 30, 60, 60]);
  });

  test('never gives more in any span than its size plus what flowed in', () => {
    const steps = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 20_000 }), wish: fc.integer({ min: 1, max: 9 }) }), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), steps, (perMinute, calls) => {
        let [bucket, now, given] = [fullBucket(perMinute, 0), 0, 0];
        for (const { wait, wish } of calls) {
          now += wait;
          bucket = bucketAt(bucket, perMinute, now);
          if (bucket.tokens < wish) continue;
          bucket = taken(bucket, wish);
          given += wish;
        }
        expect(given).toBeLessThanOrEqual(perMinute + (now * perMinute) / 60_000 + 1e-6);
      }),
    );
  });

  test('gives nothing away when a clock goes back and forth', () => {
    let bucket = taken(fullBucket(60, 60_000), 60);
    for (const now of [0, 60_000, 0, 60_000]) bucket = bucketAt(bucket, 60, now);
    expect(bucket.tokens).toBe(0);
  });

  test('forgets what was drawn, to a third in a minute', () => {
    const bucket = taken(fullBucket(60, 0), 30);
    expect(bucketAt(bucket, 60, 60_000).drawn).toBeCloseTo(30 / Math.E);
  });

  test('held back: nothing flows in until then, and it starts from what was left to it', () => {
    const held = heldBack(fullBucket(60, 0), 2, 10_000);
    expect([0, 9_999, 11_000].map((now) => bucketAt(held, 60, now).tokens)).toEqual([2, 2, 3]);
  });

  test('what comes back never makes it fuller than full, and does not end a pause', () => {
    expect(returned(fullBucket(60, 0), 5, 60, 0).tokens).toBe(60);
    expect(returned(taken(fullBucket(60, 0), 10), 5, 60, 0)).toMatchObject({ tokens: 55, drawn: 5 });
    expect(returned(heldBack(fullBucket(60, 0), 0, 10_000), 5, 60, 0).tokens).toBe(0);
  });
});
