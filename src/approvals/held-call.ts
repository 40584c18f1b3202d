import * as z from 'zod';
import { approvalRule } from '../policy/settings/approvals';
import { DOORS } from '../policy/vocabulary';
import type { Json, StoreExchange } from '../ports/store';

export const APPROVAL_ENTITY = 'approval';
const MILLISECONDS_AN_HOUR = 3_600_000;
/** How long the outcome can be read after the last moment at which the call could be approved. */
const KEPT_HOURS = 30 * 24;

const target = z.union([
  z.object({ kind: z.literal('project'), id: z.string(), key: z.string() }),
  z.object({ kind: z.literal('space'), id: z.string(), key: z.string(), personal: z.exactOptional(z.literal(true)) }),
  z.object({ kind: z.literal('site') }),
]);

/**
 * `pending` waits for a human; `running` was approved and is being done, or its end is unknown; `done`, `failed` and `stale` (the target
 * had changed, nothing was done) are how an approved call ended; `rejected` was refused by a human.
 */
const state = z.enum(['pending', 'running', 'done', 'failed', 'stale', 'rejected']);

const details = z.object({
  action: z.string(),
  /** Exactly as it was called, without the confirm token. */
  input: z.record(z.string(), z.unknown()),
  reason: z.string().nullable(),
  door: z.enum(DOORS),
  connection: z.string().nullable(),
  connectionName: z.string().nullable(),
  rules: z.array(approvalRule),
  targets: z.array(target),
  /** What would be changed, in words for the person who decides. Holds content. */
  preview: z.string(),
  /** Binds the approval to the exact input and to the state of what it would change. */
  fingerprint: z.string(),
  expiresAt: z.number(),
  /** The journal's entry that the call takes back. */
  undoes: z.string().nullable(),
  decision: z.object({ by: z.string(), at: z.number(), reason: z.string().nullable() }).nullable(),
  /** What the call answered when it ran, for the person on whose behalf it ran. Holds content. */
  result: z.string().nullable(),
});

const row = z.object({ state, requester: z.string(), at: z.number(), details });

/** A call that waits, or waited, for a human's word. */
export interface HeldCall extends z.infer<typeof details> {
  id: string;
  state: z.infer<typeof state>;
  /** Account id of the person on whose behalf it runs. */
  requester: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** A stored held call. @throws when the value is none. */
export function heldFromRow(id: string, value: unknown): HeldCall {
  const { details: inner, ...outer } = row.parse(value);
  return { id, ...outer, ...inner };
}

/** The row of a held call, as it replaces the one in `former` state. */
export function heldRow({ id, state: now, requester, at, ...inner }: HeldCall, former: HeldCall['state']): StoreExchange {
  return {
    key: id,
    entity: APPROVAL_ENTITY,
    // Everything in it came through JSON: the input from the wire, the rest from this app.
    value: { state: now, requester, at, details: inner as unknown as Json },
    ttlSeconds: Math.ceil((inner.expiresAt - at) / 1000) + (KEPT_HOURS * MILLISECONDS_AN_HOUR) / 1000,
    expected: { attribute: 'state', value: former },
  };
}

/** Whether nobody can approve it any more though nobody decided. */
export function hasExpired(held: HeldCall, now: number): boolean {
  return held.state === 'pending' && now >= held.expiresAt;
}

/** Longer than any call lives (Forge: 55 seconds). */
const LONGEST_CALL_MILLISECONDS = 60_000;

/** Whether it was approved and may still be on its way to the product. */
export function isUnderWay({ state: now, decision }: HeldCall, time: number): boolean {
  return now === 'running' && decision !== null && time < decision.at + LONGEST_CALL_MILLISECONDS;
}
