import path from 'node:path';
import { readSeed } from './read-seed';
import type { Seed } from './read-seed';

const DATA = path.join(__dirname, 'data');

/** The seed that tests and the README stand on. */
export function smallSeed(): Seed {
  return readSeed(path.join(DATA, 'small.json'));
}

/** The seed of `npm start`: the small one and a year of work around it. */
export function livelySeed(): Seed {
  return readSeed(path.join(DATA, 'lively.json'));
}
