import type { Action } from '../actions/define';
import type { HeldCall } from '../approvals/held-call';
import type { Entry } from '../journal/entry';
import type { Decider } from '../policy/approval-rules';
import type { Target } from '../policy/places';
import type { Exposure } from './exposure';
import type { Reach } from './reach';
import type { Session } from './session';

/** What may come with any call, from the action's own input or from the runner that carried it. */
export interface CallOptions {
  dryRun: boolean;
  confirm: string | null;
  reason: string | null;
  maxTokens: number;
}

/** A held call and the person who approved it. */
export interface Approval {
  held: HeldCall;
  decider: Decider;
}

/** One call on its way through the stages: what is known so far, which is also what the audit row will say. */
export interface Run {
  readonly trace: string;
  readonly startedAt: number;
  /** As a door made it; from the moment an action is permitted, with every name of the fields that rules are about. */
  session: Session;
  /** The id as called; `action` is what it led to. */
  readonly called: string;
  action: Action | null;
  /** The runner that carried the call, where one did. */
  via: string | null;
  options: CallOptions;
  targets: Target[];
  readonly reach: Reach;
  /** From where its answer holds text of distrusted authors. */
  readonly exposed: Set<Exposure>;
  upstreamCalls: number;
  /** The human's word that this call runs on, where it was held. */
  readonly approval: Approval | null;
  /** The journal's entry that this call takes back. */
  undoes: Entry | null;
  /** This call's own entry in the journal, once it is open. */
  entry: Entry | null;
  /** True once a change may have reached the product. */
  touched: boolean;
}

/** The `project:KEY` or `space:KEY` form in which targets are kept and told. */
export function targetName(target: Target): string {
  return target.kind === 'site' ? 'site' : `${target.kind}:${target.key}`;
}
