import { readFlags } from './flags';
import type { Host } from './start';
import { StartError } from './start-error';
import { readyLine, welcome } from './welcome';

let host: Host | undefined;

/** Ends the process when everything is closed. Before the host is ready there is nothing that closing would save. */
function stop(): void {
  void (host?.close() ?? Promise.resolve()).then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}

async function main(): Promise<void> {
  const { json, ...options } = readFlags(process.argv.slice(2));
  // Loaded now, so that a mistyped flag is answered at once.
  const { startHost } = await import('./start');
  host = await startHost({
    ...options,
    onProgress: (what) => {
      if (!json) process.stdout.write(`${what} …\n`);
    },
    onLogLine: ({ level, moduleKey, text }) => {
      if (level === 'error') process.stderr.write(`[${moduleKey}] ${text}\n`);
    },
  });
  process.stdout.write(json ? readyLine(host) : welcome(host));
}

process.on('SIGINT', stop);
process.on('SIGTERM', stop);
main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
});
