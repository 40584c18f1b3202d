import { __requestAtlassianAsApp as gateway } from '@forge/api';
import { kvs } from '@forge/kvs';
import { anyText } from './fixture/matchers';
import { platform } from './fixture/platform';

/** Posts what `Queue.push` of `@forge/events` 3.0 posts; 201 is the one status that it takes for success. */
async function push(events: unknown[], queueName = 'work', jobId = 'job-1'): Promise<number> {
  const body = {
    queueName,
    jobId,
    type: 'avi:forge:app:event',
    schema: 'ari:cloud:ecosystem::forge/app-event-2',
    payload: events,
    time: new Date().toISOString(),
  };
  const path = '/webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}';
  const response = await gateway(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  return response.status;
}

const retryAfter = (seconds: number): object => ({
  _retry: true,
  retryOptions: { retryAfter: seconds, retryReason: 'FUNCTION_RETRY_REQUEST', retryData: { tries: 1 } },
});

test('an event that was pushed is delivered once, when its delay is over', async () => {
  let now = 0;
  const { app, inApp, runtime } = platform({ clock: () => now });
  expect(await inApp(() => push([{ body: { n: 1 } }, { body: { n: 2 }, delayInSeconds: 60 }]))).toBe(201);
  const seen: unknown[] = [];
  app.does((payload, context) => seen.push(payload, context));

  expect(await runtime.drainQueues()).toEqual({ delivered: 1, retried: 0, failed: 0 });
  expect(seen[0]).toEqual({ body: { n: 1 }, queueName: 'work', jobId: 'job-1', eventId: anyText });
  expect(seen[1]).not.toHaveProperty('principal');
  expect(await runtime.drainQueues()).toEqual({ delivered: 0, retried: 0, failed: 0 });
  now = 60_000;
  expect(await runtime.drainQueues()).toMatchObject({ delivered: 1 });
  expect(seen[2]).toMatchObject({ body: { n: 2 } });
});

test('a consumer that returns an InvocationError gets the event again with its own data', async () => {
  let now = 0;
  const { app, inApp, runtime } = platform({ clock: () => now });
  await inApp(() => push([{ body: {} }]));
  app.does(() => retryAfter(30));
  expect(await runtime.drainQueues()).toEqual({ delivered: 0, retried: 1, failed: 0 });
  now = 29_999;
  expect(await runtime.drainQueues()).toMatchObject({ delivered: 0, retried: 0 });
  now = 30_000;
  let retried: unknown;
  app.does((payload) => {
    retried = payload;
  });
  expect(await runtime.drainQueues()).toMatchObject({ delivered: 1 });
  expect(retried).toMatchObject({ retryContext: { retryCount: 1, retryReason: 'FUNCTION_RETRY_REQUEST', retryData: { tries: 1 } } });
});

test('retries end after 24 hours, and a consumer that throws gets no other try', async () => {
  let now = 0;
  const { app, inApp, runtime } = platform({ clock: () => now });
  await inApp(() => push([{ body: {} }]));
  app.does(() => retryAfter(900));
  let retries = 0;
  for (; (await runtime.drainQueues()).retried === 1; retries += 1) now += 900_000;
  expect(retries).toBe(96);

  await inApp(() => push([{ body: {} }]));
  app.does(() => {
    throw new Error('no');
  });
  expect(await runtime.drainQueues()).toEqual({ delivered: 0, retried: 0, failed: 1 });
  expect(await runtime.drainQueues()).toEqual({ delivered: 0, retried: 0, failed: 0 });
});

test('a chain of events that push events ends after 1000', async () => {
  const { app, inApp, runtime } = platform();
  await inApp(() => push([{ body: {} }]));
  const statuses = new Set<number>();
  app.does(async () => {
    statuses.add(await push([{ body: {} }]));
  });
  expect(await runtime.drainQueues()).toMatchObject({ delivered: 1_000 });
  expect([...statuses]).toEqual([201, 405]);
});

test.each([
  ['no event', 400, []],
  ['51 events', 400, Array.from({ length: 51 }, () => ({ body: {} }))],
  ['a body that is a list', 400, [{ body: [] }]],
  ['a delay above 15 minutes', 400, [{ body: {}, delayInSeconds: 901 }]],
  ['200 KB', 413, [{ body: { x: 'x'.repeat(200 * 1024) } }]],
])('a push of %s is refused with %i and queues nothing', async (_what, status, events) => {
  const { inApp, runtime } = platform();
  expect(await inApp(() => push(events))).toBe(status);
  expect(await runtime.drainQueues()).toEqual({ delivered: 0, retried: 0, failed: 0 });
});

test('a queue without a consumer is refused, and slow consumers take smaller events', async () => {
  const { inApp } = platform();
  const event = { body: { x: 'x'.repeat(101 * 1024) } };
  expect(await inApp(() => push([{ body: {} }], 'nobody'))).toBe(400);
  expect(await inApp(() => push([event], 'work'))).toBe(201);
  expect(await inApp(() => push([event], 'slow-work'))).toBe(413);
});

test('a scheduled trigger runs on demand, without a user, and tells its interval', async () => {
  const { app, runtime } = platform();
  app.does(async (payload, context) => {
    await kvs.set('swept', true);
    return { payload, context };
  });
  expect(runtime.schedules).toEqual([{ key: 'sweep', everyMs: 3_600_000 }]);
  const answer = await runtime.schedule('sweep');
  expect(answer).toMatchObject({ payload: { context: { moduleKey: 'sweep' } } });
  expect(answer).not.toHaveProperty('context.principal');
  await expect(runtime.schedule('nope')).rejects.toThrow("no scheduledTrigger module 'nope'");
});
