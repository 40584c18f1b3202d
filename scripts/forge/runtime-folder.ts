import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

/**
 * Lays out our loader and wrapper as the bundler expects a local runtime (`FORGE_RUNTIME_PATH`: `dist/loader.js`, `dist/wrapper.js`), so that
 * it does not fetch Forge's own from the network. On deploy the Forge CLI brings the real ones.
 */
export function layOutRuntime(folder: string): void {
  const sources = join(__dirname, 'runtime');
  mkdirSync(join(folder, 'dist'), { recursive: true });
  for (const name of ['loader', 'wrapper']) {
    const { outputText } = transpileModule(readFileSync(join(sources, `${name}.ts`), 'utf8'), {
      compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 },
    });
    writeFileSync(join(folder, 'dist', `${name}.js`), outputText);
  }
  process.env['FORGE_RUNTIME_PATH'] = folder;
}
