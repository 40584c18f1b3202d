import { parseArgs } from 'node:util';
import type { Action } from '../src/actions/define';
import { actions } from '../src/actions/registry';
import { listedTools } from '../src/mcp/tools';
import { runnableActions } from '../src/pipeline/catalogue';
import { boundsOf } from '../src/policy/bounds';
import { DEFAULT_SETTINGS } from '../src/policy/settings/defaults';
import { DOORS, type Door } from '../src/policy/vocabulary';
import { actionModules } from './generate/manifest-regions';

const USAGE = `usage: npm run -s actions -- list [--json]
       npm run -s actions -- surface --door mcp|rovo [--all]

list      every action: id, product, effect, destructive, surface, scopes, endpoints
surface   exactly what a door lists under the settings of a fresh installation; --all: every action that could be called`;

function listed({ id, product, effect, destructive, surface, scopes, endpoints }: Action) {
  return { id, product, effect, destructive, surface, scopes: Object.keys(scopes), endpoints };
}

/** What a door shows to a caller whose connection narrows nothing. */
function surface(door: Door, all: boolean): unknown {
  const caller = { accountId: 'anyone', present: door === 'rovo', door, connection: null, installation: 'fresh' };
  const runnable = runnableActions(actions, { settings: boundsOf(DEFAULT_SETTINGS, null), caller });
  return door === 'mcp' ? { tools: listedTools(runnable, all) } : { actions: actionModules(runnable, all) };
}

function run(): string {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, door: { type: 'string' }, all: { type: 'boolean', default: false } },
  });
  const door = DOORS.find((one) => one === values.door);
  if (positionals[0] === 'surface' && door !== undefined) return JSON.stringify(surface(door, values.all), null, 2);
  if (positionals[0] !== 'list') throw new Error(USAGE);
  if (values.json) return JSON.stringify(actions.map(listed), null, 2);
  return actions
    .map((action) => `${action.id.padEnd(34)} ${action.effect.padEnd(7)} ${action.surface.padEnd(10)} ${action.summary}`)
    .join('\n');
}

try {
  process.stdout.write(`${run()}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
