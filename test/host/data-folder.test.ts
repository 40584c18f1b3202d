import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDataFolder } from '../../host/data-folder';

const root = mkdtempSync(path.join(tmpdir(), 'drawbridge-data-'));
const fresh = (name: string): string => path.join(root, name);
afterAll(() => rmSync(root, { recursive: true }));

test('keeps keys over a restart, readable by the owner alone', () => {
  const folder = fresh('keys');
  const first = openDataFolder(folder, false);
  expect(first.readKeys()).toBeUndefined();
  first.writeKeys({ admin: 'k' });
  first.release();
  expect(statSync(path.join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
  const second = openDataFolder(folder, false);
  expect(second.readKeys()).toEqual({ admin: 'k' });
  second.release();
});

test('is held by one host at a time', () => {
  const folder = fresh('held');
  const first = openDataFolder(folder, false);
  expect(() => openDataFolder(folder, true)).toThrow(`The data folder ${folder} is in use by another host`);
  first.release();
  openDataFolder(folder, false).release();
});

test('a reset deletes what a host keeps, and nothing that somebody else put there', () => {
  const folder = fresh('reset');
  const first = openDataFolder(folder, false);
  first.writeKeys({});
  writeFileSync(first.siteDatabase, '');
  writeFileSync(path.join(folder, 'notes.txt'), 'mine');
  first.release();
  const second = openDataFolder(folder, true);
  expect(second.readKeys()).toBeUndefined();
  expect([existsSync(second.siteDatabase), existsSync(path.join(folder, 'notes.txt'))]).toEqual([false, true]);
  second.release();
});

test('a folder that cannot be made and damaged keys are one clear line', () => {
  const file = fresh('a-file');
  writeFileSync(file, '');
  expect(() => openDataFolder(path.join(file, 'inside'), false)).toThrow(/^The data folder .* cannot be used: ENOTDIR/);
  // A file system that takes no folders must be told at once, too.
  expect(() => openDataFolder('/proc/drawbridge/data', false)).toThrow(/^The data folder .* cannot be used: E/);
  const folder = openDataFolder(fresh('damaged'), false);
  writeFileSync(path.join(fresh('damaged'), 'keys.json'), '{');
  expect(() => folder.readKeys()).toThrow('keys.json is damaged');
  folder.release();
});
