import { spawnSync } from 'node:child_process';
import type { Driven } from './drive';

/** Runs a driver as a program of its own, with the client's audit of every answer on. Throws when the driver complains. */
export function runDriver(file: string): Driven {
  const env = { ...process.env, AUDIT_SCHEMAS: 'true' };
  const run = spawnSync(process.execPath, ['--import', 'tsx', file], { env, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 });
  if (run.status !== 0 || run.stderr !== '') throw new Error(run.stderr);
  // What the driver prints.
  return JSON.parse(run.stdout) as Driven;
}
