import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'yaml';
import { startBackground } from './background';
import { openDataFolder } from './data-folder';
import { keyOwners, savePolicy, workingKeys } from './first-run';
import type { KeyOwners, Keys } from './first-run';
import { loadApp, type AppSource } from './load-app';
import type { PreviewPerson } from './preview/contract';
import { Preview } from './preview/preview';
import type { LogLine } from './runtime/app-log';
import type { Runtime } from './runtime/runtime';
import { startRuntime } from './runtime/runtime';
import { createHostServer, listen } from './server';
import { openSite } from './site/open-site';
import type { People, Role } from './site/people';
import { chosenSeed } from './site-seed';
import type { SeedChoice } from './site-seed';
import { SeedError } from './site/seed/read-seed';
import type { Site } from './site/site';
import { StartError } from './start-error';

interface StartOptions {
  /** 0 for any free port. */
  port: number;
  /** Folder that keeps keys and changes. */
  data: string;
  reset?: boolean;
  /** What a new site is filled with; the lively seed when absent. */
  seed?: SeedChoice;
  /** The functions to run instead of those of the sources. */
  app?: AppSource;
  onProgress?(what: string): void;
  onLogLine?(line: LogLine): void;
  /** Faults of the host itself; thrown away by nobody: they go to stderr unless given. */
  onError?(error: unknown): void;
}

/** Somebody of the emulated site, with what a REST client needs to be them. */
interface SitePerson {
  accountId: string;
  name: string;
  email: string;
  siteToken: string;
  role: Role;
}

export interface Host {
  mcpUrl: string;
  siteUrl: string;
  /** The admin panel and the connections page in a browser; `?as=<account id>` chooses who looks. */
  adminUrl: string;
  connectionsUrl: string;
  keys: Keys;
  /** Account ids of those whom the keys act as. */
  owners: KeyOwners;
  people: readonly SitePerson[];
  runtime: Runtime;
  site: Site;
  close(): Promise<void>;
}

const ROOT = path.join(__dirname, '..');

/** Starts everything on 127.0.0.1. Throws `StartError` when the port or the folder cannot be used, leaving nothing open. */
export async function startHost(options: StartOptions): Promise<Host> {
  const { onProgress = () => undefined, onError = (error) => console.error(error) } = options;
  const closers: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const folder = openDataFolder(options.data, options.reset ?? false);
    closers.push(() => folder.release());
    onProgress('Opening the Jira and Confluence site');
    const database = new DatabaseSync(folder.siteDatabase);
    closers.push(() => database.close());
    let origin = '';
    const seed = chosenSeed(options.seed ?? {});
    const { site, people, grownFrom } = openSite(database, { now: Date.now, origin: () => origin, seed });
    if (options.seed && seed().name !== grownFrom) {
      throw new StartError(
        `The data folder holds a site grown from ${grownFrom}: start with --reset, or choose another folder with --data.`,
      );
    }
    onProgress('Starting the Forge runtime');
    const manifest = parse(readFileSync(path.join(ROOT, 'manifest.yml'), 'utf8')) as unknown;
    const runtime = startRuntime({
      manifest,
      loadApp: () => loadApp(options.app),
      database: folder.runtimeDatabase,
      site,
      people,
      origin: () => origin,
      ...(options.onLogLine && { onLogLine: options.onLogLine }),
    });
    closers.push(() => runtime.close());
    const preview = new Preview({
      manifest,
      root: ROOT,
      folder: folder.previewFolder,
      runtime,
      people: () => viewers(people),
      origin: () => origin,
      onProgress,
    });
    const server = createHostServer(() => ({ runtime, site, people, preview, onError }));
    origin = `http://127.0.0.1:${await listen(server, options.port)}`;
    closers.push(() => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    });
    onProgress('Loading the app and preparing agent keys');
    const owners = keyOwners(people.all());
    const { agents } = folder.readKeys() === undefined ? seed() : {};
    if (agents) await savePolicy(runtime, agents, owners.admin);
    const keys = await workingKeys(runtime, folder, owners);
    closers.push(startBackground(runtime, onError));
    return {
      mcpUrl: runtime.triggerUrl('mcp'),
      siteUrl: origin,
      adminUrl: preview.urlOf('admin-page'),
      connectionsUrl: preview.urlOf('connections-page'),
      keys,
      owners,
      people: sitePeople(people),
      runtime,
      site,
      close,
    };
  } catch (error) {
    await close();
    throw error instanceof SeedError ? new StartError(error.message) : error;
  }
}

function sitePeople(people: People): SitePerson[] {
  const rows = people
    .all()
    .map(({ id, displayName, email, siteToken, role }) => ({ accountId: id, name: displayName, email, siteToken, role }));
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Whose eyes a page can be looked at with: everybody who can open Jira or Confluence, admins first. */
function viewers(people: People): PreviewPerson[] {
  const rows = people
    .all()
    .filter(({ active, accountType }) => active && accountType === 'atlassian')
    .map(({ id, displayName, role }) => ({ accountId: id, name: displayName, role }));
  return rows.sort((a, b) => Number(b.role === 'admin') - Number(a.role === 'admin') || a.name.localeCompare(b.name, 'en'));
}
