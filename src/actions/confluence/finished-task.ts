import { Fault } from '../../faults/fault';
import type { ActionContext } from '../context';

const FIRST_WAIT = 100;
const LONGEST_WAIT = 2000;
/** Kept back for reading the page again and telling what happened. */
const RESERVE = 4000;

/**
 * Waits until work in the background is done, longer from look to look, as long as this call has time.
 * @throws Fault `upstream-unavailable` when Confluence gave it up, `timed-out` when it still goes on: either way a part may be done.
 */
export async function finishedTask(id: string, { confluence, now, deadline }: ActionContext): Promise<void> {
  const began = now();
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    const task = await confluence.longTasks.get(id);
    if (task.finished && task.successful) return;
    if (task.finished) throw new Fault({ kind: 'upstream-unavailable', product: 'Confluence', status: null, outcomeUnknown: true });
    if (now() + wait + RESERVE > deadline)
      throw new Fault({ kind: 'timed-out', seconds: Math.round((now() - began) / 1000), outcomeUnknown: true });
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
