import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'yaml';
import { startRuntime, type Runtime } from '../../host/runtime/runtime';
import { openSite, type OpenSite } from '../../host/site/open-site';
import { ACCOUNTS } from '../../host/site/seed/people';
import type { AdminCalls } from '../../src/contract/admin';
import type { ApprovalCalls } from '../../src/contract/approvals';
import type { ConsentCalls } from '../../src/contract/consent';
import type { ConnectionsCalls } from '../../src/contract/connections';
import type { Outcome } from '../../src/contract/outcome';
import type { Scope } from '../../src/policy/connection';
import type { Settings } from '../../src/policy/settings/settings';
import { McpCaller } from './mcp-caller';
import { assertNoSecret } from './no-secrets';
import type { Told } from './told';

const ORIGIN = 'http://127.0.0.1:8787';
const MANIFEST = parse(readFileSync('manifest.yml', 'utf8')) as unknown;

/** What the tests' admin has decided: some projects and spaces open for writing, one of each closed, the rest open for reading. */
const DEMONSTRATION = {
  projects: { default: 'read', rules: { PAY: 'write', WEB: 'write', HELP: 'write', FIN: 'none' } },
  spaces: { default: 'read', rules: { ENG: 'write', DOCS: 'write', HR: 'none' }, personal: 'read' },
} satisfies Partial<Settings>;

/** The functions of the connections page. */
type PersonCalls = ConnectionsCalls & ApprovalCalls & ConsentCalls;

export type PersonName = keyof typeof ACCOUNTS;

/** The whole of Drawbridge in memory: the real app on the emulated platform, over the embedded site. */
export interface World {
  runtime: Runtime;
  opened: OpenSite;
  /** Saves settings as the admin, through the admin page's own function. */
  decide(change: (settings: Settings) => Settings): Promise<void>;
  admin<Key extends keyof AdminCalls>(
    key: Key,
    payload: AdminCalls[Key]['payload'],
    as?: PersonName,
  ): Promise<Outcome<AdminCalls[Key]['answer']>>;
  page<Key extends keyof PersonCalls>(
    key: Key,
    payload: PersonCalls[Key]['payload'],
    as: PersonName,
  ): Promise<Outcome<PersonCalls[Key]['answer']>>;
  /** Mints an agent key as a person, through the connections page's own function. */
  mintKey(as: PersonName, scopes?: readonly Scope[]): Promise<string>;
  /** A caller at the MCP door. */
  mcp(key: string): McpCaller;
  /** A call at the Rovo door, as a person. */
  rovo(as: PersonName, action: string, inputs: Record<string, unknown>): Promise<Told>;
  close(): void;
}

/** SQLite files of a world. */
export interface WorldFiles {
  platform: string;
  site: string;
}

/** The value of a page function that succeeded. @throws with its text when it refused. */
export function answered<Answer>(outcome: Outcome<Answer>): Answer {
  if (!outcome.ok) throw new Error(outcome.text);
  return outcome.answer;
}

function runtimeOver({ site, people }: OpenSite, loadApp: () => Promise<Record<string, unknown>>, database = ':memory:'): Runtime {
  const [origin, clock] = [() => ORIGIN, () => Date.now()];
  return startRuntime({ manifest: MANIFEST, loadApp, database, site, people, origin, clock, lazyExpiry: true });
}

/** The app just installed: nobody has opened a page of it yet. */
export function freshRuntime(): Runtime {
  const opened = openSite(new DatabaseSync(':memory:'), { now: () => Date.now(), origin: () => ORIGIN });
  return runtimeOver(opened, () => import('../../src/index'));
}

/**
 * Starts a world with the demonstration settings in force.
 * @param loadApp the app's handlers; the sources unless a bundle is to be tried.
 * @param files where platform and site keep their data; in memory unless something must outlive the process.
 */
export async function startWorld(
  loadApp: () => Promise<Record<string, unknown>> = () => import('../../src/index'),
  files: WorldFiles = { platform: ':memory:', site: ':memory:' },
): Promise<World> {
  const opened = openSite(new DatabaseSync(files.site), { now: () => Date.now(), origin: () => ORIGIN });
  const runtime = runtimeOver(opened, loadApp, files.platform);
  // The resolver answers what the contract says; it crosses the platform as plain JSON.
  const call = async (module: string, key: string, payload: object, as: PersonName) =>
    (await runtime.resolver(module, key, payload, ACCOUNTS[as])) as Outcome<never>;
  const world: World = {
    runtime,
    opened,
    admin: (key, payload, as = 'ada') => call('admin-page', key, payload, as),
    page: (key, payload, as) => call('connections-page', key, payload, as),
    async decide(change) {
      const { settings, revision } = answered(await world.admin('status', {}));
      answered(await world.admin('saveSettings', { settings: change(settings), revision }));
    },
    async mintKey(as, scopes) {
      const payload = { name: `key of ${as}`, expiresInDays: 30, ...(scopes === undefined ? {} : { scopes }) };
      return answered(await world.page('mintKey', payload, as)).key;
    },
    mcp: (key) => new McpCaller(runtime, key),
    async rovo(as, action, inputs) {
      const answer = (await runtime.action(action, inputs, ACCOUNTS[as])) as { text: string; error?: string };
      return { ok: answer.error === undefined, text: answer.text, ...(answer.error === undefined ? {} : { fault: answer.error }) };
    },
    close() {
      runtime.close();
      assertNoSecret('the log of the app', runtime.appLog.map(({ text }) => text).join('\n'));
    },
  };
  await world.decide((settings) => ({ ...settings, ...DEMONSTRATION }));
  return world;
}
