import { randomUUID } from 'node:crypto';
import { newLimiter } from '../../../src/pipeline/limiter/limiter';
import { limit } from '../../../src/pipeline/stages/limit';
import { limitsOf } from '../../policy/limits/limits';
import { memoryStore } from './memory-store';
import { sessionOf } from './session';

const limits = limitsOf({ connection: 240, person: 2_400, site: 24_000 });
const session = sessionOf({ person: 'ada', connection: 'one', limits });
const surroundings = { now: () => Date.now(), randomId: () => randomUUID() };

/** One warm process over a storage that a test may disturb. */
function startProcess(storage: Partial<ReturnType<typeof memoryStore>['store']> = {}, memory = memoryStore()) {
  const limiter = newLimiter();
  const ports = { limiter, surroundings, store: { ...memory.store, ...storage } };
  return { ...memory, limiter, ask: (cost?: number) => limit(session, 'read', ports, cost) };
}

afterEach(() => {
  jest.useRealTimers();
});

describe('many at once', () => {
  test('calls that come together in one process share the blocks that are drawn', async () => {
    const { ask, calls } = startProcess();
    await Promise.all(Array.from({ length: 48 }, () => ask()));
    // The first look finds no accounts; then 48 permits are four blocks of twelve.
    expect(calls).toEqual({ read: 5, create: 3, exchange: 4 });
  });

  test('a storm of conflicts ends in a refusal, not in a permit', async () => {
    let tries = 0;
    const { ask } = startProcess({
      exchange: () => {
        tries += 1;
        return Promise.resolve(false);
      },
    });
    jest.useFakeTimers();
    const refused = expect(ask()).rejects.toMatchObject({ detail: { kind: 'rate-limited', by: 'drawbridge', retryAfterSeconds: 1 } });
    await jest.advanceTimersByTimeAsync(10_000);
    await refused;
    expect(tries).toBeLessThanOrEqual(12);
  });

  test.each(['read', 'create', 'exchange'] as const)(
    'a storage that fails to %s gives no permit; healed, it gives them again',
    async (method) => {
      const memory = memoryStore();
      let broken = true;
      const failing = Promise.reject.bind(Promise, new Error('storage')) as () => Promise<never>;
      const { ask } = startProcess(
        { [method]: (...args: never[]) => (broken ? failing() : (memory.store[method] as (...all: never[]) => unknown)(...args)) },
        memory,
      );
      await expect(Promise.all([ask(), ask()])).rejects.toThrow('storage');
      broken = false;
      await expect(ask()).resolves.toBeUndefined();
    },
  );

  test('an account that cannot be read as one gives no permit', async () => {
    const memory = memoryStore();
    const { ask } = startProcess({}, memory);
    await ask();
    memory.rows.set('person:ada', { revision: 'x', state: { read: 'many' } });
    await expect(ask(20)).rejects.toThrow();
  });

  test('a draw that never ends holds up the next call for two seconds, not for ever', async () => {
    const memory = memoryStore();
    let frozen = true;
    const { ask } = startProcess({ read: (keys) => (frozen ? new Promise(() => undefined) : memory.store.read(keys)) }, memory);
    jest.useFakeTimers();
    void ask();
    frozen = false;
    const next = ask();
    await jest.advanceTimersByTimeAsync(2_000);
    await expect(next).resolves.toBeUndefined();
  });

  test('what needs more than any bucket holds is refused by rule, and no wait is promised', async () => {
    const { ask, calls } = startProcess();
    await expect(ask(241)).rejects.toMatchObject({ detail: { kind: 'refused', rule: 'more-than-the-limit' } });
    expect(calls.read).toBe(0);
  });
});
