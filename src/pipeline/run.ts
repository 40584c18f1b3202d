import type { Action } from '../actions/define';
import type { Target } from '../policy/places';
import type { Session } from './session';

/** What may come with any call, from the action's own input or from the runner that carried it. */
export interface CallOptions {
  dryRun: boolean;
  confirm: string | null;
  reason: string | null;
  maxTokens: number;
}

/** One call on its way through the stages: what is known so far, which is also what the audit row will say. */
export interface Run {
  readonly trace: string;
  readonly startedAt: number;
  readonly session: Session;
  /** The id as called; `action` is what it led to. */
  readonly called: string;
  action: Action | null;
  /** The runner that carried the call, where one did. */
  via: string | null;
  options: CallOptions;
  targets: Target[];
  upstreamCalls: number;
  /** True once a change may have reached the product. */
  touched: boolean;
}

/** The `project:KEY` or `space:KEY` form in which targets are kept and told. */
export function targetName(target: Target): string {
  return target.kind === 'site' ? 'site' : `${target.kind}:${target.key}`;
}
