import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../host/runtime/database';
import { QUESTIONS, fillLog } from '../test/audit/filled-log';
import { answered, startWorld, type World } from '../test/support/world';

const SIZES = [1_000, 1_000_000] as const;
const PAGE = 25;
const TURNS = 15;

interface Cost {
  rows: number;
  storageCalls: number;
  milliseconds: number;
}

/** A platform's file with so many calls in its log. */
function filled(folder: string, rows: number): string {
  const file = path.join(folder, `${rows}.platform`);
  const began = performance.now();
  const database = openDatabase(file);
  // Nobody else reads it yet, and it is thrown away: no need to survive a crash. The platform makes the index again when it opens the file.
  database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; DROP INDEX kvs_index_by_key');
  fillLog(database, rows, Date.now());
  database.close();
  openDatabase(file).close();
  console.error(`${rows.toLocaleString('en')} calls stored in ${Math.round((performance.now() - began) / 1000)} s`);
  return file;
}

async function costOf(world: World, question: object): Promise<Cost> {
  const before = world.runtime.storageCalls.reads;
  const { rows } = answered(await world.admin('audit', { ...question, limit: PAGE }));
  const storageCalls = world.runtime.storageCalls.reads - before;
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const began = performance.now();
    answered(await world.admin('audit', { ...question, limit: PAGE }));
    times.push(performance.now() - began);
  }
  return { rows: rows.length, storageCalls, milliseconds: times.sort((one, other) => one - other)[Math.floor(TURNS / 2)] ?? NaN };
}

/**
 * What one page of the audit log costs among a thousand calls and among a million: the page's own function on the emulated platform, whose
 * database is filled directly. Prints one line of JSON for each way of asking: rows on the page, storage calls, median time, and the ratio.
 */
async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-bench-'));
  try {
    const worlds: World[] = [];
    for (const rows of SIZES) worlds.push(await startWorld(undefined, { platform: filled(folder, rows), site: ':memory:' }));
    for (const [asked, question] of Object.entries(QUESTIONS)) {
      const costs: Cost[] = [];
      for (const world of worlds) costs.push(await costOf(world, question));
      const [small, large] = costs;
      if (small === undefined || large === undefined) throw new Error('Two logs are compared.');
      const timeRatio = Number((large.milliseconds / small.milliseconds).toFixed(2));
      console.log(
        JSON.stringify({ asked, storageCalls: costs.map((cost) => cost.storageCalls), rows: costs.map((cost) => cost.rows), timeRatio }),
      );
    }
    for (const world of worlds) world.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void main();
