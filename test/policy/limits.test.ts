import fc from 'fast-check';
import { takePermit, type Bucket } from '../../src/policy/limits';

describe('token bucket', () => {
  test('gives what it holds, then says when to come back', () => {
    let bucket: Bucket | undefined;
    const waits = [0, 0, 0].map(() => {
      const taken = takePermit(bucket, 2, 1_000);
      bucket = taken.bucket;
      return taken.waitSeconds;
    });
    expect(waits).toEqual([0, 0, 30]);
    expect(takePermit(bucket, 2, 31_000).waitSeconds).toBe(0);
  });

  test('never gives more in any span than its size plus what flowed in', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), steps, (perMinute, waits) => {
        let [bucket, now, given]: [Bucket | undefined, number, number] = [undefined, 0, 0];
        for (const wait of waits) {
          now += wait;
          const taken = takePermit(bucket, perMinute, now);
          bucket = taken.bucket;
          if (taken.waitSeconds === 0) given += 1;
        }
        expect(given).toBeLessThanOrEqual(perMinute + (now * perMinute) / 60_000 + 1e-6);
      }),
    );
  });

  test('a clock that goes backwards gives nothing away', () => {
    const empty: Bucket = { tokens: 0, at: 60_000 };
    expect(takePermit(empty, 60, 0).waitSeconds).toBeGreaterThan(0);
  });
});
