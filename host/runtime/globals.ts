import { AsyncLocalStorage } from 'node:async_hooks';
import type { ForgeTarget } from './forge-target';

export type LogLevel = 'debug' | 'info' | 'log' | 'warn' | 'error';

/** What code that runs inside one invocation meets: the SDK's two globals, `console` and `fetch`. */
export interface InvocationScope {
  forgeRuntime: object;
  forgeFetch(target: ForgeTarget, path: string, init?: RequestInit): Promise<Response>;
  fetch(original: typeof fetch, ...request: Parameters<typeof fetch>): Promise<Response>;
  log(level: LogLevel, values: unknown[]): void;
}

const LEVELS: readonly LogLevel[] = ['debug', 'info', 'log', 'warn', 'error'];
const current = new AsyncLocalStorage<InvocationScope>();
let installed = false;

/** Runs `work` and all it awaits inside an invocation. */
export function runInside<T>(scope: InvocationScope, work: () => T): T {
  return current.run(scope, work);
}

/** Runs `work` as the platform itself, outside of any invocation. */
export function runOutside<T>(work: () => T): T {
  return current.exit(work);
}

/**
 * Puts the SDK's two globals in place and lets `console` and `fetch` know invocations; once per process, and for good, because `@forge/api`
 * keeps the `fetch` that it finds on import. Outside of an invocation everything is as it was.
 */
export function installGlobals(): void {
  if (installed) return;
  installed = true;
  Object.defineProperty(globalThis, '__forge_runtime__', { configurable: true, get: () => current.getStore()?.forgeRuntime });
  Object.defineProperty(globalThis, '__forge_fetch__', {
    configurable: true,
    value: async (target: ForgeTarget, path: string, init?: RequestInit): Promise<Response> => {
      const scope = current.getStore();
      if (!scope) throw new Error(`A Forge call outside of an invocation: ${path}`);
      return scope.forgeFetch(target, path, init);
    },
  });
  const originalFetch = globalThis.fetch;
  globalThis.fetch = async (...request) => {
    const scope = current.getStore();
    return scope ? scope.fetch(originalFetch, ...request) : originalFetch(...request);
  };
  for (const level of LEVELS) {
    const original = console[level].bind(console);
    console[level] = (...values: unknown[]): void => {
      const scope = current.getStore();
      if (scope) scope.log(level, values);
      else original(...values);
    };
  }
}
