import type { ReadAction, TargetRef, WriteAction } from '../../actions/define';
import type { ResultRecord } from '../../actions/record';
import { Fault } from '../../faults/fault';
import { mayAccess, type Target } from '../../policy/places';
import type { Bounds } from '../../policy/bounds';
import { lookUpTarget } from '../target-lookup';
import { targetName } from '../run';
import { carrierName, type LabelSight } from '../sight/label-sight';
import type { SightedContext } from '../sight/sighted-context';
import { refusal, refuseSpelled } from './spelled';
import { carriersOf, everyRecord } from './within-sight';

/** @throws Fault `refused` naming what the caller asked for (never the key it turned out to have) when the target is not open. */
export function checkTarget(settings: Bounds, target: Target, named: string, access: 'read' | 'write'): void {
  if (!mayAccess(settings, target, access)) throw refusal(named, target, access, settings);
}

/** Stage 5 as far as the input alone tells; what comes back of a read is checked by `withinSight`. */
export function checkSpelled(settings: Bounds, action: ReadAction | WriteAction, input: Record<string, unknown>): void {
  for (const ref of action.targets?.(input) ?? []) refuseSpelled(settings, ref);
}

/** Stage 5 once more, for what values turned out to lead to. @returns the targets with theirs. */
export async function checkReached(
  settings: Bounds,
  reached: readonly TargetRef[],
  targets: readonly Target[],
  context: SightedContext,
): Promise<Target[]> {
  const all = [...targets];
  for (const ref of reached) {
    refuseSpelled(settings, ref);
    const target = await lookUpTarget(ref, context);
    checkTarget(settings, target, ref.ref, ref.access);
    if (!all.some((one) => targetName(one) === targetName(target))) all.push(target);
  }
  return all;
}

/** What stands in place of a record that a label hides: the words for things that do not exist. */
function notThere(id: string, refs: readonly TargetRef[]): Fault {
  const [first] = refs;
  const named = refs.find(({ ref }) => ref === id);
  const what = named === undefined ? `Something that belongs to ${first?.ref ?? 'what was asked for'}` : `Issue ${named.ref}`;
  return new Fault({ kind: 'not-found-or-hidden', what });
}

/** @throws Fault `not-found-or-hidden` when the thing to be changed, or something within it, carries a label that hides it. */
async function checkLabels(labels: LabelSight, before: ResultRecord, refs: readonly TargetRef[]): Promise<void> {
  const seen = await labels.ofAll(carriersOf([before]));
  const hidden = everyRecord([before]).find(({ carrier }) => carrier !== undefined && seen.get(carrierName(carrier)) !== 'open');
  if (hidden !== undefined) throw notThere(hidden.id, refs);
}

/**
 * Stage 5 for writes: every target is looked up as the person and must be open for it; the thing to be changed is read whole,
 * which answers for its own target and is the before-image. What is read within it is changed or taken along too (the issues of a bulk
 * change, the other end of a link, the pages below), and must be open as well: all or nothing.
 */
export async function checkWriteTargets(
  settings: Bounds,
  action: WriteAction,
  input: Record<string, unknown>,
  context: SightedContext,
): Promise<{ before: ResultRecord | null; targets: Target[] }> {
  const refs = action.targets(input);
  const subject = action.subject?.(input);
  const before = subject ? await action.observe(subject, context) : null;
  const targets: Target[] = [];
  const admit = (target: Target, named: string, access: 'read' | 'write'): void => {
    checkTarget(settings, target, named, access);
    if (!targets.some((one) => targetName(one) === targetName(target))) targets.push(target);
  };
  if (before) await checkLabels(context.labels, before, refs);
  if (before) admit(before.target, refs[0]?.ref ?? before.id, 'write');
  const along = before === null ? [] : everyRecord([before]).slice(1);
  for (const part of along) {
    const isKnown = mayAccess(settings, part.target, 'read');
    admit(part.target, isKnown ? part.id : `something that belongs to ${refs[0]?.ref ?? 'what was asked for'}`, 'write');
  }
  const observed = new Set([...Object.values(subject ?? {}), ...along.map((part) => part.id)]);
  for (const ref of refs) if (!observed.has(ref.ref)) admit(await lookUpTarget(ref, context), ref.ref, ref.access);
  return { before, targets };
}
