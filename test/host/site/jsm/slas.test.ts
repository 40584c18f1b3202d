import fc from 'fast-check';
import type { BusinessHours } from '../../../../host/site/jsm/records';
import { isWithin, workedBetween, workedUntil } from '../../../../host/site/jsm/sla/business-time';
import { cyclesOf } from '../../../../host/site/jsm/sla/clock';
import type { ClockEvent } from '../../../../host/site/jsm/sla/clock';
import { openTestSite } from '../open-test-site';

const HOUR = 3_600_000;
const hours: BusinessHours = { zone: 'Europe/Warsaw', weekdays: [1, 2, 3, 4, 5], opens: 540, closes: 1020, holidays: ['2026-11-11'] };
const at = (text: string): number => Date.parse(text);

describe('business time', () => {
  test.each([
    ['within one day', '2026-11-12T10:00:00+01:00', '2026-11-12T12:30:00+01:00', 2.5],
    ['over night', '2026-11-12T16:00:00+01:00', '2026-11-13T10:00:00+01:00', 2],
    ['over a weekend', '2026-11-13T16:00:00+01:00', '2026-11-16T09:30:00+01:00', 1.5],
    ['over a holiday', '2026-11-10T16:00:00+01:00', '2026-11-12T09:30:00+01:00', 1.5],
    ['over the change of the clocks', '2026-10-23T16:00:00+02:00', '2026-10-26T10:00:00+01:00', 2],
    ['nothing on a Sunday', '2026-11-15T08:00:00+01:00', '2026-11-15T20:00:00+01:00', 0],
  ])('%s', (_name, from, to, expected) => {
    expect(workedBetween(hours, at(from), at(to)) / HOUR).toBe(expected);
  });

  const moment = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-01-01T00:00:00Z') });
  const stretch = fc.integer({ min: 1, max: 20 * 24 * HOUR });

  test('adds up, whatever it is cut into', () => {
    fc.assert(
      fc.property(moment, stretch, stretch, (from, first, second) => {
        const whole = workedBetween(hours, from, from + first + second);
        expect(workedBetween(hours, from, from + first) + workedBetween(hours, from + first, from + first + second)).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });

  test('a deadline is the first moment at which so much has been worked', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 60 * HOUR }), (from, amount) => {
        const deadline = workedUntil(hours, from, amount);
        expect(workedBetween(hours, from, deadline)).toBe(amount);
        expect(workedBetween(hours, from, deadline - 1)).toBe(amount - 1);
        expect(isWithin(hours, deadline - 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('hours that never come are told', () => {
    expect(() => workedUntil({ ...hours, weekdays: [] }, at('2026-11-12T10:00:00Z'), 1)).toThrow('never add up');
  });
});

describe('a clock', () => {
  const nine = at('2026-11-12T09:00:00+01:00');
  const run = (...events: [number, ClockEvent['kind']][]) =>
    cyclesOf(
      events.map(([hour, kind]) => ({ at: nine + hour * HOUR, kind })),
      4 * HOUR,
      hours,
      nine + 7 * HOUR,
    );

  test('that runs', () => {
    expect(run([4, 'run'])).toEqual([
      {
        start: nine + 4 * HOUR,
        stop: null,
        breach: nine + 8 * HOUR,
        breached: false,
        paused: false,
        elapsed: 3 * HOUR,
        goal: 4 * HOUR,
      },
    ]);
  });

  test('that stops in time, and one that stops too late', () => {
    expect(run([0, 'run'], [2, 'stop'])).toMatchObject([
      { stop: nine + 2 * HOUR, breached: false, breach: nine + 4 * HOUR, elapsed: 2 * HOUR },
    ]);
    expect(run([0, 'run'], [5, 'stop'])).toMatchObject([{ breached: true, breach: nine + 4 * HOUR, elapsed: 5 * HOUR }]);
  });

  test('that stands still has no time to be missed', () => {
    expect(run([0, 'run'], [1, 'pause'])).toMatchObject([{ paused: true, breach: null, elapsed: HOUR, stop: null }]);
    expect(run([0, 'run'], [1, 'pause'], [5, 'run'])).toMatchObject([{ paused: false, elapsed: 3 * HOUR, breach: nine + 8 * HOUR }]);
  });

  test('that begins again has two cycles, and what changes nothing is passed over', () => {
    expect(run([0, 'run'], [1, 'stop'], [2, 'stop'], [3, 'pause'], [4, 'run'], [5, 'run'])).toMatchObject([
      { elapsed: HOUR, stop: nine + HOUR },
      { elapsed: 3 * HOUR, stop: null },
    ]);
  });

  test('elapsed time and breach agree, whatever happens', () => {
    const kinds = fc.constantFrom<ClockEvent['kind'][]>('run', 'pause', 'stop');
    const story = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 * HOUR }), kinds), { maxLength: 12 });
    fc.assert(
      fc.property(story, (steps) => {
        const events = steps.sort((a, b) => a[0] - b[0]).map(([after, kind]) => ({ at: nine + after, kind }));
        const cycles = cyclesOf(events, 4 * HOUR, hours, nine + 300 * HOUR);
        for (const cycle of cycles) expect(cycle.breached).toBe(cycle.elapsed > cycle.goal);
        expect(cycles.slice(0, -1).every(({ stop }) => stop !== null)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the clocks of requests', () => {
  const site = openTestSite();
  interface Sla {
    name: string;
    completedCycles: { breached: boolean }[];
    ongoingCycle?: { breached: boolean; paused: boolean; withinCalendarHours: boolean; remainingTime: { friendly: string } };
  }
  const slas = (key: string): Sla[] =>
    (site.expectAnswer('kenji', 'GET', `/rest/servicedeskapi/request/${key}/sla`, 200) as { values: Sla[] }).values;

  test('met, breached, running, paused and begun again are all in the seed', () => {
    expect(slas('HELP-9')).toMatchObject([{ completedCycles: [{ breached: false }] }, { completedCycles: [{ breached: true }] }]);
    expect(slas('HELP-16')[1]?.completedCycles).toMatchObject([{ breached: false }, { breached: false }]);
    expect(slas('HELP-23')[1]?.ongoingCycle).toMatchObject({ paused: true });
    expect(slas('HELP-24')[1]?.ongoingCycle).toMatchObject({ breached: true, paused: false });
    expect(slas('HELP-28')[1]?.ongoingCycle).toMatchObject({
      breached: false,
      withinCalendarHours: false,
      remainingTime: { friendly: '12m' },
    });
  });

  test('go on with the clock, and end with a public answer and a resolution', () => {
    site.clock.now = at('2026-11-23T09:30:00+01:00');
    expect(slas('HELP-28')[1]?.ongoingCycle).toMatchObject({
      breached: true,
      withinCalendarHours: true,
      remainingTime: { friendly: '-18m' },
    });
    const comment = (body: object) => site.expectAnswer('kenji', 'POST', '/rest/servicedeskapi/request/HELP-29/comment', 201, body);
    comment({ body: 'A note', public: false });
    expect(slas('HELP-29')[0]?.completedCycles).toEqual([]);
    comment({ body: 'Yes, you can.', public: true });
    expect(slas('HELP-29')[0]).toMatchObject({ completedCycles: [{ breached: false, elapsedTime: { friendly: '2h 18m' } }] });
    site.expectAnswer('kenji', 'POST', '/rest/api/3/issue/HELP-29/transitions', 204, {
      transition: { id: '31' },
      fields: { resolution: { name: 'Done' } },
    });
    expect(slas('HELP-29')[1]).toMatchObject({ completedCycles: [{ breached: false, elapsedTime: { friendly: '2h 18m' } }] });
    expect(slas('HELP-29')[1]).not.toHaveProperty('ongoingCycle');
  });
});
