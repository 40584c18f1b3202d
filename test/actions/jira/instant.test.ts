import * as fc from 'fast-check';
import { dayOf, instantOf, jiraInstant } from '../../../src/actions/jira/instant';
import { Fault } from '../../../src/faults/fault';

const at = (text: string, zone = 'UTC') => jiraInstant(instantOf('started', text, zone, '09:00'));

describe('dates that agents write', () => {
  test('a bare date is the standard time of that day where the person is', () => {
    expect(at('2026-01-31', 'Europe/Vienna')).toBe('2026-01-31T08:00:00.000+0000');
    expect(at('2026-07-31', 'Europe/Vienna')).toBe('2026-07-31T07:00:00.000+0000');
  });

  test('a time without zone is local, one with zone is what it says', () => {
    expect(at('2026-01-31 14:30', 'America/New_York')).toBe('2026-01-31T19:30:00.000+0000');
    expect(at('2026-01-31T14:30+0530', 'America/New_York')).toBe('2026-01-31T09:00:00.000+0000');
    expect(at('2026-01-31T14:30:15Z', 'America/New_York')).toBe('2026-01-31T14:30:15.000+0000');
    expect(at('2026-01-31T14:30:15.000-02:00')).toBe('2026-01-31T16:30:15.000+0000');
  });

  test('the hour that the clocks skip is taken as the hour after', () => {
    expect(at('2026-03-29T02:30', 'Europe/Vienna')).toBe('2026-03-29T01:30:00.000+0000');
  });

  test.each(['', 'yesterday', '2026-02-30', '2026-13-01', '2026-01-31T25:00', '2026-01-31T10:61', '31.01.2026', '2026-1-1'])(
    '"%s" is refused',
    (text) => {
      expect(() => at(text)).toThrow(Fault);
    },
  );

  test('a day is a day of the calendar', () => {
    expect(dayOf('due', ' 2028-02-29 ')).toBe('2028-02-29');
    expect(() => dayOf('due', '2027-02-29')).toThrow(Fault);
    expect(() => dayOf('due', '2027-02-28T10:00')).toThrow(Fault);
  });

  test('what the clock on the wall shows, anywhere and any day, leads back to the instant', () => {
    const zone = fc.constantFrom(
      'UTC',
      'Europe/Vienna',
      'America/St_Johns',
      'Asia/Kathmandu',
      'Pacific/Chatham',
      'America/Los_Angeles',
      'Pacific/Apia',
    );
    const minute = fc.integer({ min: Date.UTC(2015, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });
    fc.assert(
      fc.property(zone, minute, (timeZone, minutes) => {
        const instant = minutes * 60_000;
        const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
        const text = wall.format(instant);
        const found = instantOf('started', text, timeZone, '09:00');
        // In the hour that comes twice either instant is right: the wall shows the same.
        expect(wall.format(found)).toBe(text);
        expect(Math.abs(found - instant)).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });
});
