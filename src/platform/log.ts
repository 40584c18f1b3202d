import type { Log } from '../ports/surroundings';

/** One JSON line per event in the app's log (Forge keeps 100 lines a minute). */
export const log: Log = {
  write(level, event, facts) {
    console[level](JSON.stringify({ event, ...facts }));
  },
};
