import { z } from 'zod';
import type { DataFolder } from './data-folder';
import type { Runtime } from './runtime/runtime';
import type { Person } from './site/people';
import type { Seed } from './site/seed/read-seed';

type KeyRole = 'admin' | 'member' | 'restricted';
export type Keys = Record<KeyRole, string>;
/** Account ids of those whom the three keys act as. */
export type KeyOwners = Record<KeyRole, string>;

const KEY_DAYS = 90;
const MCP_TRIGGER = 'mcp';

const keptKeys = z.object({ admin: z.string(), member: z.string(), restricted: z.string() }).partial();
const outcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), answer: z.unknown() }),
  z.object({ ok: z.literal(false), text: z.string() }),
]);
const adminStatus = z.object({ settings: z.looseObject({ projects: z.looseObject({}), spaces: z.looseObject({}) }), revision: z.string() });
const mintedKey = z.object({ key: z.string(), id: z.string() });

/** The first person of each role, by account id. Throws where a site lacks one, which no seed may. */
export function keyOwners(people: readonly Pick<Person, 'id' | 'role'>[]): KeyOwners {
  const ids = people.map(({ id }) => id).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const first = (role: KeyRole): string => {
    const found = ids.find((id) => people.some((person) => person.id === id && person.role === role));
    if (found === undefined) throw new Error(`The site has nobody with the role ${role}.`);
    return found;
  };
  return { admin: first('admin'), member: first('member'), restricted: first('restricted') };
}

/** Stores what the seed lets agents do, as the site's admin would on the admin page. Throws what the app refuses. */
export async function savePolicy(runtime: Runtime, agents: NonNullable<Seed['agents']>, admin: string): Promise<void> {
  const { settings, revision } = adminStatus.parse(await call(runtime, 'admin-page', 'status', {}, admin));
  const places = { projects: { ...settings.projects, ...agents.projects }, spaces: { ...settings.spaces, ...agents.spaces } };
  await call(runtime, 'admin-page', 'saveSettings', { settings: { ...settings, ...places }, revision }, admin);
}

/** One working key for each role: those kept from an earlier start, or fresh ones, minted as that person on the connections page and kept. */
export async function workingKeys(runtime: Runtime, folder: Pick<DataFolder, 'readKeys' | 'writeKeys'>, owners: KeyOwners): Promise<Keys> {
  const kept = keptKeys.catch({}).parse(folder.readKeys());
  const keyOf = async (role: KeyRole): Promise<string> => {
    const before = kept[role];
    return before !== undefined && (await isAccepted(runtime, before)) ? before : mint(runtime, role, owners[role]);
  };
  const keys: Keys = { admin: await keyOf('admin'), member: await keyOf('member'), restricted: await keyOf('restricted') };
  folder.writeKeys(keys);
  return keys;
}

async function mint(runtime: Runtime, role: KeyRole, owner: string): Promise<string> {
  const request = { name: `Local host (${role})`, expiresInDays: KEY_DAYS };
  return mintedKey.parse(await call(runtime, 'connections-page', 'mintKey', request, owner)).key;
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
