import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Limits } from '../../../src/policy/limits/account';

/** What one process shall do: ask until there is nothing left. */
export interface HammerOrder {
  person: string;
  connection: string;
  limits: Limits;
  /** Stops when it has so many permits. */
  most?: number;
}

export interface HammerReport {
  permitted: number;
  refused: number;
  reads: number;
  writes: number;
}

/** Starts processes over one file of storage; each is ready to be ordered. */
export async function startHammers(count: number, database: string): Promise<ChildProcess[]> {
  const hammers = Array.from({ length: count }, () =>
    spawn(process.execPath, ['--import', 'tsx', require.resolve('./hammer'), database], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
  );
  await Promise.all(hammers.map((hammer) => once(hammer, 'message')));
  return hammers;
}

/** Ends a process and waits until it is gone. */
export async function ended(hammer: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const gone = once(hammer, 'exit');
  hammer.kill(signal);
  await gone;
}

/** Lets a process do its work. @throws when it ends instead. */
export async function ordered(hammer: ChildProcess, order: HammerOrder): Promise<HammerReport> {
  const gone = once(hammer, 'exit').then(() => {
    throw new Error('The process ended.');
  });
  const answered = once(hammer, 'message');
  hammer.send(order);
  // What it sends is what hammer.ts gives back.
  const [report] = (await Promise.race([answered, gone])) as [HammerReport];
  return report;
}
