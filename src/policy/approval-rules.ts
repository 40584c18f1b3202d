import { isListed } from './key-pattern';
import type { Target } from './places';
import type { ApprovalCondition, ApprovalRule, Approvers } from './settings/approvals';
import type { Effect, ProductArea } from './vocabulary';

/** What of a call the rules look at. */
export interface RuledCall {
  action: {
    id: string;
    product: ProductArea;
    effect: Effect;
    destructive: boolean;
    changesAccess?: true;
    leavesSite?: true;
    repliesToCustomers?: true;
  };
  /** How many things it touches. */
  affects: number;
  targets: readonly Target[];
}

function placesHold({ projects, spaces }: ApprovalCondition, targets: readonly Target[]): boolean {
  if (projects === undefined && spaces === undefined) return true;
  return targets.some((target) => {
    const listed = target.kind === 'project' ? projects : target.kind === 'space' ? spaces : undefined;
    return target.kind !== 'site' && listed !== undefined && isListed(listed, target.key);
  });
}

/** Whether everything that the condition names holds for the call. */
export function holds(when: ApprovalCondition, { action, affects, targets }: RuledCall): boolean {
  return (
    (when.destructive === undefined || action.destructive) &&
    (when.changesAccess === undefined || action.changesAccess === true) &&
    (when.leavesSite === undefined || action.leavesSite === true) &&
    (when.repliesToCustomers === undefined || action.repliesToCustomers === true) &&
    (when.affectsOver === undefined || affects > when.affectsOver) &&
    (when.effects === undefined || when.effects.includes(action.effect)) &&
    (when.products === undefined || when.products.includes(action.product)) &&
    (when.actions === undefined || when.actions.includes(action.id)) &&
    placesHold(when, targets)
  );
}

/** What the rules say about a call: it runs, an agent never does it, or humans decide, each rule's approvers. */
export type Verdict = { say: 'run' } | { say: 'refuse'; rule: string } | { say: 'hold'; rules: readonly ApprovalRule[] };

/** Every rule that holds counts: one that refuses goes before all that hold the call. */
export function verdictOn(rules: readonly ApprovalRule[], call: RuledCall): Verdict {
  const holding = rules.filter((rule) => holds(rule.when, call));
  const refusing = holding.find((rule) => rule.then === 'refuse');
  if (refusing) return { say: 'refuse', rule: refusing.id };
  return holding.length === 0 ? { say: 'run' } : { say: 'hold', rules: holding };
}

/** Somebody who would decide on a held call. */
export interface Decider {
  accountId: string;
  isAdmin: boolean;
  /** Ids and names of the groups that they are in. */
  groups: readonly string[];
}

function isApprover({ requester, admins, groups, people }: Approvers, decider: Decider, requestedBy: string): boolean {
  // The person on whose behalf the call would run decides only where the rule says so, whatever else they are.
  if (decider.accountId === requestedBy) return requester;
  const inGroup = groups.some((group) => decider.groups.some((own) => own.toLowerCase() === group.toLowerCase()));
  return (admins && decider.isAdmin) || inGroup || people.includes(decider.accountId);
}

/** Whether one person's word is enough: every rule that holds the call must let them decide. */
export function mayDecide(rules: readonly ApprovalRule[], decider: Decider, requestedBy: string): boolean {
  return rules.every(({ approvers }) => isApprover(approvers, decider, requestedBy));
}
