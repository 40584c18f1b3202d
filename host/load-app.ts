import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * The app's handlers: from the sources, or from a folder that `@forge/bundler` wrote (`index.cjs`).
 * To be called only when the platform's globals are in place: the SDK looks at them on import.
 */
export async function loadApp(bundle: string | undefined): Promise<Record<string, unknown>> {
  if (bundle === undefined) return { ...(await import('../src/index')) };
  // Whatever a module exports is a record of unknown values.
  return createRequire(__filename)(path.resolve(bundle, 'index.cjs')) as Record<string, unknown>;
}
