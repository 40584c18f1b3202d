import { kvs } from '@forge/kvs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { platform } from '../fixture/platform';

const folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-kvs-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('every write that was acknowledged survives kill -9, with its index', async () => {
  const database = path.join(folder, 'killed.sqlite');
  const child = spawn(process.execPath, ['--import', 'tsx', require.resolve('./write-forever'), database], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let acknowledged = -1;
  for await (const line of createInterface(child.stdout)) {
    acknowledged = Number(line);
    if (acknowledged === 200) child.kill('SIGKILL');
  }
  expect(await exited).toEqual([null, 'SIGKILL']);
  expect(acknowledged).toBeGreaterThanOrEqual(200);

  const { inApp } = platform({ database });
  await inApp(async () => {
    for (let n = 0; n <= acknowledged; n += 1) expect(await kvs.get(`n${n}`)).toBe(n);
    const newest = await kvs
      .entity('ticket')
      .query()
      .index('at')
      .where({ condition: 'EQUAL_TO', values: [acknowledged] })
      .getMany();
    expect(newest.results).toMatchObject([{ key: `t${acknowledged}` }]);
  });
});

test('two platforms on one file see each other’s writes at once, and only one wins a key', async () => {
  const database = path.join(folder, 'shared.sqlite');
  const [one, two] = [platform({ database }), platform({ database })];
  await one.inApp(() => kvs.set('k', 1, { keyPolicy: 'FAIL_IF_EXISTS' }));
  await expect(two.inApp(() => kvs.set('k', 2, { keyPolicy: 'FAIL_IF_EXISTS' }))).rejects.toMatchObject({ code: 'KEY_CONFLICT' });
  expect(await two.inApp(() => kvs.get('k'))).toBe(1);
});

test('a restart keeps values, the installation and trigger addresses', async () => {
  const database = path.join(folder, 'restarted.sqlite');
  const before = platform({ database });
  const url = before.runtime.triggerUrl('hook');
  await before.inApp(() => kvs.set('k', 1));
  before.app.does((_payload, context) => context);
  const context = await before.runtime.action('do-it', {}, 'ada');
  const after = platform({ database });
  after.app.does((_payload, next) => next);
  expect(await after.runtime.action('do-it', {}, 'ada')).toEqual(context);
  expect(after.runtime.triggerUrl('hook')).toBe(url);
  expect(await after.inApp(() => kvs.get('k'))).toBe(1);
});
