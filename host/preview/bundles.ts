import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

export interface BundleRequest {
  /** Folder that the entries are relative to: the project's own. */
  root: string;
  /** Name of a bundle → the source file that it starts from. */
  entries: Readonly<Record<string, string>>;
}

/** File name → content. */
type Files = Readonly<Record<string, string>>;

const CACHE = 'preview.json';
const LOCK = 'package-lock.json';
const cached = z.object({ sources: z.record(z.string(), z.string()), files: z.record(z.string(), z.string()) });

function digestOf(file: string): string | undefined {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined;
}

/** Bundles for the browser, made on first use and kept in a file beside what they were made from. */
export class Bundles {
  private building: Promise<Files> | undefined;

  constructor(
    private readonly request: BundleRequest,
    private readonly folder: string,
    private readonly onProgress: (what: string) => void,
  ) {}

  /** The content of `<bundle>.js` or `<bundle>.css`; undefined for a file that no bundle has. Throws esbuild's findings. */
  async file(name: string): Promise<string | undefined> {
    this.building ??= this.load().catch((error: unknown) => {
      this.building = undefined;
      throw error;
    });
    const files = await this.building;
    return Object.hasOwn(files, name) ? files[name] : undefined;
  }

  private async load(): Promise<Files> {
    const kept = this.kept();
    if (kept) return kept;
    this.onProgress("Bundling the app's pages for the preview");
    const { files, sources } = await bundle(this.request);
    const digests = Object.fromEntries(sources.map((source) => [source, digestOf(path.join(this.request.root, source))]));
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    writeFileSync(path.join(this.folder, CACHE), JSON.stringify({ sources: digests, files }), { mode: 0o600 });
    this.onProgress('The pages are ready');
    return files;
  }

  /** What an earlier start made, if every source is still the same. */
  private kept(): Files | undefined {
    const file = path.join(this.folder, CACHE);
    if (!existsSync(file)) return undefined;
    const found = cached.safeParse(jsonOf(readFileSync(file, 'utf8')));
    if (!found.success) return undefined;
    const { sources, files } = found.data;
    const isCurrent = Object.entries(sources).every(([source, digest]) => digestOf(path.join(this.request.root, source)) === digest);
    const isComplete = Object.keys(this.request.entries).every((name) => `${name}.js` in files);
    return isCurrent && isComplete ? files : undefined;
  }
}

/** Undefined for a file that was cut off while it was written: it is made again. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Packages are known by the lock file; everything else that went in counts as a source. */
async function bundle({ root, entries }: BundleRequest): Promise<{ files: Files; sources: string[] }> {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { ...entries },
    outdir: root,
    write: false,
    bundle: true,
    metafile: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'transform',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  return {
    files: Object.fromEntries(outputFiles.map((file) => [path.basename(file.path), file.text])),
    sources: [LOCK, ...Object.keys(metafile.inputs).filter((input) => !input.includes('node_modules/'))],
  };
}
