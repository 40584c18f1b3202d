import { createRequire } from 'node:module';
import path from 'node:path';

/** Where the app's functions come from: a folder as `@forge/bundler` wrote it, or whatever gives them. */
export type AppSource = string | (() => Promise<Record<string, unknown>>);

/**
 * The app's handlers: from the sources, from a folder that `@forge/bundler` wrote (`index.cjs`), or as they are given.
 * To be called only when the platform's globals are in place: the SDK looks at them on import.
 */
export async function loadApp(source: AppSource | undefined): Promise<Record<string, unknown>> {
  if (source === undefined) return { ...(await import('../src/index')) };
  if (typeof source === 'function') return source();
  // Whatever a module exports is a record of unknown values.
  return createRequire(__filename)(path.resolve(source, 'index.cjs')) as Record<string, unknown>;
}
