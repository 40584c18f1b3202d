import { stringify } from 'yaml';
import type { Action } from '../../src/actions/define';
import { inputSchema } from '../../src/actions/input-schema';
import type { Effect } from '../../src/policy/vocabulary';
import { scalarInputs } from '../../src/rovo/projection';

/** Forge's word for an effect (Forge: action module, `actionVerb`); agents started by automation run only GET. */
const VERBS: Readonly<Record<Effect, string>> = { read: 'GET', create: 'CREATE', update: 'UPDATE', delete: 'DELETE', manage: 'UPDATE' };

/** `rovo:mcp` takes fifty tools at most; the direct ones come first. */
const MOST_MCP_TOOLS = 50;

function actionModule(action: Action) {
  const inputs = scalarInputs(inputSchema(action));
  return {
    key: action.id,
    name: action.title,
    function: 'action-fn',
    actionVerb: VERBS[action.effect],
    description: action.summary,
    ...(Object.keys(inputs).length > 0 ? { inputs } : {}),
  };
}

/** The `action` modules of the manifest: what Rovo sees. With `all`, catalogue actions too, as they would be declared. */
export function actionModules(actions: readonly Action[], all = false) {
  return actions.filter((action) => all || action.surface !== 'catalogue').map(actionModule);
}

/** Every scope that any action needs; `allowImpersonation` lets the MCP door act as a connection's owner. */
function scopeMap(actions: readonly Action[]): Record<string, { allowImpersonation: boolean }> {
  const scopes = [...new Set(['storage:app', ...actions.flatMap((action) => Object.keys(action.scopes))])].sort();
  return Object.fromEntries(scopes.map((scope) => [scope, { allowImpersonation: scope !== 'storage:app' }]));
}

/** The generated regions of `manifest.yml` by name. */
export function manifestRegions(actions: readonly Action[]): Readonly<Record<string, unknown>> {
  const offered = actions.filter((action) => action.surface !== 'catalogue');
  const tools = [...offered.filter((action) => action.surface === 'direct'), ...offered.filter((action) => action.surface !== 'direct')];
  return {
    actions: actionModules(actions),
    'agent actions': offered.map((action) => action.id),
    'mcp tools': tools.slice(0, MOST_MCP_TOOLS).map((action) => action.id),
    scopes: scopeMap(actions),
  };
}

/**
 * Replaces what stands between `# region: generated NAME` and `# endregion`, keeping the marker's indentation.
 * @throws when a region of the manifest has no generator, or a generator no region.
 */
export function withRegions(manifest: string, regions: Readonly<Record<string, unknown>>): string {
  const seen = new Set<string>();
  const result = manifest.replace(/^( *)# region: generated ([^\n]+)\n[\s\S]*?^ *# endregion$/gm, (_, margin: string, name: string) => {
    if (!(name in regions)) throw new Error(`manifest.yml has a region "${name}" that nothing generates.`);
    seen.add(name);
    const body = stringify(regions[name], { lineWidth: 0 }).trimEnd();
    const lines = body.split('\n').map((line) => margin + line);
    return [`${margin}# region: generated ${name}`, ...lines, `${margin}# endregion`].join('\n');
  });
  const unused = Object.keys(regions).find((name) => !seen.has(name));
  if (unused !== undefined) throw new Error(`manifest.yml has no region "${unused}".`);
  return result;
}
