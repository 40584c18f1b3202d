import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describeDoorContract } from './contract';

const BUNDLE = path.join(process.cwd(), 'out', 'forge', 'functions', 'index.cjs');

if (!existsSync(BUNDLE)) throw new Error('There is no bundle to test: run npm run build:forge first.');

// A require of its own, so that the bundle runs as Forge would load it and not through Jest's module registry.
describeDoorContract('the functions that Forge’s bundler made', () =>
  Promise.resolve(createRequire(BUNDLE)(BUNDLE) as Record<string, unknown>),
);
