import { DAY, HOUR, observe, type Observed } from '../../src/policy/anomalies/observe';
import { newProfile } from '../../src/policy/anomalies/profile';
import { ATTACKS, type Attack } from './attacks';
import { chance } from './chance';
import { USERS, type User } from './users';

const MONDAY = Date.UTC(2026, 0, 5);
const DAYS_BEFORE = 28;
const QUIET_DAYS = 84;
const DAYS_A_MONTH = 30;
/** The schedule's five minutes and the minute that a call may take to end. */
const AT_MOST_LATER_HOURS = 6 / 60;

export interface Quiet {
  user: string;
  falseAlarmsAMonth: number;
  kinds: Readonly<Record<string, number>>;
}

export interface Caught {
  user: string;
  attack: string;
  runs: number;
  caught: number;
  /** Of those caught, half sooner than this, the watch's own delay included. */
  medianHours: number | null;
}

interface Told {
  at: number;
  kind: string;
}

function daysOf(user: User, from: number, days: number, seed: number): Observed[] {
  const drawn = chance(seed);
  return Array.from({ length: days }, (_, day) => user.day(MONDAY + (from + day) * DAY, drawn)).flat();
}

function told(calls: readonly Observed[]): Told[] {
  let profile = newProfile(MONDAY);
  return [...calls]
    .sort((one, other) => one.at - other.at)
    .flatMap((call) => {
      const seen = observe(profile, call);
      profile = seen.profile;
      return seen.findings.map(({ kind }) => ({ at: call.at, kind }));
    });
}

/** Alarms about one user who does nothing wrong, from the first day on. */
export function quiet(user: User, runs: number): Quiet {
  const kinds: Record<string, number> = {};
  let alarms = 0;
  for (let seed = 1; seed <= runs; seed += 1) {
    for (const { kind } of told(daysOf(user, 0, QUIET_DAYS, seed))) {
      alarms += 1;
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
  }
  return { user: user.name, falseAlarmsAMonth: (alarms / runs / QUIET_DAYS) * DAYS_A_MONTH, kinds };
}

/** How often an attack on a known connection is told in time: a kind that its user does not raise by themselves in that run. */
export function caught(user: User, attack: Attack, runs: number): Caught {
  const times: number[] = [];
  for (let seed = 1; seed <= runs; seed += 1) {
    const usual = daysOf(user, 0, DAYS_BEFORE + 7, seed);
    const drawn = chance(seed + 10_000);
    const trace = attack.calls(MONDAY + (DAYS_BEFORE + drawn.between(0, 4)) * DAY + 13 * HOUR, drawn);
    const start = Math.min(...trace.map(({ at }) => at));
    const own = told(usual).map(({ at, kind }) => `${at} ${kind}`);
    const first = told([...usual, ...trace]).find(({ at, kind }) => at >= start && !own.includes(`${at} ${kind}`));
    const hours = first === undefined ? Number.POSITIVE_INFINITY : (first.at - start) / HOUR + AT_MOST_LATER_HOURS;
    if (hours <= attack.withinHours) times.push(hours);
  }
  const sorted = times.sort((one, other) => one - other);
  return { user: user.name, attack: attack.name, runs, caught: times.length, medianHours: sorted[Math.floor(sorted.length / 2)] ?? null };
}

/** Everything, for each sort of user and attack. @param runs so many times each, with other chance. */
export function measured(runs: number): { quiet: Quiet[]; caught: Caught[] } {
  return {
    quiet: USERS.map((user) => quiet(user, runs)),
    caught: ATTACKS.flatMap((attack) => USERS.map((user) => caught(user, attack, runs))),
  };
}
