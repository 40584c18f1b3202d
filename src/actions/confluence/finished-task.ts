import { setTimeout as wait } from 'node:timers/promises';
import { Fault } from '../../faults/fault';
import type { ActionContext } from '../context';

const PAUSE_MILLISECONDS = 250;
const MOST_MILLISECONDS = 12_000;

/**
 * Waits until work in the background is done.
 * @param what the work in words that may be shown.
 * @throws Fault `conflict` when Confluence could not finish it, `timed-out` when it still goes on after a while.
 */
export async function finishedTask(id: string, what: string, { confluence, now }: ActionContext): Promise<void> {
  const began = now();
  for (;;) {
    const task = await confluence.longTasks.get(id);
    if (task.finished && task.successful) return;
    if (task.finished)
      throw new Fault({
        kind: 'conflict',
        what: `Confluence could not finish ${what}.`,
        mend: 'Read what is left of it, and try the parts.',
      });
    if (now() - began > MOST_MILLISECONDS)
      throw new Fault({ kind: 'timed-out', seconds: Math.round(MOST_MILLISECONDS / 1000), outcomeUnknown: true });
    await wait(PAUSE_MILLISECONDS);
  }
}
