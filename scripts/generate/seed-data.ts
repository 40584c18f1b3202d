import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { livelySeedFiles } from '../seed/lively';
import { files } from '../seed/recent';

const DATA = path.join('host', 'site', 'seed', 'data');

/** Writes the lively seed and the files that seeds attach: the same bytes each time. */
export function writeSeedData(): void {
  for (const folder of ['lively', 'files']) mkdirSync(path.join(DATA, folder), { recursive: true });
  for (const [name, content] of Object.entries(livelySeedFiles()))
    writeFileSync(path.join(DATA, name), `${JSON.stringify(content, null, 1)}\n`);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(DATA, 'files', name), bytes);
}
