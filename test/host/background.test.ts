import { startBackground } from '../../host/background';
import { FunctionFailure } from '../../host/runtime/function-failure';
import type { Runtime } from '../../host/runtime/runtime';

type Worked = Pick<Runtime, 'drainQueues' | 'schedule' | 'schedules'>;

function worker(overrides: Partial<Worked> = {}) {
  const runs: string[] = [];
  const runtime: Worked = {
    schedules: [{ key: 'sweep', everyMs: 3_600_000 }],
    drainQueues: () => {
      runs.push('drain');
      return Promise.resolve({ delivered: 0, retried: 0, failed: 0 });
    },
    schedule: (key) => {
      runs.push(key);
      return Promise.resolve();
    },
    ...overrides,
  };
  return { runtime, runs };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('queues are drained every second and schedules run at their interval, until it is stopped', async () => {
  const { runtime, runs } = worker();
  const stop = startBackground(runtime, fail);
  await jest.advanceTimersByTimeAsync(3_000);
  expect(runs).toEqual(['drain', 'drain', 'drain']);
  await jest.advanceTimersByTimeAsync(3_600_000);
  expect(runs.filter((run) => run === 'sweep')).toEqual(['sweep']);
  const before = runs.length;
  stop();
  await jest.advanceTimersByTimeAsync(10_000);
  expect(runs).toHaveLength(before);
});

test('a run that takes long is not started again meanwhile', async () => {
  let drains = 0;
  const { runtime } = worker({
    drainQueues: () => {
      drains += 1;
      return new Promise(() => undefined);
    },
  });
  const stop = startBackground(runtime, fail);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(drains).toBe(1);
  stop();
});

test('a failing function is left to the app’s log, a fault of the host is told', async () => {
  const told: unknown[] = [];
  const errors = [new FunctionFailure('threw', 'of the app'), new Error('of the host')];
  const { runtime } = worker({ drainQueues: () => Promise.reject(errors.shift() ?? new FunctionFailure('threw', 'again')) });
  const stop = startBackground(runtime, (error) => told.push(error));
  await jest.advanceTimersByTimeAsync(3_000);
  expect(told).toMatchObject([{ message: 'of the host' }]);
  stop();
});

function fail(error: unknown): void {
  throw error;
}
