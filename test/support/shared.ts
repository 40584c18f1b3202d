import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SHARED = path.join(process.cwd(), '..', 'shared');

/** The text of a reference file beside the project, or null, saying so, where the folder is absent. */
export function sharedText(name: string): string | null {
  const file = path.join(SHARED, name);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  process.stdout.write(`skipped: ${name} is not beside the project\n`);
  return null;
}
