import * as z from 'zod';
import { jiraPermissions } from '../clients/jira/permissions';
import { hasExpired, type HeldCall } from '../approvals/held-call';
import { callsHeldFor, heldCall, pendingCalls, type HeldPage } from '../approvals/held-calls';
import type { ApprovalCalls, HeldPageView, HeldView } from '../contract/approvals';
import { Fault } from '../faults/fault';
import { groupsOf } from '../pipeline/connecting';
import { decideHeld } from '../pipeline/decide-held';
import { callText } from '../pipeline/render/call-text';
import { targetName } from '../pipeline/run';
import { mayDecide, type Decider } from '../policy/approval-rules';
import type { PageFunction } from '../ports/page';
import { guarded } from './guarded';
import type { PagePorts } from './page-ports';

const asked = z.strictObject({ which: z.enum(['waiting', 'mine']), cursor: z.exactOptional(z.string().max(4_000)) });
const decision = z.strictObject({
  id: z.string().max(100),
  approve: z.boolean(),
  reason: z.exactOptional(z.string().trim().max(500)),
});

/** What the products say about a person who would decide. */
async function deciderOf(person: string, ports: PagePorts): Promise<Decider> {
  const { pipeline } = ports;
  const http = pipeline.products({ accountId: person, present: true });
  const [isAdmin, groups] = await Promise.all([
    jiraPermissions(http).has('ADMINISTER'),
    groupsOf({ accountId: person, present: true }, ports.installation(), pipeline),
  ]);
  return { accountId: person, isAdmin, groups };
}

function viewOf(held: HeldCall, decider: Decider, now: number): HeldView {
  const expired = hasExpired(held, now);
  return {
    id: held.id,
    state: expired ? 'expired' : held.state,
    action: held.action,
    requester: held.requester,
    connection: held.connectionName,
    at: held.at,
    expiresAt: held.expiresAt,
    reason: held.reason,
    rules: held.rules.map(({ id }) => id),
    targets: held.targets.map(targetName),
    preview: `${held.preview}\n\n${callText(held.action, held.input)}`,
    mayDecide: held.state === 'pending' && !expired && mayDecide(held.rules, decider, held.requester),
    decision: held.decision,
    result: held.requester === decider.accountId ? held.result : null,
  };
}

function concerns(held: HeldCall, decider: Decider): boolean {
  return held.requester === decider.accountId || mayDecide(held.rules, decider, held.requester);
}

/** The functions about calls that wait for a human. Deciding is only possible here, by a person whom the platform names. */
export function heldCallFunctions(ports: PagePorts): Record<keyof ApprovalCalls, PageFunction> {
  const { pipeline } = ports;
  const { store, surroundings } = pipeline;
  const pageOf = ({ calls, cursor }: HeldPage, decider: Decider): HeldPageView => ({
    calls: calls.map((held) => viewOf(held, decider, surroundings.now())),
    ...(cursor === undefined ? {} : { cursor }),
  });
  return {
    heldCalls: guarded(
      {
        for: 'person',
        payload: asked,
        async run({ which, cursor }, person): Promise<HeldPageView> {
          const decider = await deciderOf(person, ports);
          if (which === 'mine') return pageOf(await callsHeldFor(person, cursor, store), decider);
          const { calls, cursor: next } = await pendingCalls(cursor, store);
          const mine = calls.filter((held) => mayDecide(held.rules, decider, held.requester));
          return pageOf({ calls: mine, ...(next === undefined ? {} : { cursor: next }) }, decider);
        },
      },
      ports,
    ),
    heldCall: guarded(
      {
        for: 'person',
        payload: z.strictObject({ id: z.string().max(100) }),
        async run({ id }, person) {
          const [held, decider] = [await heldCall(id, store), await deciderOf(person, ports)];
          if (!concerns(held, decider)) throw new Fault({ kind: 'not-found-or-hidden', what: 'This approval' });
          return viewOf(held, decider, surroundings.now());
        },
      },
      ports,
    ),
    decideHeldCall: guarded(
      {
        for: 'person',
        payload: decision,
        async run({ id, approve, reason }, person) {
          const decider = await deciderOf(person, ports);
          if (!concerns(await heldCall(id, store), decider)) throw new Fault({ kind: 'not-found-or-hidden', what: 'This approval' });
          const said = { approve, reason: reason === undefined || reason === '' ? null : reason };
          return viewOf(await decideHeld(id, decider, said, ports.installation(), pipeline), decider, surroundings.now());
        },
      },
      ports,
    ),
  };
}
