import type { Prepared } from '../../actions/define';
import type { ResultRecord } from '../../actions/record';
import { hasExpired, isUnderWay, type HeldCall } from '../../approvals/held-call';
import { heldCall, moveHeld, storeHeld } from '../../approvals/held-calls';
import { Fault } from '../../faults/fault';
import { mayDecide, verdictOn, type RuledCall } from '../../policy/approval-rules';
import type { ApprovalRule } from '../../policy/settings/approvals';
import type { ProductHttpFor } from '../../ports/product-http';
import type { Store } from '../../ports/store';
import type { Surroundings } from '../../ports/surroundings';
import type { PipelinePorts } from '../ports';
import type { Run } from '../run';

const MILLISECONDS_AN_HOUR = 3_600_000;
/** What is kept of a preview; a decider reads the whole call below it. */
const PREVIEW_CHARACTERS = 10_000;

interface ApprovePorts {
  store: Store;
  surroundings: Surroundings;
  products: ProductHttpFor;
  connectionsPage: PipelinePorts['connectionsPage'];
}

/** What a human is asked to approve. */
export interface Proposal {
  input: Readonly<Record<string, unknown>>;
  prepared: Prepared;
  before: ResultRecord | null;
  preview: string;
}

/**
 * The admin's rules on a change, before anything of it is shown.
 * @returns the rules that hold it for a human; none when it may run.
 * @throws Fault `refused` when a rule says that agents never do this.
 */
export function holdingRules(run: Run, call: RuledCall): readonly ApprovalRule[] {
  const verdict = verdictOn(run.session.settings.approvals.rules, call);
  if (verdict.say === 'run') return [];
  if (verdict.say === 'hold') return verdict.rules;
  throw new Fault({ kind: 'refused', rule: verdict.rule, reason: 'Agents never do this here.', whoCanChange: 'A site admin' });
}

function withoutToken({ confirm: _, ...input }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return input;
}

function shortened(preview: string): string {
  return preview.length > PREVIEW_CHARACTERS ? `${preview.slice(0, PREVIEW_CHARACTERS)}… (cut)` : preview;
}

/** Binds an approval to exactly this call by this caller on exactly this state. */
function fingerprintOf(run: Run, { input, prepared, before }: Proposal, surroundings: Surroundings): string {
  const { caller } = run.session;
  return surroundings.sha256(
    JSON.stringify([run.action?.id, withoutToken(input), caller.accountId, caller.connection?.id ?? null, before, prepared.planned]),
  );
}

async function linkTo(id: string, run: Run, ports: ApprovePorts): Promise<Fault> {
  const link = await ports.connectionsPage(`approvals/${id}`, ports.products(run.session.caller));
  return new Fault({ kind: 'held', approval: id, link });
}

/** What an earlier, identical call that was held says about this one; null when it has ended and this one is new. */
async function answerFrom(earlier: HeldCall, run: Run, ports: ApprovePorts): Promise<Fault | null> {
  if (earlier.state === 'rejected' && ports.surroundings.now() < earlier.expiresAt) {
    const reason = earlier.decision?.reason;
    return new Fault({
      kind: 'refused',
      rule: 'approval-rejected',
      reason: `A person rejected exactly this call${reason ? `: "${reason}".` : '.'}`,
      whoCanChange: 'The person who rejected it',
    });
  }
  if (isUnderWay(earlier, ports.surroundings.now())) return linkTo(earlier.id, run, ports);
  if (earlier.state !== 'pending' || hasExpired(earlier, ports.surroundings.now())) return null;
  return linkTo(earlier.id, run, ports);
}

async function hold(
  run: Run,
  proposal: Proposal,
  rules: readonly ApprovalRule[],
  fingerprint: string,
  ports: ApprovePorts,
): Promise<Fault> {
  const { caller, settings } = run.session;
  const now = ports.surroundings.now();
  const held: HeldCall = {
    // The same call asked twice is one request, and a name that cannot be guessed.
    id: fingerprint.slice(0, 32),
    state: 'pending',
    requester: caller.accountId,
    at: now,
    action: run.action?.id ?? run.called,
    input: withoutToken(proposal.input),
    reason: run.options.reason,
    door: caller.door,
    connection: caller.connection?.id ?? null,
    connectionName: caller.connection?.name ?? null,
    rules: [...rules],
    targets: run.targets,
    preview: shortened(proposal.preview),
    fingerprint,
    expiresAt: now + settings.approvals.expireAfterHours * MILLISECONDS_AN_HOUR,
    undoes: run.undoes?.id ?? null,
    decision: null,
    result: null,
  };
  if (!(await storeHeld(held, ports.store))) {
    const earlier = await heldCall(held.id, ports.store);
    const answer = await answerFrom(earlier, run, ports);
    if (answer) return answer;
    await moveHeld(held, earlier.state, ports.store);
  }
  return linkTo(held.id, run, ports);
}

/**
 * Second half of stage 8: a call that rules hold runs only on the word of a human whom each of them lets decide.
 * @throws Fault `held` with the id under which the outcome can be read, `refused` when a person rejected exactly this call, `conflict`
 *   when what was approved would now be another change, `forbidden` when the rules of today do not let the decider decide.
 */
export async function awaitApproval(run: Run, proposal: Proposal, rules: readonly ApprovalRule[], ports: ApprovePorts): Promise<void> {
  const fingerprint = fingerprintOf(run, proposal, ports.surroundings);
  const approval = run.approval;
  if (approval === null) {
    if (rules.length === 0) return;
    throw await hold(run, proposal, rules, fingerprint, ports);
  }
  if (approval.held.fingerprint !== fingerprint) {
    throw new Fault({
      kind: 'conflict',
      what: 'What was approved has changed since it was asked for.',
      mend: 'Read it again and ask again for what is wanted now.',
    });
  }
  if (!mayDecide(rules, approval.decider, run.session.caller.accountId))
    throw new Fault({ kind: 'forbidden', what: 'The rules were changed: somebody else has to approve this now.' });
}

/** The rules' names, as audit rows tell them. */
export function ruleNames(rules: readonly ApprovalRule[]): string | null {
  return rules.length === 0 ? null : rules.map(({ id }) => id).join(',');
}
