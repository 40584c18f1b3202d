import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What starts a function of the bundled artefact (Forge's local-invocation envelope, as its own tunnel sends it). */
interface Envelope {
  /** `<file>.<export>` */
  handler: string;
  body: unknown;
  _meta: {
    appContext: Readonly<Record<string, unknown>>;
    contextAri: string;
    aaid?: string;
    tracing: object;
    proxy?: object;
    realtime?: object;
    featureFlags?: readonly string[];
  };
}

interface LambdaContext {
  awsRequestId: string;
  getRemainingTimeInMillis(): number;
}

type Result =
  { success: true; body: unknown } | { success: false; error: { errorType: string; errorMessage: string; stack: readonly string[] } };

const load = createRequire(__filename);
const invocation = new AsyncLocalStorage<object>();
const nothing = (): void => undefined;
const metrics = {
  counter: () => ({ incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing }),
  timing: () => ({ measure: () => ({ stop: nothing }) }),
  gauge: () => ({ set: nothing }),
};

if (!('__forge_runtime__' in globalThis)) {
  Object.defineProperty(globalThis, '__forge_runtime__', { configurable: true, get: () => invocation.getStore() });
}
if (!('__forge_fetch__' in globalThis)) {
  const refuse = (_target: unknown, path: string): Promise<never> => Promise.reject(new Error(`No platform behind this artefact: ${path}`));
  Object.defineProperty(globalThis, '__forge_fetch__', { configurable: true, writable: true, value: refuse });
}

function handlerOf(handler: string): (payload: unknown, context: unknown) => unknown {
  const [file = '', name = ''] = handler.split('.');
  // What a bundle exports is known only once it is loaded; the check below settles it.
  const bundle = load(join(__dirname, `${file}.cjs`)) as Readonly<Record<string, unknown>>;
  const found = bundle[name];
  if (typeof found !== 'function') throw new Error(`The bundle ${file}.cjs exports no function ${name}.`);
  return (payload, context): unknown => Reflect.apply(found, undefined, [payload, context]);
}

/**
 * Runs one function of the artefact. Takes Forge's local-invocation envelope; answers with its result form and never throws. Product calls
 * and storage go to the `__forge_fetch__` of the process: without one they are refused by path.
 */
export async function main({ handler, body, _meta: meta }: Envelope, lambdaContext: LambdaContext): Promise<Result> {
  const runtime = {
    appContext: meta.appContext,
    contextAri: meta.contextAri,
    ...(meta.aaid === undefined ? {} : { aaid: meta.aaid }),
    tracing: meta.tracing,
    proxy: meta.proxy ?? {},
    realtime: meta.realtime ?? {},
    container: { appCodeDir: __dirname },
    featureFlags: (flag: string) => meta.featureFlags?.includes(flag) === true,
    lambdaContext,
    metrics,
  };
  const context = { installContext: meta.contextAri, ...(meta.aaid === undefined ? {} : { principal: { accountId: meta.aaid } }) };
  try {
    return { success: true, body: await invocation.run(runtime, async () => handlerOf(handler)(body, context)) };
  } catch (error) {
    const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return { success: false, error: { errorType: name, errorMessage: message, stack: stack.split('\n') } };
  }
}
