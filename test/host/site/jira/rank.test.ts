import fc from 'fast-check';
import { rankBetween } from '../../../../host/site/jira/rank';

const FORM = /^0\|[0-9a-z]{6}:[0-9a-z]*$/;

describe('ranks', () => {
  test('the first one lies in the middle, the next ones apart from it', () => {
    expect(rankBetween(undefined, undefined)).toBe('0|hzzzzz:');
    expect(rankBetween('0|hzzzzz:', undefined)).toBe('0|i00007:');
    expect(rankBetween(undefined, '0|hzzzzz:')).toBe('0|hzzzzr:');
    expect(rankBetween('0|hzzzzz:', '0|i00007:')).toBe('0|i00003:');
  });

  test('between neighbours there is always room, and the order of the list is that of its ranks', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 120 }), (places) => {
        const ranks: string[] = [];
        for (const place of places) {
          const at = place % (ranks.length + 1);
          ranks.splice(at, 0, rankBetween(ranks[at - 1], ranks[at]));
        }
        expect([...ranks].sort()).toEqual(ranks);
        expect([...ranks].sort((a, b) => a.localeCompare(b, 'en'))).toEqual(ranks);
        expect(new Set(ranks).size).toBe(ranks.length);
        expect(ranks.every((rank) => FORM.test(rank))).toBe(true);
      }),
    );
  });

  test('both ends of the scale can be reached and passed', () => {
    const high = rankBetween('0|zzzzzz:', undefined);
    expect(high > '0|zzzzzz:').toBe(true);
    expect(rankBetween(high, undefined) > high).toBe(true);
    const low = rankBetween(undefined, '0|000000:i');
    expect(low < '0|000000:i').toBe(true);
    expect(rankBetween(undefined, low) < low).toBe(true);
  });

  test('ranks out of order are a fault of the caller', () => {
    expect(() => rankBetween('0|i00007:', '0|hzzzzz:')).toThrow('No rank lies between');
  });
});
