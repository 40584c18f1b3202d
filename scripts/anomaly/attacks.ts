import { HOUR, type Observed } from '../../src/policy/anomalies/observe';
import type { Chance } from './chance';

/** Somebody else with the connection's key, or an agent that was talked into it. */
export interface Attack {
  name: string;
  /** What it does, for the report. */
  says: string;
  /** Within so many hours of its first call it should be noticed. */
  withinHours: number;
  calls(start: number, chance: Chance): Observed[];
}

const MINUTE = 60_000;
const call = (at: number, project: string, more: Partial<Observed> = {}): Observed => ({
  at,
  end: 'fine',
  destructive: false,
  places: [`project:${project}`],
  things: [],
  records: 1,
  ...more,
});
const series = (count: number, make: (index: number) => Observed): Observed[] => Array.from({ length: count }, (_, index) => make(index));

export const ATTACKS: readonly Attack[] = [
  {
    name: 'key enumeration',
    says: '1,000 issues one after the other, one every 5 seconds; a third are not there',
    withinHours: 1,
    calls: (start, chance) =>
      series(1_000, (index) => {
        const gone = chance.next() < 0.33;
        return call(start + index * 5_000, 'PAY', { things: [`PAY-${index + 1}`], end: gone ? 'error' : 'fine', records: gone ? 0 : 1 });
      }),
  },
  {
    name: 'bulk exfiltration',
    says: '120 searches of 100 issues within an hour',
    withinHours: 1,
    calls: (start) => series(120, (index) => call(start + index * 30_000, 'PAY', { records: 100 })),
  },
  {
    name: 'stolen key at night',
    says: '40 calls at 23:00 UTC, in the usual project',
    withinHours: 1,
    calls: (start, chance) =>
      series(40, (index) => call(start + 10 * HOUR + index * MINUTE, 'PAY', { things: [`PAY-${chance.between(1, 900)}`] })),
  },
  {
    name: 'destructive spree',
    says: '60 deletions, one a minute',
    withinHours: 1,
    calls: (start) => series(60, (index) => call(start + index * MINUTE, 'PAY', { destructive: true })),
  },
  {
    name: 'probing of what is refused',
    says: '80 refused calls within 40 minutes, over 20 projects',
    withinHours: 1,
    calls: (start) => series(80, (index) => call(start + index * 30_000, `X${index % 20}`, { end: 'refusal', records: 0 })),
  },
  {
    name: 'slow exfiltration',
    says: 'a list of 50 issues every 15 minutes for five days: 4,800 a day',
    withinHours: 48,
    calls: (start) => series(480, (index) => call(start + index * 15 * MINUTE, 'PAY', { records: 50 })),
  },
];
