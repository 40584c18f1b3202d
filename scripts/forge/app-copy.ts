import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The parts of the project that Forge's tools read. */
const PARTS = ['manifest.yml', 'package.json', 'src', 'static'];

/**
 * Runs `work` in a throw-away copy of the app, as the working directory, and removes it whatever happens.
 * @param tsconfig replaces the project's own compiler settings in the copy.
 */
export async function inAppCopy<T>(tsconfig: object, work: (copy: string, project: string) => Promise<T>): Promise<T> {
  const project = process.cwd();
  const copy = mkdtempSync(join(tmpdir(), 'drawbridge-forge-'));
  try {
    for (const part of PARTS) cpSync(join(project, part), join(copy, part), { recursive: true });
    symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(tsconfig));
    process.chdir(copy);
    return await work(copy, project);
  } finally {
    process.chdir(project);
    rmSync(copy, { recursive: true, force: true });
  }
}
