import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { limitsOf } from '../../policy/limits/limits';
import { ended, ordered, startHammers } from './hammering';

const folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-limits-'));
const PROCESSES = 8;
let hammers: ChildProcess[];

beforeAll(async () => {
  hammers = await startHammers(PROCESSES, path.join(folder, 'storage.sqlite'));
}, 60_000);
afterAll(async () => {
  await Promise.all(hammers.map((hammer) => ended(hammer, 'SIGTERM')));
  rmSync(folder, { recursive: true });
});

/** All processes ask until nothing is left, each for the connection that is named for it. */
async function together(person: string, limits: ReturnType<typeof limitsOf>, connection: (position: number) => string = () => person) {
  const from = Date.now();
  const reports = await Promise.all(
    hammers.map((hammer, position) => ordered(hammer, { person, connection: connection(position), limits })),
  );
  const permitted = reports.reduce((total, report) => total + report.permitted, 0);
  return { permitted, minutes: (Date.now() - from) / 60_000 };
}

describe('eight processes over one storage', () => {
  test('give one connection together what its limit says: no permit too many, none lost', async () => {
    const limits = limitsOf({ connection: 400, person: 60_000, site: 60_000 });
    const { permitted, minutes } = await together('one connection', limits);
    expect(permitted).toBeLessThanOrEqual(400 * (1 + minutes));
    expect(permitted).toBeGreaterThanOrEqual(400);
  }, 30_000);

  test('give eight connections of one person together what the person has', async () => {
    const limits = limitsOf({ connection: 60_000, person: 800, site: 60_000 });
    const { permitted, minutes } = await together('eight connections', limits, (position) => `own-${position}`);
    expect(permitted).toBeLessThanOrEqual(800 * (1 + minutes));
    expect(permitted).toBeGreaterThanOrEqual(800 * 0.75);
  }, 30_000);

  test('leave a quarter to a connection in another process, however busy the first one is', async () => {
    const limits = limitsOf({ connection: 60_000, person: 800, site: 60_000 });
    const [busy, quiet] = hammers;
    if (!busy || !quiet) throw new Error('No processes');
    await ordered(busy, { person: 'two connections', connection: 'busy', limits });
    const found = await ordered(quiet, { person: 'two connections', connection: 'quiet', limits, most: 100 });
    expect(found).toMatchObject({ permitted: 100, refused: 0 });
  }, 30_000);

  test('keep the budget of a day to the permit', async () => {
    const limits = limitsOf({ connection: 6_000, person: 60_000, site: 60_000 }, { connection: 300 });
    const { permitted } = await together('budgeted', limits);
    expect(permitted).toBe(300);
  }, 30_000);

  test('lose no more than one block when a process is killed with permits in hand', async () => {
    const limits = limitsOf({ connection: 100, person: 60_000, site: 60_000 }, { connection: 100 });
    const [victim, ...others] = hammers;
    if (!victim) throw new Error('No process');
    expect(await ordered(victim, { person: 'crashing', connection: 'crashing', limits, most: 1 })).toMatchObject({ permitted: 1 });
    await ended(victim, 'SIGKILL');
    hammers = others;
    const { permitted } = await together('crashing', limits);
    expect(permitted).toBeLessThanOrEqual(99);
    expect(permitted).toBeGreaterThanOrEqual(95);
  }, 30_000);
});
