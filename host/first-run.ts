import { z } from 'zod';
import type { DataFolder } from './data-folder';
import type { Runtime } from './runtime/runtime';
import { ACCOUNTS } from './site/seed/people';

/** Who the three keys of the host act as. */
export const KEY_OWNERS = { admin: ACCOUNTS.ada, member: ACCOUNTS.marta, restricted: ACCOUNTS.rosa } as const;
type KeyRole = keyof typeof KEY_OWNERS;
export type Keys = Record<KeyRole, string>;

const KEY_DAYS = 90;
const MCP_TRIGGER = 'mcp';
/** Where agents may write on the demonstration site, and where they see nothing at all; elsewhere they read what their person can read. */
const DEMONSTRATION = {
  projects: { default: 'read', rules: { PAY: 'write', WEB: 'write', HELP: 'write', FIN: 'none' } },
  spaces: { default: 'read', rules: { ENG: 'write', DOCS: 'write', HR: 'none' } },
} as const;

const keptKeys = z.object({ admin: z.string(), member: z.string(), restricted: z.string() }).partial();
const outcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), answer: z.unknown() }),
  z.object({ ok: z.literal(false), text: z.string() }),
]);
const adminStatus = z.object({ settings: z.looseObject({}), revision: z.string() });
const mintedKey = z.object({ key: z.string(), id: z.string() });

/** Stores the demonstration policy, as the site's admin would on the admin page. Throws what the app refuses. */
export async function saveDemonstrationPolicy(runtime: Runtime): Promise<void> {
  const admin = KEY_OWNERS.admin;
  const { settings, revision } = adminStatus.parse(await call(runtime, 'admin-page', 'status', {}, admin));
  await call(runtime, 'admin-page', 'saveSettings', { settings: { ...settings, ...DEMONSTRATION }, revision }, admin);
}

/** One working key for each role: those kept from an earlier start, or fresh ones, minted as that person on the connections page and kept. */
export async function workingKeys(runtime: Runtime, folder: Pick<DataFolder, 'readKeys' | 'writeKeys'>): Promise<Keys> {
  const kept = keptKeys.catch({}).parse(folder.readKeys());
  const keyOf = async (role: KeyRole): Promise<string> => {
    const before = kept[role];
    return before !== undefined && (await isAccepted(runtime, before)) ? before : mint(runtime, role);
  };
  const keys: Keys = { admin: await keyOf('admin'), member: await keyOf('member'), restricted: await keyOf('restricted') };
  folder.writeKeys(keys);
  return keys;
}

async function mint(runtime: Runtime, role: KeyRole): Promise<string> {
  const request = { name: `Local host (${role})`, expiresInDays: KEY_DAYS };
  return mintedKey.parse(await call(runtime, 'connections-page', 'mintKey', request, KEY_OWNERS[role])).key;
}

/** Asks the MCP door itself: it answers 401 to a key that is unknown, expired or revoked, before it reads anything else. */
async function isAccepted(runtime: Runtime, key: string): Promise<boolean> {
  const url = new URL(runtime.triggerUrl(MCP_TRIGGER));
  const headers = { Host: [url.host], Authorization: [`Bearer ${key}`] };
  const { statusCode } = await runtime.webTrigger(MCP_TRIGGER, {
    method: 'GET',
    path: url.pathname,
    userPath: '',
    headers,
    queryParameters: {},
  });
  return statusCode !== 401;
}

async function call(runtime: Runtime, moduleKey: string, functionKey: string, payload: object, accountId: string): Promise<unknown> {
  const answer = outcome.parse(await runtime.resolver(moduleKey, functionKey, payload, accountId));
  if (!answer.ok) throw new Error(`The app refused ${functionKey}: ${answer.text}`);
  return answer.answer;
}
