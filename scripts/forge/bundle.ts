import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getEntryPoints, getNodeBundler, getWrapperProvider, NativeUIBundler } from '@forge/bundler';
import { ConfigFile, FileSystemReader, FileSystemWriter } from '@forge/cli-shared';
import { consoleLogger } from './logger';
import { layOutRuntime } from './runtime-folder';

const OUT = join('out', 'forge');
const load = createRequire(__filename);

function sizes(folder: string): string {
  const files = readdirSync(folder).filter((name) => !name.endsWith('.map'));
  return files.map((name) => `${name} ${Math.ceil(statSync(join(folder, name)).size / 1024)} KB`).join(', ');
}

/** Loads what was bundled and looks for every function that the manifest names. @throws naming the first that is missing. */
function checkHandlers(folder: string, handlers: readonly { module: string; func: string }[]): void {
  for (const { module, func } of handlers) {
    // What a bundle exports is known only once it is loaded.
    const bundle = load(resolve(folder, `${module}.cjs`)) as Readonly<Record<string, unknown>>;
    if (typeof bundle[func] !== 'function')
      throw new Error(`The bundle ${module}.cjs exports no function ${func}, which the manifest names.`);
  }
}

async function bundleFunctions(reader: FileSystemReader, config: ConfigFile): Promise<void> {
  const handlers = await config.getAppHandlers();
  const bundler = getNodeBundler(consoleLogger, getWrapperProvider({ fileSystemReader: reader }), config);
  const { outputDir, additionalOutputs } = await bundler.bundle({ appDirectory: process.cwd(), entryPoints: getEntryPoints(handlers) });
  for (const [name, content] of additionalOutputs ?? []) writeFileSync(join(outputDir, name), content);
  const folder = join(OUT, 'functions');
  cpSync(outputDir, folder, { recursive: true });
  checkHandlers(folder, handlers);
  console.log(`functions: ${sizes(folder)}`);
}

async function bundlePages(config: ConfigFile): Promise<void> {
  const bundler = new NativeUIBundler(consoleLogger);
  const { nativeUiBundlesDetails } = await bundler.bundleResources(await config.getResources(['nativeUI']), undefined, false);
  for (const { key, path } of nativeUiBundlesDetails) {
    const folder = join(OUT, 'ui', key);
    cpSync(path, folder, { recursive: true });
    console.log(`ui/${key}: ${sizes(folder)}`);
  }
}

/** Bundles the app with Forge's own bundler into `out/forge`, as a deploy would; type errors fail it. */
async function main(): Promise<void> {
  const runtime = mkdtempSync(join(tmpdir(), 'drawbridge-runtime-'));
  try {
    layOutRuntime(runtime);
    rmSync(OUT, { recursive: true, force: true });
    const reader = new FileSystemReader();
    const config = new ConfigFile(reader, new FileSystemWriter());
    await bundleFunctions(reader, config);
    await bundlePages(config);
  } finally {
    rmSync(runtime, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
