/** A call that waits, or waited, for a human's word, as the person who looks at it may see it. */
export interface HeldView {
  id: string;
  /** `expired` is a pending call that nobody decided in time. */
  state: 'pending' | 'running' | 'done' | 'failed' | 'stale' | 'rejected' | 'expired';
  action: string;
  /** Account id of the person on whose behalf it runs. */
  requester: string;
  /** Name of the connection that asked, where there was one. */
  connection: string | null;
  /** Milliseconds since the epoch. */
  at: number;
  expiresAt: number;
  /** Why the agent says it wants this. */
  reason: string | null;
  /** Ids of the rules that hold it. */
  rules: readonly string[];
  targets: readonly string[];
  /** What would be changed, in words. */
  preview: string;
  /** Whether the person who looks at it may decide now. */
  mayDecide: boolean;
  decision: { by: string; at: number; reason: string | null } | null;
  /** What the call answered, for the person on whose behalf it ran. */
  result: string | null;
}

export interface HeldPageView {
  calls: readonly HeldView[];
  cursor?: string;
}

/** The functions about held calls; each shows and decides only what concerns the person who looks at the page. */
export interface ApprovalCalls {
  /** `waiting`: what this person may decide on; `mine`: what their own agents asked for. */
  heldCalls: { payload: { which: 'waiting' | 'mine'; cursor?: string }; answer: HeldPageView };
  heldCall: { payload: { id: string }; answer: HeldView };
  /** Approving runs the call at once, as the person on whose behalf it was asked for. */
  decideHeldCall: { payload: { id: string; approve: boolean; reason?: string }; answer: HeldView };
}
