import type { ForgeModule, Manifest } from './manifest';

const DEFAULT_TIMEOUT_SECONDS = 55;
const RESOLVER_TIMEOUT_SECONDS = 25;

type Handler = (payload: unknown, context: unknown) => unknown;

/** A function of the manifest, ready to run. */
interface AppFunction {
  key: string;
  timeoutMs: number;
  handler: Handler;
}

/** The app's handlers, loaded on the first invocation and kept, as in a warm process. */
export class AppFunctions {
  private exports: Promise<Record<string, unknown>> | undefined;

  constructor(
    private readonly manifest: Manifest,
    private readonly loadApp: () => Promise<Record<string, unknown>>,
  ) {}

  /** The function of a module, with the time it may take. Throws, naming what is wrong, for a function or handler that does not exist. */
  async of(module: ForgeModule, via: 'function' | 'resolver' = 'function'): Promise<AppFunction> {
    const key = via === 'function' ? module.function : module.resolver?.function;
    if (key === undefined)
      throw new Error(`Module '${module.key}' (${module.type}) names no ${via}: the emulated platform runs nothing else.`);
    const entry = this.manifest.modules.find((candidate) => candidate.type === 'function' && candidate.key === key);
    const [file, name = ''] = String(entry?.['handler']).split('.');
    if (file !== 'index') throw new Error(`Function '${key}' must have a handler in src/index, it is ${String(entry?.['handler'])}.`);
    this.exports ??= this.loadApp();
    const handler = (await this.exports)[name];
    if (!isHandler(handler)) throw new Error(`The app exports no function '${name}', which the manifest names for '${key}'.`);
    const declared = entry?.['timeoutSeconds'];
    const seconds = via === 'resolver' ? RESOLVER_TIMEOUT_SECONDS : typeof declared === 'number' ? declared : DEFAULT_TIMEOUT_SECONDS;
    return { key, timeoutMs: seconds * 1_000, handler };
  }
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}
