import { finishedTask } from '../../../src/actions/confluence/finished-task';
import type { ActionContext } from '../../../src/actions/context';
import { confluenceClient } from '../../../src/clients/confluence/client';
import { Fault } from '../../../src/faults/fault';
import { ok, recordedHttp } from '../../clients/confluence/recorded-http';

/** Waits for a task that answers these states one after the other, with `time` milliseconds left for the call. */
async function waited(states: readonly { finished: boolean; successful: boolean }[], time: number): Promise<unknown> {
  const left = [...states];
  const last = { finished: false, successful: false };
  const confluence = confluenceClient(recordedHttp({ 'GET /wiki/rest/api/longtask/{id}': () => ok(left.shift() ?? last) }));
  // Waiting asks for nothing else of its context.
  const context = { confluence, now: () => Date.now(), deadline: Date.now() + time } as ActionContext;
  try {
    await finishedTask('7', context);
    return left.length;
  } catch (error) {
    return error instanceof Fault ? error.detail : error;
  }
}

const [RUNNING, DONE, FAILED] = [
  { finished: false, successful: false },
  { finished: true, successful: true },
  { finished: true, successful: false },
];

describe('waiting for work in the background', () => {
  test('ends when it is done, however often it has to be asked', async () => {
    expect(await waited([RUNNING, RUNNING, DONE], 20_000)).toBe(0);
  });

  test('that failed tells that a part may be done', async () => {
    expect(await waited([RUNNING, FAILED], 20_000)).toMatchObject({ kind: 'upstream-unavailable', outcomeUnknown: true });
  });

  test('that takes longer than the call has time tells so', async () => {
    expect(await waited([RUNNING], 4_050)).toMatchObject({ kind: 'timed-out', outcomeUnknown: true });
  });
});
