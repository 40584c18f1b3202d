import type { ActionContext } from '../../actions/context';
import type { ReadAction, TargetRef, WriteAction } from '../../actions/define';
import type { ResultRecord } from '../../actions/record';
import { Fault } from '../../faults/fault';
import { accessTo, mayAccess, type Target } from '../../policy/places';
import type { Bounds } from '../../policy/bounds';
import { lookUpTarget } from '../target-lookup';
import { targetName } from '../run';

function refusal(named: string, kind: 'project' | 'space' | 'site', access: 'read' | 'write', settings: Bounds): Fault {
  const listed = Object.entries(kind === 'space' ? settings.spaces.rules : settings.projects.rules)
    .filter(([, allowed]) => allowed === 'write' || allowed === access)
    .map(([key]) => key);
  const where = kind === 'space' ? 'space' : 'project';
  return new Fault({
    kind: 'refused',
    rule: `${where}-not-open-for-${access}`,
    reason: `Agents may not ${access === 'read' ? 'read' : 'change'} anything in the ${where} of ${named}.`,
    whoCanChange: 'A site admin',
    ...(access === 'write' && listed.length > 0 ? { instead: `Open for changes: ${listed.slice(0, 20).join(', ')}.` } : {}),
  });
}

/** @throws Fault `refused` naming what the caller asked for (never the key it turned out to have) when the target is not open. */
export function checkTarget(settings: Bounds, target: Target, named: string, access: 'read' | 'write'): void {
  if (!mayAccess(settings, target, access)) throw refusal(named, target.kind, access, settings);
}

/** The target that a reference spells out itself (`PAY-12`, `ENG/Title`, a key), before anything is looked up. */
function spelledTarget(ref: TargetRef): Target | null {
  const spelled = (kind: 'project' | 'space', key: string | undefined): Target | null => (key === undefined ? null : { kind, id: '', key });
  switch (ref.kind) {
    case 'project':
      return spelled('project', ref.ref);
    case 'issue':
      return spelled('project', /^(.+)-\d+$/.exec(ref.ref)?.[1]);
    case 'space':
      return spelled('space', ref.ref);
    case 'page':
      return spelled('space', /^([^/]+)\//.exec(ref.ref)?.[1]);
    case 'comment':
    case 'attachment':
      return null;
  }
}

/** What is closed by a rule of its own is refused without asking the product; everything else is decided on what the product says. */
function checkSpelled(settings: Bounds, refs: readonly TargetRef[]): void {
  for (const ref of refs) {
    const target = spelledTarget(ref);
    if (target === null) continue;
    const list = target.kind === 'space' ? settings.spaces : settings.projects;
    const isListed = Object.keys(list.rules).some((key) => target.kind !== 'site' && key.toUpperCase() === target.key.toUpperCase());
    if (isListed && accessTo(settings, target) === 'none') throw refusal(ref.ref, target.kind, ref.access, settings);
  }
}

/** Stage 5 for reads: what the input spells out is checked; what comes back is checked by `withinAllowList`. */
export function checkReadTargets(settings: Bounds, action: ReadAction, input: Record<string, unknown>): void {
  checkSpelled(settings, action.targets?.(input) ?? []);
}

/** Everything within a record, at any depth. */
function within(record: ResultRecord): ResultRecord[] {
  return Object.values(record.parts ?? {})
    .flat()
    .flatMap((part) => [part, ...within(part)]);
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
  context: ActionContext,
): Promise<{ before: ResultRecord | null; targets: Target[] }> {
  const refs = action.targets(input);
  checkSpelled(settings, refs);
  const subject = action.subject?.(input);
  const before = subject ? await action.observe(subject, context) : null;
  const targets: Target[] = [];
  const admit = (target: Target, named: string, access: 'read' | 'write'): void => {
    checkTarget(settings, target, named, access);
    if (!targets.some((one) => targetName(one) === targetName(target))) targets.push(target);
  };
  if (before) admit(before.target, refs[0]?.ref ?? before.id, 'write');
  const along = before === null ? [] : within(before);
  for (const part of along) {
    const isKnown = mayAccess(settings, part.target, 'read');
    admit(part.target, isKnown ? part.id : `something that belongs to ${refs[0]?.ref ?? 'what was asked for'}`, 'write');
  }
  const observed = new Set([...Object.values(subject ?? {}), ...along.map((part) => part.id)]);
  for (const ref of refs) if (!observed.has(ref.ref)) admit(await lookUpTarget(ref, context), ref.ref, ref.access);
  return { before, targets };
}
