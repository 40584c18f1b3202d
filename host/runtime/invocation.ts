import { randomUUID } from 'node:crypto';
import type { AppLog } from './app-log';
import { InvocationLog } from './app-log';
import { guardedFetch } from './egress';
import { FunctionFailure } from './function-failure';
import type { AppFunctions } from './functions';
import { runInside, runOutside } from './globals';
import type { InvocationScope } from './globals';
import type { ForgeTarget } from './forge-target';
import type { Installation } from './installation';
import type { ForgeModule, Manifest } from './manifest';
import { forgeRuntime } from './runtime-global';

const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;

/** One call of a function. */
interface Invocation {
  module: ForgeModule;
  via?: 'function' | 'resolver';
  payload: unknown;
  /** The invoking person; none for web triggers, consumers and schedules. */
  accountId?: string | undefined;
  /** How many queue events led to this one, for events pushed from a consumer. */
  queueDepth?: number;
  /** Bytes of JSON that the payload may take; 5 MB unless said. */
  maxPayloadBytes?: number;
}

/** The Forge calls of a running function. `log` is where the platform explains refusals to the developer. */
export type ForgeFetch = (
  call: { target: ForgeTarget; path: string; init: RequestInit },
  invocation: Invocation,
  log: (text: string) => void,
) => Promise<Response>;

interface InvokerOptions {
  manifest: Manifest;
  installation: Installation;
  functions: AppFunctions;
  appLog: AppLog;
  forgeFetch: ForgeFetch;
}

/** Runs the app's functions as the platform would: own globals, own log, a deadline, JSON in and JSON out, limits on both. */
export class Invoker {
  constructor(private readonly options: InvokerOptions) {}

  /** Gives the function's answer after a JSON round trip, as `read` takes it. Throws `FunctionFailure`, which is also logged. */
  async invoke<T>(invocation: Invocation, read: (answer: unknown) => T): Promise<T> {
    const { manifest, installation, functions, appLog } = this.options;
    const { module, accountId } = invocation;
    const { handler, timeoutMs, key } = await runOutside(() => functions.of(module, invocation.via));
    const invocationId = randomUUID();
    const log = new InvocationLog(appLog, { invocationId, moduleKey: module.key });
    const startedAt = Date.now();
    const remaining = (): number => Math.max(0, startedAt + timeoutMs - Date.now());
    const identity = { manifest, installation, module, functionKey: key, invocationId, accountId };
    const life = { over: false };
    const scope = this.scope(invocation, life, log, forgeRuntime(identity, remaining));
    const context = {
      installContext: installation.contextAri,
      installation: { ari: `ari:cloud:ecosystem::installation/${installation.installationId}`, contexts: [installation.contextAri] },
      ...(accountId !== undefined && { principal: { accountId } }),
    };
    try {
      const payload = copyWithin(invocation.payload, invocation.maxPayloadBytes ?? MAX_PAYLOAD_BYTES, 'request-too-large');
      const answer = await withDeadline(() => runInside(scope, async () => handler(payload, context)), timeoutMs, remaining);
      return read(copyWithin(answer, MAX_PAYLOAD_BYTES, 'answer-too-large'));
    } catch (error) {
      const failure = error instanceof FunctionFailure ? error : new FunctionFailure('threw', messageOf(error), error);
      log.write('error', [failure.cause ?? failure]);
      throw failure;
    } finally {
      life.over = true;
    }
  }

  private scope(invocation: Invocation, life: { over: boolean }, log: InvocationLog, runtime: object): InvocationScope {
    const { manifest, forgeFetch } = this.options;
    const explain = (text: string): void => log.write('warn', [text]);
    // Forge freezes what still runs when the answer is out, so such work must not quietly finish here either.
    const alive = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
      if (!life.over) return work();
      explain(`${what} came after the invocation had ended: on Forge it may never run. Await it before answering.`);
      return new Promise<T>(() => undefined);
    };
    return {
      forgeRuntime: runtime,
      forgeFetch: (target, path, init = {}) => alive(path, () => runOutside(() => forgeFetch({ target, path, init }, invocation, explain))),
      fetch: (original, ...request) => alive('fetch', () => guardedFetch(manifest.egress, original, ...request)),
      log: (level, values) => log.write(level, values),
    };
  }
}

async function withDeadline<T>(work: () => Promise<T>, timeoutMs: number, remaining: () => number): Promise<T> {
  const late = new FunctionFailure('timed-out', `The function took longer than ${timeoutMs / 1_000} seconds.`);
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late), timeoutMs);
  });
  try {
    const answer = await Promise.race([work(), deadline]);
    // Code that never yields keeps the timer from firing: it is late all the same.
    if (remaining() === 0) throw late;
    return answer;
  } finally {
    clearTimeout(timer);
  }
}

function copyWithin(value: unknown, maxBytes: number, kind: 'request-too-large' | 'answer-too-large'): unknown {
  if (value === undefined) return undefined;
  const text = encode(value);
  const bytes = Buffer.byteLength(text);
  if (bytes > maxBytes) throw new FunctionFailure(kind, `${bytes} bytes of JSON, at most ${maxBytes} are allowed.`);
  return JSON.parse(text) as unknown;
}

function encode(value: unknown): string {
  try {
    const text: unknown = JSON.stringify(value);
    if (typeof text === 'string') return text;
  } catch (error) {
    throw new FunctionFailure('bad-answer', `The answer is not JSON: ${messageOf(error)}`, error);
  }
  throw new FunctionFailure('bad-answer', `The answer is not JSON: ${typeof value}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
