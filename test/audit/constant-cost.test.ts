import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { answered, startWorld, type World } from '../support/world';
import { QUESTIONS, fillLog } from './filled-log';

const folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-audit-'));
const worlds: World[] = [];
afterAll(() => {
  for (const world of worlds) world.close();
  rmSync(folder, { recursive: true });
});

async function worldWith(rows: number): Promise<World> {
  const platform = path.join(folder, String(rows));
  const world = await startWorld(undefined, { platform, site: ':memory:' });
  worlds.push(world);
  const database = new DatabaseSync(platform);
  fillLog(database, rows, Date.now());
  database.close();
  return world;
}

const PAGE = 3;

/** Storage calls of three pages on end, and how many rows each of them held. */
async function pages(world: World, question: object): Promise<{ reads: number; rows: number }[]> {
  const told: { reads: number; rows: number }[] = [];
  let cursor: string | undefined;
  do {
    const before = world.runtime.storageCalls.reads;
    const page = answered(await world.admin('audit', { ...question, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }));
    told.push({ reads: world.runtime.storageCalls.reads - before, rows: page.rows.length });
    ({ cursor } = page);
  } while (cursor !== undefined && told.length < 3);
  return told;
}

test('a page of the log costs the same number of storage calls among 1,000 rows and among 20,000', async () => {
  const [small, large] = [await worldWith(1_000), await worldWith(20_000)];
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const [few, many] = [await pages(small, question), await pages(large, question)];
    expect({ name, pages: many }).toEqual({ name, pages: few });
    if (name !== 'what is not there') expect(many.map(({ rows }) => rows)).toEqual([PAGE, PAGE, PAGE]);
  }
});

test('one index: the settings and one query; found by target: one read for 25 rows more', async () => {
  const [world] = worlds;
  if (world === undefined) throw new Error('The test before starts the worlds.');
  expect(await pages(world, {})).toEqual(Array(3).fill({ reads: 2, rows: PAGE }));
  expect(await pages(world, QUESTIONS['one issue'])).toEqual(Array(3).fill({ reads: 3, rows: PAGE }));
});

test('a filter that hardly anything passes gives a short page and goes on, and never reads more than four pages of the storage', async () => {
  const world = worlds[1];
  if (world === undefined) throw new Error('The first test starts the worlds.');
  const rare = { connection: 'connection-3', outcome: 'held' };
  for (const { reads, rows } of await pages(world, rare)) {
    expect(rows).toBe(0);
    expect(reads).toBe(1 + 4);
  }
});
