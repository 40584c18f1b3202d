import { runJob } from '../../../../src/actions/jira/bulk/job';
import type { ActionContext } from '../../../../src/actions/context';
import { jiraClient } from '../../../../src/clients/jira/client';
import { Fault } from '../../../../src/faults/fault';
import type { ProductAnswer } from '../../../../src/ports/product-http';

const ISSUES = [
  { id: '1', key: 'PAY-1' },
  { id: '2', key: 'PAY-2' },
];

/** A job whose progress is told by these answers, one a look, the last for ever. */
function run(progress: readonly object[], secondsLeft = 20) {
  let looks = 0;
  const answer = (): ProductAnswer => ({ status: 200, body: progress[Math.min(looks++, progress.length - 1)] });
  const jira = jiraClient({
    call: (operation, request) =>
      operation === 'GET /rest/api/3/bulk/queue/{taskId}' && request.path?.['taskId'] === '77' && request.fresh === true
        ? Promise.resolve(answer())
        : Promise.reject(new Error(operation)),
  });
  // Of the context, a job uses no more than this.
  const context = { jira, now: () => Date.now(), deadline: Date.now() + secondsLeft * 1000 } as ActionContext;
  return { told: runJob(ISSUES, () => Promise.resolve('77'), context), looks: () => looks };
}

describe('a job on many issues', () => {
  test('is waited for, look by look', async () => {
    const { told, looks } = run([{ status: 'ENQUEUED' }, { status: 'RUNNING', progressPercent: 50 }, { status: 'COMPLETE' }]);
    expect(await told).toEqual({});
    expect(looks()).toBe(3);
  });

  test('that left issues out says which and why', async () => {
    const { told } = run([{ status: 'COMPLETE', failedAccessibleIssues: { 2: ['No permission.'] } }]);
    expect(await told).toEqual({ note: 'Left as they are: PAY-2 (No permission.).' });
  });

  test('that did nothing is refused with all reasons', async () => {
    const { told } = run([{ status: 'COMPLETE', failedAccessibleIssues: { 1: ['Wrong.'], 2: [] } }]);
    await expect(told).rejects.toMatchObject({
      detail: {
        kind: 'input',
        problems: [
          { field: 'PAY-1', problem: 'Wrong.' },
          { field: 'PAY-2', problem: 'Jira refused it.' },
        ],
      },
    });
  });

  test.each(['FAILED', 'DEAD', 'CANCELLED'])('that ended as %s leaves its outcome open', async (status) => {
    const { told } = run([{ status }]);
    await expect(told).rejects.toBeInstanceOf(Fault);
    await expect(told).rejects.toMatchObject({ detail: { outcomeUnknown: true } });
  });

  test('that takes longer than the call is told as still running', async () => {
    const { told, looks } = run([{ status: 'RUNNING' }], 4);
    expect((await told).note).toContain('Jira still works on this (job 77)');
    expect(looks()).toBe(1);
  });
});
