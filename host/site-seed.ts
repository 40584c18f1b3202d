import path from 'node:path';
import { isDocument } from './site/document';
import { livelySeed } from './site/seed/built-in';
import { multiplied } from './site/seed/multiplied';
import { readSeed } from './site/seed/read-seed';
import type { Seed } from './site/seed/read-seed';

/** Which seed a new site grows from, as the command line asks. */
export interface SeedChoice {
  /** A seed file; the lively seed when absent. */
  file?: string;
  /** How many times as much of it. */
  scale?: number;
}

/** The seed that was chosen, read when it is first needed and only once. What it gives throws `SeedError`. */
export function chosenSeed({ file, scale = 1 }: SeedChoice): () => Seed {
  let seed: Seed | undefined;
  return () => (seed ??= multiplied(file === undefined ? livelySeed() : readSeed(path.resolve(file), isDocument), scale));
}
