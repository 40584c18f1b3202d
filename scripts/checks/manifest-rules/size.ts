import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { atMost, broken, type Finding } from './finding';
import type { Manifest } from './manifest-shape';

const KILOBYTE = 1024;
const MOST_KILOBYTES = 200;
const NEAR_KILOBYTES = 150;
const MOST_MODULES = 150;
const PROMPT_FILE = /^resource:([^;]+);(.+)$/;

/** Bytes of the files that Forge puts into the manifest before it uploads it: prompts that name a resource. */
function inlinedBytes(manifest: Manifest): number {
  const files = manifest.modules['rovo:agent'].flatMap(({ prompt }) => {
    const [, key, name] = PROMPT_FILE.exec(prompt) ?? [];
    const resource = manifest.resources.find((candidate) => candidate.key === key);
    return resource && name ? [join(resource.path, name)] : [];
  });
  return files.filter((file) => existsSync(file)).reduce((total, file) => total + statSync(file).size, 0);
}

/** Forge takes manifests of at most 200 KB, prompts included (Forge: platform quotas and limits). */
export function manifestSize(manifest: Manifest): Finding[] {
  const kilobytes = Math.ceil((Buffer.byteLength(manifest.text) + inlinedBytes(manifest)) / KILOBYTE);
  if (kilobytes > MOST_KILOBYTES) return [broken('manifest-size', `${kilobytes} KB with its prompts, at most ${MOST_KILOBYTES}.`)];
  if (kilobytes <= NEAR_KILOBYTES) return [];
  return [{ rule: 'manifest-size', level: 'warning', problem: `${kilobytes} KB with its prompts; ${MOST_KILOBYTES} is the end.` }];
}

/** Forge deploys at most 150 modules, functions included. */
export function moduleCount({ modules }: Manifest): Finding[] {
  const count = Object.values(modules).reduce((total, list) => total + list.length, 0);
  return atMost('module-count', count, MOST_MODULES, 'Modules');
}
