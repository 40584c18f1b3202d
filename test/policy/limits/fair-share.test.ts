import fc from 'fast-check';
import { newAccount, type Account, type Limits } from '../../../src/policy/limits/account';
import { draw } from '../../../src/policy/limits/draw';
import { limitsOf } from './limits';

const START = 20_000 * 86_400_000;

/** Connections of one person, each of which asks as often as it wants, at two moments a second, and waits as long as it is told. */
function run(limits: Limits, wishes: readonly number[], seconds: number): { given: number[]; left: Account } {
  let [person, site] = [newAccount('person', limits, START), newAccount('site', limits, START)];
  const own = wishes.map(() => newAccount('connection', limits, START));
  const given = wishes.map(() => 0);
  const back = wishes.map(() => 0);
  for (let tick = 0; tick < seconds * 2; tick += 1) {
    for (const [position, aMinute] of wishes.entries()) {
      const due = Math.floor(((tick + 1) * aMinute) / 120) - Math.floor((tick * aMinute) / 120);
      if (tick < (back[position] ?? 0)) continue;
      for (let asked = 0; asked < due; asked += 1) {
        const connection = own[position];
        if (connection === undefined) continue;
        const drawn = draw({ connection, person, site }, limits, { rateClass: 'read', cost: 1 }, START + tick * 500);
        if ('waitSeconds' in drawn) {
          back[position] = tick + drawn.waitSeconds * 2;
          break;
        }
        own[position] = drawn.accounts.connection;
        ({ person, site } = drawn.accounts);
        given[position] = (given[position] ?? 0) + drawn.permits;
        asked += drawn.permits - 1;
      }
    }
  }
  return { given, left: person };
}

describe('fair share of what connections have in common', () => {
  const limits = limitsOf({ connection: 100_000, person: 600, site: 100_000 });

  test('a busy connection leaves a quarter at once, which the next one finds', () => {
    const { given, left } = run(limits, [60_000], 0.5);
    expect(given[0]).toBeLessThanOrEqual(600 * 0.75 + 30);
    expect(left.read.tokens).toBeGreaterThanOrEqual(600 * 0.25 - 30);
  });

  test('alone it gets all that flows in', () => {
    const [first] = run(limits, [60_000], 600).given;
    expect(first).toBeGreaterThan(600 * 10);
  });

  test('four busy connections get the same within a fifth, and together all there is', () => {
    const { given } = run(limits, [60_000, 60_000, 60_000, 60_000], 600);
    const total = given.reduce((sum, one) => sum + one, 0);
    expect(total).toBeGreaterThan(600 * 10);
    expect(total).toBeLessThanOrEqual(600 * 11);
    for (const one of given) expect(Math.abs(one - total / 4)).toBeLessThan(total / 20);
  });

  test('a quiet connection beside any number of busy ones gets all that it asks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 10 }), (busy, aMinuteAndShare) => {
        const quiet = Math.min(aMinuteAndShare * 6, Math.floor(600 / (busy + 1)) - 6);
        const { given } = run(limits, [quiet, ...Array<number>(busy).fill(60_000)], 120);
        expect(given[0]).toBeGreaterThanOrEqual(quiet * 2);
      }),
      { numRuns: 4 },
    );
  });
});
