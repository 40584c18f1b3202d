import fc from 'fast-check';
import { dayOf } from '../../../src/policy/limits/account';
import { draw, giveBack, mostAtOnce, type Accounts, type Wish } from '../../../src/policy/limits/draw';
import { limitsOf, newAccounts } from './limits';

const NOON = 20_000 * 86_400_000 + 43_200_000;
const READ: Wish = { rateClass: 'read', cost: 1 };
const WRITE: Wish = { rateClass: 'write', cost: 1 };

/** Draws until nothing is given any more at that moment. */
function drain(accounts: Accounts, limits: ReturnType<typeof limitsOf>, wish: Wish, now: number) {
  let [left, given] = [accounts, 0];
  for (;;) {
    const drawn = draw(left, limits, wish, now);
    if ('waitSeconds' in drawn) return { left, given, waitSeconds: drawn.waitSeconds, held: drawn.held };
    left = drawn.accounts;
    given += drawn.permits;
  }
}

describe('drawing permits', () => {
  test('in blocks of a twentieth while there is plenty, one by one when it ends', () => {
    const limits = limitsOf({ connection: 40, person: 1_000, site: 10_000 });
    const sizes: number[] = [];
    let accounts = newAccounts(limits, NOON);
    for (let drawn = draw(accounts, limits, READ, NOON); 'accounts' in drawn; drawn = draw(accounts, limits, READ, NOON)) {
      sizes.push(drawn.permits);
      accounts = drawn.accounts;
    }
    expect(sizes.slice(0, 3)).toEqual([2, 2, 2]);
    expect(sizes.slice(-10)).toEqual(Array(10).fill(1));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(40);
  });

  test.each(['connection', 'person', 'site'] as const)('ends where the %s has nothing left', (level) => {
    const limits = limitsOf({ connection: 1_000, person: 1_000, site: 1_000, [level]: 3 });
    expect(drain(newAccounts(limits, NOON), limits, READ, NOON)).toMatchObject({ given: 3, waitSeconds: 20, held: false });
  });

  test('counts the classes apart', () => {
    const limits = limitsOf({ connection: 5, person: 50, site: 500 });
    const { left } = drain(newAccounts(limits, NOON), limits, READ, NOON);
    expect(drain(left, limits, WRITE, NOON).given).toBe(5);
    expect(drain(left, limits, { rateClass: 'destructive', cost: 1 }, NOON).given).toBe(5);
  });

  test('gives a call all that it needs, or nothing', () => {
    const limits = limitsOf({ connection: 10, person: 100, site: 1_000 });
    const first = draw(newAccounts(limits, NOON), limits, { rateClass: 'write', cost: 8 }, NOON);
    if ('waitSeconds' in first) throw new Error('refused');
    expect(first.permits).toBe(8);
    expect(draw(first.accounts, limits, { rateClass: 'write', cost: 8 }, NOON)).toMatchObject({ permits: 0, waitSeconds: 36 });
    expect(mostAtOnce(limits, 'write')).toBe(10);
  });

  test.each(['connection', 'person', 'site'] as const)('keeps the %s’s budget of changes until midnight (UTC)', (level) => {
    const limits = limitsOf({ connection: 100, person: 1_000, site: 10_000 }, { [level]: 3 });
    const spent = drain(newAccounts(limits, NOON), limits, WRITE, NOON);
    expect(spent).toMatchObject({ given: 3, waitSeconds: 43_200 });
    expect(draw(spent.left, limits, READ, NOON).permits).toBeGreaterThan(0);
    expect(draw(spent.left, limits, WRITE, NOON + 43_199_000).permits).toBe(0);
    expect(draw(spent.left, limits, WRITE, NOON + 43_200_000).permits).toBeGreaterThan(0);
  });

  test('says the first second at which it would give', () => {
    const few = fc.integer({ min: 1, max: 40 });
    const budgets = fc.record({ connection: few, person: few, site: few });
    fc.assert(
      fc.property(
        budgets,
        budgets,
        fc.constantFrom(READ, WRITE),
        fc.integer({ min: 0, max: 86_399 }),
        (perMinute, perDay, wish, second) => {
          const limits = limitsOf(perMinute, perDay);
          const now = dayOf(NOON) * 86_400_000 + second * 1_000;
          const { left, waitSeconds } = drain(newAccounts(limits, now), limits, wish, now);
          expect(draw(left, limits, wish, now + waitSeconds * 1_000).permits).toBeGreaterThan(0);
          expect(draw(left, limits, wish, now + (waitSeconds - 1) * 1_000).permits).toBe(0);
        },
      ),
    );
  });

  test('never gives more than any level holds and takes in, whatever the calls and what comes back', () => {
    const steps = fc.array(
      fc.record({ wait: fc.integer({ min: 0, max: 5_000 }), cost: fc.integer({ min: 1, max: 3 }), unused: fc.integer({ min: 0, max: 2 }) }),
      { maxLength: 150 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 60 }), fc.integer({ min: 3, max: 60 }), steps, (own, shared, calls) => {
        const limits = limitsOf({ connection: own, person: shared, site: 1_000 }, { site: 40 });
        let [accounts, now, used] = [newAccounts(limits, NOON), NOON, 0];
        for (const { wait, cost, unused } of calls) {
          now += wait;
          const drawn = draw(accounts, limits, { rateClass: 'write', cost }, now);
          if ('waitSeconds' in drawn) continue;
          const back = Math.min(unused, drawn.permits);
          accounts = giveBack(drawn.accounts, limits, { rateClass: 'write', permits: back, day: dayOf(now) }, now);
          used += drawn.permits - back;
        }
        expect(used).toBeLessThanOrEqual(Math.min(own, shared) * (1 + (now - NOON) / 60_000) + 1e-6);
        expect(used).toBeLessThanOrEqual(40);
      }),
    );
  });

  test('what comes back is there again, but not for another day', () => {
    const limits = limitsOf({ connection: 100, person: 1_000, site: 10_000 });
    const drawn = draw(newAccounts(limits, NOON), limits, { rateClass: 'write', cost: 9 }, NOON);
    if ('waitSeconds' in drawn) throw new Error('refused');
    const back = giveBack(drawn.accounts, limits, { rateClass: 'write', permits: 4, day: dayOf(NOON) }, NOON);
    expect(back.site).toMatchObject({ write: { tokens: 9_995, drawn: 5 }, day: { used: 5 } });
    const late = giveBack(drawn.accounts, limits, { rateClass: 'write', permits: 4, day: dayOf(NOON) - 1 }, NOON);
    expect(late.site.day.used).toBe(9);
  });
});
