import type { AnomalyKind } from '../anomaly-kinds';
import { LEARNING_DAYS, WATCHES, usualMost, type Span } from './bounds';
import { MEASURES, emptyTally, type Profile, type Tally } from './profile';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const FADING_A_DAY = 0.98;
const MOST_PLACES = 300;
const MOST_NUMBERS = 1_000;
/** Days of that sort that must have passed before an hour is known to be odd. */
const KNOWN_DAYS = { weekday: 8, weekend: 4 };
const HARDLY_EVER = 0.5;
/** What an odd hour of work teaches: only several of them make that hour usual. */
const LEARNED_OF_ODD_HOUR = 0.2;
/** Errors are told where they are this share of an hour's calls. */
const ERROR_SHARE = 0.4;

/** One call, as far as it says whether a connection behaves as usual. */
export interface Observed {
  at: number;
  end: 'fine' | 'error' | 'refusal';
  /** Set where something was destroyed. */
  destructive: boolean;
  places: readonly string[];
  /** Issue keys that the call was about. */
  things: readonly string[];
  records: number;
}

export interface Finding {
  kind: AnomalyKind;
  /** How much there was, and how much would have been usual. */
  value: number;
  usual: number;
}

const isWeekend = (at: number): boolean => [0, 6].includes(new Date(at).getUTCDay());
const bucketOf = (at: number): number => (isWeekend(at) ? 24 : 0) + new Date(at).getUTCHours();

/** What a span adds to the peaks: never more than what would have passed as usual, so that an attack does not become usual by itself. */
function learned(profile: Profile, span: Span): Tally {
  const peaks = { ...profile.peaks[span] };
  for (const measure of MEASURES) {
    const limits = WATCHES.filter((watch) => watch.span === span && watch.measure === measure).map((watch) => usualMost(profile, watch));
    peaks[measure] = Math.max(peaks[measure], Math.min(profile[span][measure], ...limits));
  }
  return peaks;
}

function faded(tally: Tally, days: number): Tally {
  const by = FADING_A_DAY ** days;
  const less = { ...tally };
  for (const measure of MEASURES) less[measure] *= by;
  return less;
}

/** Closes the hour and the day that are over at a time, and learns from them. */
function rolled(profile: Profile, at: number): Profile {
  const next = { ...profile };
  const [hour, day] = [Math.floor(at / HOUR) * HOUR, Math.floor(at / DAY) * DAY];
  if (next.hour.start < hour) {
    next.peaks = { ...next.peaks, hour: learned(next, 'hour') };
    const worked = next.hour.calls === 0 ? 0 : next.hour.odd > 0 ? LEARNED_OF_ODD_HOUR : 1;
    const bucket = bucketOf(next.hour.start);
    next.hours = next.hours.map((weight, index) => (index === bucket ? weight + worked : weight));
    next.hour = emptyTally(hour);
  }
  if (next.day.start < day) {
    const passed = next.day.start === 0 ? 0 : (day - next.day.start) / DAY;
    next.peaks = { hour: faded(next.peaks.hour, passed), day: faded(learned(next, 'day'), passed) };
    next.hours = next.hours.map((weight) => weight * FADING_A_DAY ** passed);
    next.days += next.day.calls > 0 ? 1 : 0;
    next.day = emptyTally(day);
    next.named = {};
  }
  return next;
}

/** The numbers of an issue's project that were named one by one, with this one; and whether it stands beside another. */
function named(profile: Profile, things: readonly string[]): { named: Profile['named']; beside: number } {
  const [project, digits] = things.length === 1 ? (things[0]?.split('-') ?? []) : [];
  const number = Number(digits);
  if (project === undefined || digits === undefined || !Number.isSafeInteger(number)) return { named: profile.named, beside: 0 };
  const known = profile.named[project] ?? [];
  if (known.includes(number) || known.length >= MOST_NUMBERS) return { named: profile.named, beside: 0 };
  const beside = known.includes(number - 1) || known.includes(number + 1) ? 1 : 0;
  return { named: { ...profile.named, [project]: [...known, number] }, beside };
}

function added(tally: Tally, call: Observed, newPlaces: number, beside: number, odd: boolean): Tally {
  return {
    start: tally.start,
    calls: tally.calls + 1,
    errors: tally.errors + (call.end === 'error' ? 1 : 0),
    refusals: tally.refusals + (call.end === 'refusal' ? 1 : 0),
    records: tally.records + call.records,
    destructive: tally.destructive + (call.destructive ? 1 : 0),
    newPlaces: tally.newPlaces + newPlaces,
    sequence: tally.sequence + beside,
    odd: tally.odd + (odd ? 1 : 0),
  };
}

/** Days of the same sort (working day or weekend) since the connection was first seen. */
function daysKnown({ since }: Profile, at: number): number {
  const weeks = (at - since) / (7 * DAY);
  return weeks * (isWeekend(at) ? 2 : 5);
}

/** Whether it hardly ever works at this hour and those beside it, as far as that is known yet. */
function isOdd(profile: Profile, at: number): boolean {
  if (daysKnown(profile, at) < (isWeekend(at) ? KNOWN_DAYS.weekend : KNOWN_DAYS.weekday)) return false;
  const [base, hour] = [isWeekend(at) ? 24 : 0, new Date(at).getUTCHours()];
  return [-1, 0, 1].reduce((sum, step) => sum + (profile.hours[base + ((hour + step + 24) % 24)] ?? 0), 0) < HARDLY_EVER;
}

function findings(before: Profile, now: Profile, call: Observed): Finding[] {
  const over = WATCHES.flatMap((watch): Finding[] => {
    const [value, usual] = [now[watch.span][watch.measure], usualMost(now, watch)];
    if (value <= usual) return [];
    if (watch.kind === 'errors' && value < now.hour.calls * ERROR_SHARE) return [];
    return [{ kind: watch.kind, value, usual: Math.round(usual) }];
  });
  const first = call.destructive && before.destructive === 0 && now.days >= LEARNING_DAYS;
  return [...over, ...(first ? [{ kind: 'first-destructive' as const, value: 1, usual: 0 }] : [])];
}

/**
 * Takes a call into the profile, calls of one connection in the order of their time.
 * @returns the profile with it, and what was unusual; the same kind is told once a day.
 */
export function observe(profile: Profile, call: Observed): { profile: Profile; findings: readonly Finding[] } {
  const before = rolled(profile, call.at);
  const fresh = call.places.filter((place) => !before.places.includes(place));
  const { named: numbers, beside } = named(before, call.things);
  const odd = isOdd(before, call.at);
  const now: Profile = {
    ...before,
    hour: added(before.hour, call, fresh.length, beside, odd),
    day: added(before.day, call, fresh.length, beside, odd),
    places: [...before.places, ...fresh].slice(-MOST_PLACES),
    destructive: before.destructive + (call.destructive ? 1 : 0),
    named: numbers,
  };
  const kinds = new Map(findings(before, now, call).map((finding) => [finding.kind, finding]));
  const told = [...kinds.values()].filter(({ kind }) => call.at - (now.told[kind] ?? Number.NEGATIVE_INFINITY) >= DAY);
  return { profile: { ...now, told: { ...now.told, ...Object.fromEntries(told.map(({ kind }) => [kind, call.at])) } }, findings: told };
}
