import { FunctionFailure } from './runtime/function-failure';
import type { Runtime } from './runtime/runtime';

const QUEUE_EVERY_MS = 1_000;

/**
 * What Forge does by itself while an app is installed: delivers queued events and runs schedules. Gives the function that ends it.
 * A function that fails is in the app's log already; anything else goes to `onError`.
 */
export function startBackground(
  runtime: Pick<Runtime, 'drainQueues' | 'schedule' | 'schedules'>,
  onError: (error: unknown) => void,
): () => void {
  const every = (milliseconds: number, work: () => Promise<unknown>): NodeJS.Timeout => {
    let busy = false;
    return setInterval(() => {
      if (busy) return;
      busy = true;
      void work()
        .catch((error: unknown) => {
          if (!(error instanceof FunctionFailure)) onError(error);
        })
        .finally(() => {
          busy = false;
        });
    }, milliseconds);
  };
  const timers = [
    every(QUEUE_EVERY_MS, () => runtime.drainQueues()),
    ...runtime.schedules.map(({ key, everyMs }) => every(everyMs, () => runtime.schedule(key))),
  ];
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
