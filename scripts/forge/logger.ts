import type { Logger } from '@forge/cli-shared';

const silent = (): void => undefined;

/** What Forge's tools have to say, on this console; their tracing is left out. */
export const consoleLogger: Logger = {
  traceEnabled: false,
  debugEnabled: false,
  trace: silent,
  debug: silent,
  info: (message) => {
    console.log(message);
  },
  warn: (message) => {
    console.warn(message);
  },
  error: (error) => {
    console.error(error.message);
  },
};
