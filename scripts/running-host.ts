import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** What `npm start -- --json` prints when it is ready. */
export interface HostFacts {
  mcpUrl: string;
  siteUrl: string;
  adminUrl: string;
  connectionsUrl: string;
  keys: { admin: string; member: string; restricted: string };
  people: { accountId: string; name: string; email: string; siteToken: string; role: string }[];
}

/** A free port of the loopback interface. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('No port could be had.'));
      });
    });
  });
}

/**
 * Starts the host as people do, in a process and a data folder of its own, runs the work and ends it.
 * @throws when the host ends before it is ready.
 */
export async function withHost<T>(work: (host: HostFacts) => Promise<T>): Promise<T> {
  const data = mkdtempSync(path.join(tmpdir(), 'drawbridge-'));
  const args = ['--import', 'tsx', 'host/main.ts', '--json', '--port', String(await freePort()), '--data', data];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    const ready = new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve));
    const line = await Promise.race([ready, ended.then(() => null)]);
    if (line === null) throw new Error('The host ended before it was ready.');
    return await work(JSON.parse(line) as HostFacts);
  } finally {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}
