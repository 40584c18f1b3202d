import Resolver from '@forge/resolver';
import { KEY_OWNERS, saveDemonstrationPolicy, workingKeys } from '../../host/first-run';
import { startRuntime } from '../../host/runtime/runtime';
import { echoSite, people } from './runtime/fixture/site';

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
  resolver.define('status', () => ({ ok: true, answer: { settings: { version: 1, raised: true }, revision: 'r1', mcpUrl: '' } }));
  resolver.define('saveSettings', ({ payload, context }) => {
    if (context['accountId'] !== KEY_OWNERS.admin) return { ok: false, text: 'Only site admins may.' };
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
  expect(await workingKeys(runtime, folder)).toEqual({ admin: 'key-1', member: 'key-2', restricted: 'key-3' });
  expect(minted.map(({ owner }) => owner)).toEqual([KEY_OWNERS.admin, KEY_OWNERS.member, KEY_OWNERS.restricted]);
  expect(folder.kept.keys).toEqual({ admin: 'key-1', member: 'key-2', restricted: 'key-3' });
});

test('kept keys stay as long as the app takes them; one that it refuses is replaced', async () => {
  const { runtime, alive } = keyApp();
  const folder = keptIn();
  const first = await workingKeys(runtime, folder);
  expect(await workingKeys(runtime, folder)).toEqual(first);
  alive.delete('key-2');
  expect(await workingKeys(runtime, folder)).toEqual({ ...first, member: 'key-4' });
});

test('a keys file of another shape counts as none', async () => {
  const { runtime } = keyApp();
  expect(await workingKeys(runtime, keptIn(['what']))).toEqual({ admin: 'key-1', member: 'key-2', restricted: 'key-3' });
});

test('the demonstration policy is saved on top of the app’s own settings, by the admin', async () => {
  const { runtime, saved } = keyApp();
  await saveDemonstrationPolicy(runtime);
  expect(saved).toMatchObject([{ revision: 'r1', settings: { version: 1, raised: true, projects: { rules: { FIN: 'none' } } } }]);
});
