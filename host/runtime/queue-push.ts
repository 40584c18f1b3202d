import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { atomically } from './database';
import type { Manifest } from './manifest';

const MAX_EVENTS = 50;
const MAX_PUSH_BYTES = 200 * 1024;
const MAX_LONG_EVENT_BYTES = 100 * 1024;
const DEFAULT_TIMEOUT_SECONDS = 55;
const MAX_CHAIN = 1_000;

const eventSchema = z.object({
  body: z.record(z.string(), z.unknown()),
  delayInSeconds: z.int().min(0).max(900).optional(),
  concurrency: z.object({ key: z.string(), limit: z.int().positive() }).optional(),
});
const pushSchema = z.object({
  queueName: z.string(),
  jobId: z.string().min(1),
  type: z.literal('avi:forge:app:event'),
  schema: z.literal('ari:cloud:ecosystem::forge/app-event-2'),
  payload: z.array(eventSchema).min(1).max(MAX_EVENTS),
});

export type QueueEvent = z.infer<typeof eventSchema>;

/**
 * What `Queue.push` of `@forge/events` 3 posts: stores the events and answers 201, the one status that the SDK takes for success.
 * `depth` counts the events that led to this push; a chain of more than 1000 is refused with 405, as the platform does.
 */
export function pushEvents(database: DatabaseSync, manifest: Manifest, body: unknown, depth: number, now: number): Response {
  const request = pushSchema.safeParse(body);
  if (!request.success) return Response.json({ code: 400, message: z.prettifyError(request.error) }, { status: 400 });
  const { queueName, jobId, payload } = request.data;
  const consumer = manifest.modules.find((module) => module.type === 'consumer' && module['queue'] === queueName);
  if (!consumer)
    return Response.json({ code: 400, message: `The manifest has no consumer for the queue '${queueName}'.` }, { status: 400 });
  if (depth >= MAX_CHAIN) return Response.json({ code: 405, message: `More than ${MAX_CHAIN} pushes in one chain.` }, { status: 405 });
  const limit = eventLimit(manifest, consumer.function);
  const texts = payload.map((event) => JSON.stringify(event));
  const bytes = texts.map((text) => Buffer.byteLength(text));
  if (bytes.reduce((sum, size) => sum + size, 0) > MAX_PUSH_BYTES || bytes.some((size) => size > limit)) {
    return Response.json(
      { errorMessage: `A push takes at most ${MAX_PUSH_BYTES} bytes, and an event of this queue ${limit}.` },
      { status: 413 },
    );
  }
  const insert = database.prepare(
    'INSERT INTO queue_events (event_id, job_id, queue, event, pushed_at, due_at, depth, retry) VALUES (?, ?, ?, ?, ?, ?, ?, NULL)',
  );
  atomically(database, () => {
    for (const [index, event] of payload.entries()) {
      insert.run(randomUUID(), jobId, queueName, texts[index] ?? '', now, now + (event.delayInSeconds ?? 0) * 1_000, depth + 1);
    }
  });
  return Response.json({}, { status: 201 });
}

/** Consumers that may run longer than 55 seconds take smaller events. */
function eventLimit(manifest: Manifest, functionKey: string | undefined): number {
  const declared = manifest.modules.find((module) => module.type === 'function' && module.key === functionKey)?.['timeoutSeconds'];
  return typeof declared === 'number' && declared > DEFAULT_TIMEOUT_SECONDS ? MAX_LONG_EVENT_BYTES : MAX_PUSH_BYTES;
}
