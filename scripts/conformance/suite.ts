import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

const SUITE = join('node_modules', '.bin', 'conformance');
const checksSchema = z.array(z.object({ id: z.string(), status: z.string(), errorMessage: z.string().optional() }));

export type Check = z.output<typeof checksSchema>[number];

/**
 * Runs the suite's own command line and reads what it wrote: the checks of each scenario that it ran, by the scenario's name.
 * @param watch.onLine is told each line that the suite prints while it runs; `watch.signal` ends it.
 */
export async function suiteResults(
  args: readonly string[],
  watch: { onLine?(line: string): void; signal?: AbortSignal } = {},
): Promise<Map<string, Check[]>> {
  const results = mkdtempSync(join(tmpdir(), 'drawbridge-conformance-'));
  try {
    const child = spawn(process.execPath, [SUITE, ...args, '--output-dir', results], {
      stdio: ['ignore', 'pipe', 'ignore'],
      signal: watch.signal,
    });
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => {
      for (const line of text.split('\n')) watch.onLine?.(line);
    });
    await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    return new Map(
      readdirSync(results).map((folder) => {
        // A folder is named after the subcommand, the scenario and the moment.
        const scenario = folder.replace(/^(server|authorization(-server)?)-/, '').replace(/-\d{4}-\d{2}-\d{2}T.*$/, '');
        return [scenario, checksSchema.parse(JSON.parse(readFileSync(join(results, folder, 'checks.json'), 'utf8')))];
      }),
    );
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}
