import * as z from 'zod';
import { defineRead, defineWrite } from '../../src/actions/define';
import type { Operation } from '../../src/ports/product-http';
import { ask } from '../../src/clients/ask';
import type { Action } from '../../src/actions/define';
import { answered, startWorld, type World } from '../support/world';
import { appWith } from '../support/app-with';

const FACTS = {
  product: 'jira',
  group: 'issues',
  destructive: false,
  repeatable: false,
  surface: 'catalogue',
  scopes: { 'read:jira-work': 'for this test alone' },
  endpoints: [] as Operation[],
  examples: [],
  input: z.strictObject({}),
} as const;

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Takes longer than the platform allows. */
const slowRead = defineRead({
  ...FACTS,
  id: 'jira_read_slowly',
  title: 'Read slowly',
  summary: 'Never ends in time.',
  effect: 'read',
  async read() {
    await later(4_000);
    return { records: [] };
  },
});

/** A change whose product call is made and then takes too long, or fails. */
function brokenWrite(id: string, send: () => Promise<void>): Action {
  return defineWrite({
    ...FACTS,
    id,
    title: id,
    summary: 'Breaks when it is sent.',
    effect: 'create',
    targets: () => [{ kind: 'project', ref: 'PAY', access: 'write' }],
    writes: () => [],
    observe: () => Promise.reject(new Error('never reached')),
    prepare: (_, { jira }) =>
      Promise.resolve({
        planned: {},
        changes: true,
        async commit() {
          await jira.comments.add('PAY-1', { body: { type: 'doc', version: 1, content: [] } });
          await send();
          return { issue: 'PAY-1' };
        },
      }),
  });
}

const lateWrite = brokenWrite('jira_write_slowly', () => later(4_000));
const failingWrite = brokenWrite('jira_write_into_the_void', async () => {
  const refusing = { call: () => Promise.resolve({ status: 503, body: undefined }) };
  await ask(refusing, 'POST /rest/api/3/issue', {}, { what: 'nothing', schema: z.unknown() });
});
const throwingWrite = brokenWrite('jira_write_with_a_fault', () => Promise.reject(new TypeError('secret content')));

let world: World;
let key: string;

beforeAll(async () => {
  // Five seconds are kept back for the audit row: 7 leave the work two, which is plenty for all but the slow ones.
  world = await startWorld(
    appWith({ actions: [slowRead, lateWrite, failingWrite, throwingWrite], surroundings: { remainingMilliseconds: () => 7_000 } }),
  );
  key = await world.mintKey('marta');
});
afterAll(async () => {
  await later(4_000);
  world.close();
});

const newest = async () => answered(await world.admin('audit', { limit: 1 })).rows[0];

describe('when a product fails', () => {
  test('a read that takes too long is ended before the platform ends it, and says so', async () => {
    const told = await world.mcp(key).call('jira_read_slowly');
    expect(told).toMatchObject({ ok: false, fault: 'timed-out', text: expect.stringContaining('Ask for less') as string });
    expect(await newest()).toMatchObject({ action: 'jira_read_slowly', outcome: 'timed-out' });
  });

  test('a change that takes too long may have happened, and says so', async () => {
    const told = await world.mcp(key).call('jira_write_slowly');
    expect(told).toMatchObject({ ok: false, fault: 'timed-out', text: expect.stringContaining('may have happened') as string });
  });

  test('a change whose product call failed may have happened, and says so', async () => {
    const told = await world.mcp(key).call('jira_write_into_the_void');
    expect(told).toMatchObject({ ok: false, fault: 'upstream-unavailable', text: expect.stringContaining('may have happened') as string });
  });

  test('an unexpected error gives a reference and not its text, to the caller and to the log', async () => {
    const told = await world.mcp(key).call('jira_write_with_a_fault');
    expect(told).toMatchObject({ ok: false, fault: 'internal' });
    const row = await newest();
    expect(told.text).toContain(`Reference ${row?.id ?? ''}`);
    expect(JSON.stringify(world.runtime.appLog) + told.text).not.toContain('secret content');
  });
});
