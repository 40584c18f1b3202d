import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { newLimiter } from '../src/pipeline/limiter/limiter';
import { limit } from '../src/pipeline/stages/limit';
import { DEFAULT_SETTINGS } from '../src/policy/settings/defaults';
import { memoryStore } from '../test/pipeline/limiter/memory-store';
import { sessionOf } from '../test/pipeline/limiter/session';

const SECONDS = 10;
/** A call of Forge's storage, there and back. */
const STORAGE_MILLISECONDS = 20;
/** What an eager agent does. */
const CALLS_A_SECOND = 2;

/**
 * What limits cost: so many processes, each with a connection of its own that reads twice a second, over one storage with the default limits.
 * Prints one line of JSON for each number of processes: calls let through and refused, and storage calls for a block and lost races.
 */
async function measure(processes: number): Promise<object> {
  const { calls, store } = memoryStore();
  let [given, refused, lost, slowest] = [0, 0, 0, 0];
  const slow: typeof store = {
    read: async (keys) => (await delay(STORAGE_MILLISECONDS), store.read(keys)),
    create: async (row) => (await delay(STORAGE_MILLISECONDS), store.create(row)),
    exchange: async (rows) => {
      await delay(STORAGE_MILLISECONDS);
      const done = await store.exchange(rows);
      if (!done) lost += 1;
      return done;
    },
  };
  const surroundings = { now: () => Date.now(), randomId: () => randomUUID() };
  const work = async (position: number): Promise<void> => {
    const session = sessionOf({ person: `person-${position}`, connection: `connection-${position}`, limits: DEFAULT_SETTINGS.limits });
    const ports = { store: slow, surroundings, limiter: newLimiter() };
    await delay(Math.random() * 1_000);
    for (let call = 0; call < SECONDS * CALLS_A_SECOND; call += 1) {
      const asked = performance.now();
      await limit(session, 'read', ports).then(
        () => (given += 1),
        () => (refused += 1),
      );
      slowest = Math.max(slowest, performance.now() - asked);
      await delay(1_000 / CALLS_A_SECOND);
    }
  };
  await Promise.all(Array.from({ length: processes }, (_, position) => work(position)));
  return { processes, given, refused, blocks: calls.exchange - lost, lost, slowest: Math.round(slowest) };
}

async function main(): Promise<void> {
  for (const processes of [1, 8, 32, 128]) console.log(JSON.stringify(await measure(processes)));
}

void main();
