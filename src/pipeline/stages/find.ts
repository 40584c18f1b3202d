import * as z from 'zod';
import type { Action } from '../../actions/define';
import { cleanText } from '../../documents/clean-text';
import { wrongInput } from '../../faults/fault';
import type { CallOptions } from '../run';
import { parseInput } from './parse';

/** Ids that share most of their words with an unknown one, best first. */
function nearNames(id: string, actions: readonly Action[]): string[] {
  const words = new Set(id.toLowerCase().split(/[^a-z0-9]+/));
  const scored = actions.map((action) => ({ id: action.id, score: action.id.split('_').filter((word) => words.has(word)).length }));
  return scored
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map((one) => one.id);
}

/** The action with this id. @throws Fault `input` with the nearest ids when there is none. */
export function findAction(actions: readonly Action[], id: string): Action {
  const found = actions.find((action) => action.id === id);
  if (found) return found;
  const near = nearNames(id, actions);
  throw wrongInput(
    'action',
    `There is no action "${id.slice(0, 60)}". Search with atlassian_find_actions.`,
    near.length > 0 ? near : undefined,
  );
}

const runnerInput = z.looseObject({
  action: z.string(),
  input: z.record(z.string(), z.unknown()),
  dry_run: z.boolean().optional(),
  confirm: z.string().optional(),
  reason: z.string().optional(),
  max_tokens: z.number().optional(),
});

/** What a call leads to once a runner is unwrapped. */
export interface Found {
  action: Action;
  input: unknown;
  via: string | null;
  options: Partial<CallOptions>;
}

/** The runner that carries actions of this effect. */
function runnerFor(actions: readonly Action[], inner: Action): string {
  const fitting = actions.find((action) => action.type === 'runner' && action.accepts(inner));
  return fitting ? `Call ${fitting.id} with the same action and input.` : 'No runner carries it.';
}

/** Stage 1. Finds the action; a runner is replaced by what it runs, so that every later stage sees the inner action. */
export function find(actions: readonly Action[], id: string, input: unknown): Found {
  const action = findAction(actions, id);
  if (action.type !== 'runner') return { action, input, via: null, options: {} };
  parseInput(action, input);
  // Read from what was sent, not from the parsed form: a default of the runner must not undo what the inner input asks for.
  const outer = runnerInput.parse(input);
  const inner = findAction(actions, outer.action);
  if (inner.type === 'runner') throw wrongInput('action', 'A runner cannot run a runner. Name the action itself.');
  if (!action.accepts(inner))
    throw wrongInput(
      'action',
      `${action.id} does not run ${inner.id} (effect ${inner.effect}${inner.destructive ? ', destructive' : ''}). ${runnerFor(actions, inner)}`,
    );
  return {
    action: inner,
    input: outer.input,
    via: action.id,
    options: {
      ...(outer.dry_run === undefined ? {} : { dryRun: outer.dry_run }),
      ...(outer.confirm === undefined ? {} : { confirm: outer.confirm }),
      ...(outer.reason === undefined ? {} : { reason: cleanText(outer.reason).text }),
      ...(outer.max_tokens === undefined ? {} : { maxTokens: outer.max_tokens }),
    },
  };
}
