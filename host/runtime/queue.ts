import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { FunctionFailure } from './function-failure';
import type { Invoker } from './invocation';
import type { Manifest } from './manifest';
import type { QueueEvent } from './queue-push';

const MAX_RETRY_SECONDS = 900;
const RETRY_WINDOW_MS = 24 * 3_600_000;

/** What `InvocationError` of `@forge/events` becomes when a consumer returns it. */
const retrySchema = z.object({
  _retry: z.literal(true),
  retryOptions: z.object({
    retryAfter: z.number().positive().max(MAX_RETRY_SECONDS),
    retryReason: z.string(),
    retryData: z.unknown().optional(),
  }),
});

/** How the deliveries of one drain ended. */
export interface DrainReport {
  delivered: number;
  /** Asked to be delivered again, and were queued for it. */
  retried: number;
  /** Threw, were late, or asked for another try after 24 hours: gone, with a line in the app's log. */
  failed: number;
}

interface StoredEvent {
  position: number;
  eventId: string;
  jobId: string;
  queue: string;
  event: QueueEvent;
  pushedAt: number;
  depth: number;
  retryCount: number;
  retry: unknown;
}

/** Delivers queued events to the manifest's consumers, at least once: an event leaves the queue only when its consumer has answered. */
export class QueueDelivery {
  constructor(
    private readonly database: DatabaseSync,
    private readonly manifest: Manifest,
    private readonly invoker: Invoker,
    private readonly now: () => number,
  ) {}

  /** Delivers one after the other what is due, events pushed meanwhile included. */
  async drain(): Promise<DrainReport> {
    const report: DrainReport = { delivered: 0, retried: 0, failed: 0 };
    for (let next = this.next(); next; next = this.next()) report[await this.deliver(next)] += 1;
    return report;
  }

  private async deliver(stored: StoredEvent): Promise<keyof DrainReport> {
    const module = this.manifest.modules.find((candidate) => candidate.type === 'consumer' && candidate['queue'] === stored.queue);
    if (!module) throw new Error(`The manifest no longer has a consumer for the queue '${stored.queue}', which still holds events.`);
    const payload = {
      ...stored.event,
      queueName: stored.queue,
      jobId: stored.jobId,
      eventId: stored.eventId,
      ...(stored.retryCount > 0 && { retryContext: stored.retry }),
    };
    try {
      const wish = await this.invoker.invoke({ module, payload, queueDepth: stored.depth }, (answer) => readRetry(answer));
      return wish ? this.retry(stored, wish) : this.finish(stored, 'delivered');
    } catch (error) {
      if (!(error instanceof FunctionFailure)) throw error;
      return this.finish(stored, 'failed');
    }
  }

  private retry(
    stored: StoredEvent,
    { retryAfter, retryReason, retryData }: z.infer<typeof retrySchema>['retryOptions'],
  ): keyof DrainReport {
    const dueAt = this.now() + retryAfter * 1_000;
    if (dueAt > stored.pushedAt + RETRY_WINDOW_MS) return this.finish(stored, 'failed');
    const retry = JSON.stringify({ retryCount: stored.retryCount + 1, retryReason, retryData });
    this.database.prepare('UPDATE queue_events SET due_at = ?, retry = ? WHERE position = ?').run(dueAt, retry, stored.position);
    return 'retried';
  }

  private finish(stored: StoredEvent, outcome: 'delivered' | 'failed'): keyof DrainReport {
    this.database.prepare('DELETE FROM queue_events WHERE position = ?').run(stored.position);
    return outcome;
  }

  private next(): StoredEvent | undefined {
    const row = this.database.prepare('SELECT * FROM queue_events WHERE due_at <= ? ORDER BY due_at, position LIMIT 1').get(this.now());
    if (!row) return undefined;
    const retry = row['retry'] === null ? { retryCount: 0 } : (JSON.parse(String(row['retry'])) as { retryCount: number });
    return {
      position: Number(row['position']),
      eventId: String(row['event_id']),
      jobId: String(row['job_id']),
      queue: String(row['queue']),
      event: JSON.parse(String(row['event'])) as QueueEvent,
      pushedAt: Number(row['pushed_at']),
      depth: Number(row['depth']),
      retryCount: retry.retryCount,
      retry,
    };
  }
}

function readRetry(answer: unknown): z.infer<typeof retrySchema>['retryOptions'] | undefined {
  const asks = typeof answer === 'object' && answer !== null && '_retry' in answer && answer._retry === true;
  if (!asks) return undefined;
  const wish = retrySchema.safeParse(answer);
  if (!wish.success) throw new FunctionFailure('bad-answer', `Not a valid InvocationError: ${z.prettifyError(wish.error)}`);
  return wish.data.retryOptions;
}
