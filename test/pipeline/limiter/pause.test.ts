import type { FaultRule } from '../../../host/site/behaviour/fault';
import { newLimiter } from '../../../src/pipeline/limiter/limiter';
import { travel } from '../../support/clock';
import { startWorld, type World } from '../../support/world';

/** Two warm processes of the app over one storage; `at` says which one the next call meets. */
const limiters = [newLimiter(), newLimiter()];
let at = 0;

async function twoProcesses(): Promise<Record<string, unknown>> {
  const [shipped, { app }, { serveMcp }] = await Promise.all([
    import('../../../src/index'),
    import('../../../src/app'),
    import('../../../src/mcp/serve'),
  ]);
  const pipelines = limiters.map((limiter) => ({ ...app.pipeline, limiter }));
  return { ...shipped, mcp: (event: unknown) => serveMcp(event, { ...app, pipeline: pipelines[at] ?? app.pipeline }) };
}

let world: World;
let key: string;

beforeAll(async () => {
  world = await startWorld(twoProcesses);
});
afterAll(() => {
  world.close();
});

/** Every test has an hour of its own, with full buckets and no pause. */
beforeEach(async () => {
  travel(3_600_000);
  key = await world.mintKey('marta');
});

function read(process: number, as = key) {
  at = process;
  return world.mcp(as).call('jira_get_issue', { issue: 'PAY-1', fields: ['summary'] });
}

async function during(fault: FaultRule['fault'], work: () => Promise<void>): Promise<void> {
  const end = world.opened.behaviour.inject({ fault, endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}', times: 1 });
  await work();
  end();
}

describe('when Jira says that it is too much', () => {
  test('the person waits as long as Jira asks, in the process that was told and in any other', async () => {
    await during({ kind: 'rate-limited', retryAfterSeconds: 40 }, async () => {
      expect(await read(0)).toMatchObject({ fault: 'rate-limited', text: expect.stringContaining('40 s') as string });
    });
    const before = world.opened.log.all().length;
    expect(await read(0)).toMatchObject({ fault: 'rate-limited', text: expect.stringContaining('limit of Atlassian') as string });
    expect(await read(1, await world.mintKey('marta'))).toMatchObject({ fault: 'rate-limited' });
    expect(world.opened.log.all().length).toBe(before);
    expect(await read(1, await world.mintKey('ada'))).toMatchObject({ ok: true });
    travel(41_000);
    expect([(await read(0)).ok, (await read(1)).ok]).toEqual([true, true]);
  });

  test('a process that holds a block knows it when the block ends, fifteen seconds later at most', async () => {
    await read(1);
    await during({ kind: 'rate-limited', retryAfterSeconds: 40 }, async () => {
      await read(0);
    });
    travel(15_000);
    expect(await read(1)).toMatchObject({ fault: 'rate-limited' });
  });

  test('a pause is stored once, however many answers ask for it', async () => {
    await read(0);
    world.opened.behaviour.limitPerMinute(10);
    const writes = async (): Promise<number> => {
      const before = world.runtime.storageCalls.writes;
      await read(0);
      return world.runtime.storageCalls.writes - before;
    };
    const each: number[] = [];
    for (let call = 0; call < 10; call += 1) each.push(await writes());
    world.opened.behaviour.limitPerMinute(undefined);
    expect(each.slice(0, 8)).toEqual(Array(8).fill(1));
    expect(each.slice(8).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(4);
  });

  test('near its limit no more is let through than Jira has left', async () => {
    world.opened.log.clear();
    world.opened.behaviour.limitPerMinute(10);
    const told = [];
    for (let call = 0; call < 30; call += 1) told.push(await read(call % 2));
    world.opened.behaviour.limitPerMinute(undefined);
    const refusedByJira = world.opened.log.all().filter(({ status }) => status === 429).length;
    expect(told.filter(({ ok }) => ok)).toHaveLength(10);
    expect(refusedByJira).toBeLessThanOrEqual(2);
  });
});
