import * as fc from 'fast-check';
import { durationOf } from '../../../src/actions/jira/duration';
import { Fault } from '../../../src/faults/fault';

const UNITS = { w: ['w', 'week', 'weeks'], d: ['d', 'day', 'days'], h: ['h', 'hr', 'hours'], m: ['m', 'min', 'minutes'] } as const;

describe('time text', () => {
  test.each([
    ['1h 30m', '1h 30m'],
    ['1h30m', '1h 30m'],
    ['90 minutes', '90m'],
    ['1.5 hours', '1.5h'],
    ['30m 1h', '1h 30m'],
    ['1 week 2 days', '1w 2d'],
  ])('%s is %s', (text, notation) => {
    expect(durationOf('time', text)).toBe(notation);
  });

  test.each(['', '   ', '30', '1h and a bit', 'h', '-2h', '1h 2h', '0m', '0h 0m', '1 fortnight', '1,5h'])(
    '"%s" is refused on its own input',
    (text) => {
      expect(() => durationOf('remaining', text)).toThrow(Fault);
      try {
        durationOf('remaining', text);
      } catch (error) {
        expect((error as Fault).detail).toMatchObject({ kind: 'input', problems: [{ field: 'remaining' }] });
      }
    },
  );

  test('any order and spelling of units comes out as the same notation', () => {
    const amount = fc.integer({ min: 1, max: 500 });
    const unit = fc.constantFrom<keyof typeof UNITS>('w', 'd', 'h', 'm');
    const parts = fc.uniqueArray(fc.tuple(unit, amount, fc.nat(2), fc.boolean()), { minLength: 1, selector: ([one]) => one });
    fc.assert(
      fc.property(parts, (given) => {
        const text = given.map(([one, count, spelling, spaced]) => `${count}${spaced ? ' ' : ''}${UNITS[one][spelling] ?? one}`).join(' ');
        const sorted = [...given].sort(([one], [other]) => 'wdhm'.indexOf(one) - 'wdhm'.indexOf(other));
        expect(durationOf('time', text)).toBe(sorted.map(([one, count]) => `${count}${one}`).join(' '));
      }),
    );
  });
});
