import type { LogLine } from './app-log';
import { AppLog } from './app-log';
import { openDatabase } from './database';
import { createForgeFetch } from './forge-fetch';
import { AppFunctions } from './functions';
import { installGlobals } from './globals';
import { readInstallation } from './installation';
import { Invoker } from './invocation';
import { StorageFaults } from './kvs/faults';
import { KvsService } from './kvs/service';
import { moduleOf, readManifest } from './manifest';
import type { ProductFetchOptions } from './product-fetch';
import type { DrainReport } from './queue';
import { QueueDelivery } from './queue';
import { ForgeRequestLog } from './request-log';
import type { ForgeRequest } from './request-log';
import { Rovo } from './rovo-action';
import type { ProductContext } from './rovo-action';
import { runSchedule, schedulesOf } from './schedule';
import type { Schedule } from './schedule';
import { Stargate } from './stargate';
import { TriggerUrls } from './trigger-urls';
import { UiResolver } from './ui-resolver';
import type { PageContext } from './ui-resolver';
import type { WebTriggerEvent, WebTriggerResponse } from './web-trigger';
import { runWebTrigger } from './web-trigger';

export interface RuntimeOptions extends Pick<ProductFetchOptions, 'site' | 'people'> {
  /** The parsed `manifest.yml`. */
  manifest: unknown;
  /** The module whose exports are the manifest's handlers. Called once, on the first invocation, when the SDK's globals are in place. */
  loadApp(): Promise<Record<string, unknown>>;
  /** Path of the platform's SQLite file, or `:memory:`. */
  database: string;
  /** Where the host listens, e.g. `http://127.0.0.1:8787`. */
  origin(): string;
  /** Milliseconds since the epoch, for stored times, expiry and queues; deadlines always run on real time. */
  clock?(): number;
  /** Expired values stay readable for 48 hours, the worst that Forge allows. Without it they are gone at once. */
  lazyExpiry?: boolean;
  onLogLine?(line: LogLine): void;
}

/** The emulated platform with one app installed. Every function throws for a module that the manifest does not have. */
export interface Runtime {
  /** The site's id at Atlassian's gateway; made on the first start and kept. */
  cloudId: string;
  webTrigger(key: string, event: WebTriggerEvent): Promise<WebTriggerResponse>;
  /** Runs an action as a Rovo agent would. Throws `FunctionFailure`. */
  action(key: string, inputs: Record<string, unknown>, accountId: string, productContext?: ProductContext): Promise<unknown>;
  /** Invokes a UI module's resolver as its page would. Throws `FunctionFailure`. */
  resolver(moduleKey: string, functionKey: string, payload: unknown, accountId: string | undefined): Promise<unknown>;
  /** What `view.getContext` tells a UI module's page of a person, but for where the page is. */
  pageContext(moduleKey: string, accountId: string): PageContext;
  schedules: readonly Schedule[];
  /** Runs a scheduled trigger now. Throws `FunctionFailure`. */
  schedule(key: string): Promise<unknown>;
  drainQueues(): Promise<DrainReport>;
  /** The stable address of a web trigger. */
  triggerUrl(key: string): string;
  /** The web trigger behind the id in a `/public/<id>` address. */
  triggerKey(id: string): string | undefined;
  requestLog: readonly ForgeRequest[];
  appLog: readonly LogLine[];
  storageCalls: Readonly<{ reads: number; writes: number }>;
  /** Lets storage fail, for tests: see `StorageFaults.fail`. */
  failNextStorage: StorageFaults['fail'];
  /** Ends the failures that a rule asked for. */
  healStorage(): void;
  close(): void;
}

/** Starts the emulated Forge platform for one app. Throws for a manifest that it cannot run, naming the fault. */
export function startRuntime(options: RuntimeOptions): Runtime {
  const { site, people, loadApp, origin, clock: now = Date.now, lazyExpiry: lazy = false } = options;
  const manifest = readManifest(options.manifest);
  installGlobals();
  const database = openDatabase(options.database);
  const installation = readInstallation(database, manifest.requiredProduct);
  const appLog = new AppLog(options.onLogLine);
  const requestLog = new ForgeRequestLog();
  const faults = new StorageFaults();
  const kvs = new KvsService(database, manifest.entities, { now, lazy }, faults);
  const urls = new TriggerUrls(database, origin);
  const stargate = new Stargate({ database, manifest, urls, now });
  const forgeFetch = createForgeFetch({ product: { site, people, manifest }, kvs, stargate, requestLog });
  const invoker = new Invoker({ manifest, installation, functions: new AppFunctions(manifest, loadApp), appLog, forgeFetch });
  const queues = new QueueDelivery(database, manifest, invoker, now);
  const rovo = new Rovo(manifest, installation, invoker, people);
  const ui = new UiResolver(manifest, installation, invoker, origin);
  return {
    cloudId: installation.cloudId,
    webTrigger: (key, event) => runWebTrigger(invoker, manifest, key, event),
    action: (...call) => rovo.run(...call),
    resolver: (...call) => ui.invoke(...call),
    pageContext: (...page) => ui.context(...page),
    schedules: schedulesOf(manifest),
    schedule: (key) => runSchedule(invoker, manifest, installation, key),
    drainQueues: () => queues.drain(),
    triggerUrl: (key) => urls.urlOf(moduleOf(manifest, 'webtrigger', key).key),
    triggerKey: (id) => urls.keyOf(id),
    requestLog: requestLog.requests,
    appLog: appLog.lines,
    storageCalls: kvs.calls,
    failNextStorage: (which, fault) => faults.fail(which, fault),
    healStorage: () => faults.clear(),
    close: () => database.close(),
  };
}
