import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const ROOT = path.join(__dirname, '..', '..', 'src', 'documents');

/** The size in bytes of all of src/documents with its libraries, minified and compressed, without the packages in `external`. */
export async function documentsBundle(external: string[] = []): Promise<number> {
  const files = fs.readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const contents = files.map((file, index) => `export * as part${index} from './${file.replaceAll(path.sep, '/').replace(/\.ts$/, '')}';`);
  const { outputFiles } = await build({
    stdin: { contents: contents.join('\n'), resolveDir: ROOT },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    external,
  });
  return outputFiles.reduce((sum, file) => sum + gzipSync(file.contents).length, 0);
}
