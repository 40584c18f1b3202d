import { Fault } from '../faults/fault';
import type { Surroundings } from '../ports/surroundings';
import type { Run } from './run';

/** Kept back from the platform's limit so that the audit row and the answer still get out. */
const RESERVE_MILLISECONDS = 5_000;

/** When this run must stop asking the products, in milliseconds since the epoch. */
export function deadlineOf(run: Run, surroundings: Surroundings): number {
  return run.startedAt + Math.max(0, surroundings.remainingMilliseconds() - RESERVE_MILLISECONDS);
}

/** Runs the work; when the deadline passes first, throws Fault `timed-out`, saying whether a change may have happened. */
export async function beforeDeadline<T>(run: Run, surroundings: Surroundings, work: () => Promise<T>): Promise<T> {
  const milliseconds = Math.max(0, surroundings.remainingMilliseconds() - RESERVE_MILLISECONDS);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Fault({ kind: 'timed-out', seconds: Math.round(milliseconds / 1000), outcomeUnknown: run.touched }));
    }, milliseconds);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
