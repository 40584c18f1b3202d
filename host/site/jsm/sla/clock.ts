import type { BusinessHours } from '../records';
import { workedBetween, workedUntil } from './business-time';

/** What happens to a clock: `run` starts or resumes it, `stop` ends the cycle. What changes nothing is passed over. */
export interface ClockEvent {
  at: number;
  kind: 'run' | 'pause' | 'stop';
}

export interface Cycle {
  start: number;
  /** Null while the cycle goes on. */
  stop: number | null;
  /** When the goal was or will be missed; null while that is open because the clock stands still. */
  breach: number | null;
  breached: boolean;
  paused: boolean;
  elapsed: number;
  goal: number;
}

interface Running {
  start: number;
  elapsed: number;
  /** Since when it runs; null while it is paused. */
  since: number | null;
  breach: number | null;
}

/** The cycles that events make of a goal in business hours, oldest first; only the last one can be going on. Times in milliseconds. */
export function cyclesOf(events: readonly ClockEvent[], goal: number, hours: BusinessHours, now: number): Cycle[] {
  const cycles: Cycle[] = [];
  let current: Running | null = null;
  for (const { at, kind } of events) {
    if (kind === 'run') {
      current ??= { start: at, elapsed: 0, since: null, breach: null };
      current.since ??= at;
    } else if (current) {
      halt(current, at, goal, hours);
      if (kind === 'stop') {
        const breach = current.breach ?? workedUntil(hours, at, goal - current.elapsed);
        const breached = current.breach !== null;
        cycles.push({ start: current.start, stop: at, breach, breached, paused: false, elapsed: current.elapsed, goal });
        current = null;
      }
    }
  }
  return current ? [...cycles, ongoing(current, goal, hours, now)] : cycles;
}

/** Adds up what has run until `at` and lets the clock stand still. */
function halt(current: Running, at: number, goal: number, hours: BusinessHours): void {
  if (current.since === null) return;
  const worked = workedBetween(hours, current.since, at);
  if (current.breach === null && current.elapsed + worked > goal)
    current.breach = workedUntil(hours, current.since, goal - current.elapsed);
  current.elapsed += worked;
  current.since = null;
}

function ongoing(current: Running, goal: number, hours: BusinessHours, now: number): Cycle {
  const paused = current.since === null;
  halt(current, now, goal, hours);
  const { start, elapsed } = current;
  const breached = current.breach !== null;
  const breach = current.breach ?? (paused ? null : workedUntil(hours, now, goal - elapsed));
  return { start, stop: null, breach, breached, paused, elapsed, goal };
}
