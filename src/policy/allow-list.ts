import type { AllowList, Settings } from './settings';
import type { Access } from './vocabulary';

/** Where something lives, as far as allow-lists care. `site` is for what belongs to no project or space (a person, a link type). */
export type Target = { kind: 'project'; id: string; key: string } | { kind: 'space'; id: string; key: string } | { kind: 'site' };

const ORDER: readonly Access[] = ['none', 'read', 'write'];

function ruleFor(list: AllowList, key: string): Access {
  const rule = Object.entries(list.rules).find(([listed]) => listed.toUpperCase() === key.toUpperCase());
  return rule ? rule[1] : list.default;
}

/** What agents may do at a target. */
export function accessTo(settings: Settings, target: Target): Access {
  switch (target.kind) {
    case 'project':
      return ruleFor(settings.projects, target.key);
    case 'space':
      return ruleFor(settings.spaces, target.key);
    case 'site':
      return 'write';
  }
}

/** Whether the allow-list lets agents do at least `wanted` at the target. */
export function mayAccess(settings: Settings, target: Target, wanted: 'read' | 'write'): boolean {
  return ORDER.indexOf(accessTo(settings, target)) >= ORDER.indexOf(wanted);
}

/** How a search must be narrowed: only in these keys, or everywhere except in those. */
export type Narrowing = { only: readonly string[] } | { except: readonly string[] };

/** The narrowing that keeps a search inside what agents may read. */
export function readNarrowing(list: AllowList): Narrowing {
  const entries = Object.entries(list.rules);
  return list.default === 'none'
    ? { only: entries.filter(([, access]) => access !== 'none').map(([key]) => key) }
    : { except: entries.filter(([, access]) => access === 'none').map(([key]) => key) };
}
