import Resolver from '@forge/resolver';
import { keyOwners, savePolicy, workingKeys } from '../../host/first-run';
import { startRuntime } from '../../host/runtime/runtime';
import { ACCOUNTS } from '../../host/site/seed/people';
import { echoSite, people } from './runtime/fixture/site';

const owners = { admin: ACCOUNTS.ada, member: ACCOUNTS.marta, restricted: ACCOUNTS.rosa };
const page = { resource: 'res', render: 'native', resolver: { function: 'resolver-fn' }, title: 'Page' };
const manifest = {
  app: { id: 'ari:cloud:ecosystem::app/1' },
  modules: {
    webtrigger: [{ key: 'mcp', function: 'mcp-fn', response: { type: 'dynamic' } }],
    'jira:adminPage': [{ key: 'admin-page', ...page }],
    'jira:globalPage': [{ key: 'connections-page', ...page }],
    function: [
      { key: 'mcp-fn', handler: 'index.mcp' },
      { key: 'resolver-fn', handler: 'index.resolver' },
    ],
  },
  permissions: { scopes: ['storage:app'] },
};

/** An app that does as little as the host's first run needs: mints numbered keys, knows which are alive, and keeps settings. */
function keyApp() {
  const alive = new Set<string>();
  const minted: { owner: unknown; request: unknown }[] = [];
  const saved: unknown[] = [];
  const resolver = new Resolver();
  resolver.define('status', () => ({
    ok: true,
    answer: {
      settings: { version: 2, raised: true, projects: { default: 'none' }, spaces: { personal: 'read' } },
      revision: 'r1',
      mcpUrl: '',
    },
  }));
  resolver.define('saveSettings', ({ payload, context }) => {
    if (context['accountId'] !== owners.admin) return { ok: false, text: 'Only site admins may.' };
    saved.push(payload);
    return { ok: true, answer: {} };
  });
  resolver.define('mintKey', ({ payload, context }) => {
    minted.push({ owner: context['accountId'], request: payload });
    const key = `key-${minted.length}`;
    alive.add(key);
    return { ok: true, answer: { key, id: key } };
  });
  const mcp = (event: { headers: Record<string, string[]> }): object => {
    const [key = ''] = event.headers['Authorization'] ?? [];
    return { statusCode: alive.has(key.replace('Bearer ', '')) ? 405 : 401 };
  };
  const runtime = startRuntime({
    manifest,
    loadApp: () => Promise.resolve({ mcp, resolver: resolver.getDefinitions() }),
    database: ':memory:',
    site: echoSite().site,
    people,
    origin: () => 'http://127.0.0.1:1',
  });
  return { runtime, alive, minted, saved };
}

function keptIn(initial?: unknown) {
  const kept = { keys: initial };
  return {
    kept,
    readKeys: () => kept.keys,
    writeKeys: (keys: unknown) => {
      kept.keys = keys;
    },
  };
}

test('each key is minted by the app as the person it acts as, and kept', async () => {
  const { runtime, minted } = keyApp();
  const folder = keptIn();
  expect(await workingKeys(runtime, folder, owners)).toEqual({ admin: 'key-1', member: 'key-2', restricted: 'key-3' });
  expect(minted.map(({ owner }) => owner)).toEqual([owners.admin, owners.member, owners.restricted]);
  expect(folder.kept.keys).toEqual({ admin: 'key-1', member: 'key-2', restricted: 'key-3' });
});

test('kept keys stay as long as the app takes them; one that it refuses is replaced', async () => {
  const { runtime, alive } = keyApp();
  const folder = keptIn();
  const first = await workingKeys(runtime, folder, owners);
  expect(await workingKeys(runtime, folder, owners)).toEqual(first);
  alive.delete('key-2');
  expect(await workingKeys(runtime, folder, owners)).toEqual({ ...first, member: 'key-4' });
});

test('a keys file of another shape counts as none', async () => {
  const { runtime } = keyApp();
  expect(await workingKeys(runtime, keptIn(['what']), owners)).toEqual({ admin: 'key-1', member: 'key-2', restricted: 'key-3' });
});

test('what the seed lets agents do is saved on top of the app’s own settings, by the admin', async () => {
  const { runtime, saved } = keyApp();
  const agents = { projects: { default: 'read', rules: { FIN: 'none' } }, spaces: { default: 'none', rules: {} } } as const;
  await savePolicy(runtime, agents, owners.admin);
  expect(saved).toMatchObject([
    { revision: 'r1', settings: { version: 2, raised: true, projects: { rules: { FIN: 'none' } }, spaces: { personal: 'read' } } },
  ]);
});

test('the keys act as the first of each role, whatever the order that people come in', () => {
  const people = [
    { id: 'b', role: 'member' },
    { id: 'r', role: 'restricted' },
    { id: 'a2', role: 'admin' },
    { id: 'a10', role: 'admin' },
    { id: 'c', role: 'member' },
  ] as const;
  expect(keyOwners(people)).toEqual({ admin: 'a2', member: 'b', restricted: 'r' });
  expect(keyOwners(people.toReversed())).toEqual(keyOwners(people));
  expect(() => keyOwners(people.slice(1, 3))).toThrow('nobody with the role member');
});
