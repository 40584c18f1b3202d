import { DAY, HOUR, type Observed } from '../../src/policy/anomalies/observe';
import type { Chance } from './chance';

/** Somebody whose connection is used as it should be: their calls of one day. */
export interface User {
  name: string;
  day(start: number, chance: Chance): Observed[];
}

const MINUTE = 60_000;
const isWeekend = (start: number): boolean => [0, 6].includes(new Date(start).getUTCDay());

interface Habit {
  calls: number;
  from: number;
  to: number;
  projects: readonly string[];
  /** Share of calls that list many things. */
  lists: number;
  errors: number;
  refusals: number;
}

/** Ordinary calls, spread by chance over the hours of work; days differ by half. */
function worked(start: number, habit: Habit, chance: Chance): Observed[] {
  const calls = Math.round(habit.calls * (0.5 + chance.next()));
  return Array.from({ length: calls }, (): Observed => {
    const drawn = chance.next();
    const lists = chance.next() < habit.lists;
    const project = habit.projects[chance.between(0, habit.projects.length - 1)] ?? 'PAY';
    return {
      at: start + habit.from * HOUR + Math.floor(chance.next() * (habit.to - habit.from) * HOUR),
      end: drawn < habit.errors ? 'error' : drawn < habit.errors + habit.refusals ? 'refusal' : 'fine',
      destructive: false,
      places: [`project:${project}`],
      things: lists ? [] : [`${project}-${chance.between(1, 900)}`],
      records: lists ? chance.between(5, 20) : 1,
    };
  });
}

/** On a few evenings a month somebody works late, and in a few weeks another project comes along. */
function developer(start: number, chance: Chance): Observed[] {
  if (isWeekend(start)) return [];
  const projects = ['PAY', 'WEB', ...(chance.next() < 0.05 ? [`P${chance.between(1, 9)}`] : [])];
  const habit = { calls: 60, from: 8, to: 17, projects, lists: 0.25, errors: 0.06, refusals: 0.01 };
  const late = chance.next() < 0.08 ? worked(start, { ...habit, calls: 10, from: 19, to: 21 }, chance) : [];
  return [...worked(start, habit, chance), ...late];
}

/** Looks at each new ticket in the order of its number, at all hours. */
function triageBot(start: number, chance: Chance): Observed[] {
  const tickets = isWeekend(start) ? chance.between(5, 15) : chance.between(30, 60);
  const first = Math.floor(start / DAY) * 60;
  return Array.from({ length: tickets }, (_, index): Observed => ({
    at: start + Math.floor(((index + chance.next()) * DAY) / tickets),
    end: chance.next() < 0.03 ? 'error' : 'fine',
    destructive: false,
    places: ['project:HELP'],
    things: [`HELP-${first + index}`],
    records: 1,
  }));
}

/** Reads every changed issue of five projects each night, in lists. */
function nightlyJob(start: number, chance: Chance): Observed[] {
  return Array.from({ length: chance.between(15, 25) }, (_, index): Observed => ({
    at: start + 2 * HOUR + index * MINUTE,
    end: 'fine',
    destructive: false,
    places: [`project:${['PAY', 'WEB', 'OPS', 'HELP', 'FIN'][index % 5] ?? 'PAY'}`],
    things: [],
    records: chance.between(60, 100),
  }));
}

/** One connection for a whole team, all around the clock and with some deleting. */
function gateway(start: number, chance: Chance): Observed[] {
  const projects = ['PAY', 'WEB', 'OPS', 'HELP', 'DOCS', 'ENG'];
  const habit = { calls: isWeekend(start) ? 150 : 900, from: 0, to: 24, projects, lists: 0.2, errors: 0.08, refusals: 0.02 };
  return worked(start, habit, chance).map((call) => ({ ...call, destructive: call.end === 'fine' && chance.next() < 0.005 }));
}

/** Somebody who asks a few things on some days. */
function occasional(start: number, chance: Chance): Observed[] {
  if (isWeekend(start) || chance.next() < 0.4) return [];
  return worked(start, { calls: 12, from: 9, to: 18, projects: ['PAY'], lists: 0.3, errors: 0.1, refusals: 0.02 }, chance);
}

export const USERS: readonly User[] = [
  { name: 'developer', day: developer },
  { name: 'triage bot', day: triageBot },
  { name: 'nightly job', day: nightlyJob },
  { name: 'gateway', day: gateway },
  { name: 'occasional user', day: occasional },
];
