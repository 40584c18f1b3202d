import type { TargetRef } from '../../actions/define';
import { Fault } from '../../faults/fault';
import type { Bounds } from '../../policy/bounds';
import { accessTo, isOutside, type Target } from '../../policy/places';

/** The refusal of something by the place that it lies in: told of places that the caller may know of, or spelled itself. */
export function refusal(named: string, target: Target, access: 'read' | 'write', settings: Bounds): Fault {
  const { kind } = target;
  const listed = Object.entries(kind === 'space' ? settings.spaces.rules : settings.projects.rules)
    .filter(
      ([key, allowed]) =>
        allowed === 'write' && accessTo(settings, { kind: kind === 'space' ? 'space' : 'project', id: '', key }) === 'write',
    )
    .map(([key]) => key);
  const where = kind === 'space' ? 'space' : 'project';
  if (isOutside(settings.only, target)) {
    return new Fault({
      kind: 'refused',
      rule: 'outside-this-connection',
      reason: `This connection was narrowed to other ${where}s than that of ${named}.`,
      whoCanChange: 'Its owner, with a new connection,',
    });
  }
  return new Fault({
    kind: 'refused',
    rule: `${where}-not-open-for-${access}`,
    reason: `Agents may not ${access === 'read' ? 'read' : 'change'} anything in the ${where} of ${named}.`,
    whoCanChange: 'A site admin',
    ...(access === 'write' && listed.length > 0 ? { instead: `Open for changes: ${listed.slice(0, 20).join(', ')}.` } : {}),
  });
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

/**
 * What is closed by a rule of its own, and named by its key, is refused without asking the product: that tells nobody what exists there.
 * Everything else is decided on what the product says.
 */
export function refuseSpelled(settings: Bounds, ref: TargetRef): void {
  const target = spelledTarget(ref);
  if (target === null || target.kind === 'site') return;
  const list = target.kind === 'space' ? settings.spaces : settings.projects;
  const isListed = Object.keys(list.rules).some((key) => key.toUpperCase() === target.key.toUpperCase());
  if (isListed && accessTo(settings, target) === 'none') throw refusal(ref.ref, target, ref.access, settings);
}
