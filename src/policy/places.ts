import type { Bounds } from './bounds';
import { fits, isListed, isPattern } from './key-pattern';
import type { PlaceRules } from './settings/settings';
import { ACCESS, type Access } from './vocabulary';

/** Where something lives, as far as allow-lists care. `site` is for what belongs to no project or space (a person, a link type). */
export type Target =
  | { kind: 'project'; id: string; key: string; /** Serves customers, who can write there. */ desk?: true }
  | { kind: 'space'; id: string; key: string; personal?: true }
  | { kind: 'site' };

/** What decides about places. */
export type PlaceBounds = Pick<Bounds, 'projects' | 'spaces' | 'only'>;

function stricter(one: Access, other: Access): Access {
  return ACCESS.indexOf(one) <= ACCESS.indexOf(other) ? one : other;
}

/** A personal space's key says what it is; the API's own word is taken where there is one. */
function isPersonal(target: { key: string; personal?: true }): boolean {
  return target.personal === true || target.key.startsWith('~');
}

/**
 * The rule for a key: its own entry, else the longest pattern that fits (the stricter of two as long), else null.
 */
function ruleFor(rules: PlaceRules['rules'], key: string): Access | null {
  const own = Object.entries(rules).find(([listed]) => listed.toUpperCase() === key.toUpperCase());
  if (own) return own[1];
  const fitting = Object.entries(rules).filter(([listed]) => isPattern(listed) && fits(listed, key));
  const longest = Math.max(...fitting.map(([listed]) => listed.length));
  const best = fitting.filter(([listed]) => listed.length === longest).map(([, access]) => access);
  return best.length === 0 ? null : best.reduce(stricter);
}

/** Whether a connection was narrowed to other projects or spaces than the target's. */
export function isOutside(only: PlaceBounds['only'], target: Target): boolean {
  if (target.kind === 'site') return false;
  const keys = target.kind === 'project' ? only.projects : only.spaces;
  return keys !== null && !isListed(keys, target.key);
}

/** What agents may do at a target: the admin's rule, within what the connection was narrowed to. */
export function accessTo({ projects, spaces, only }: PlaceBounds, target: Target): Access {
  if (isOutside(only, target)) return 'none';
  switch (target.kind) {
    case 'project':
      return ruleFor(projects.rules, target.key) ?? projects.default;
    case 'space':
      return ruleFor(spaces.rules, target.key) ?? (isPersonal(target) ? spaces.personal : spaces.default);
    case 'site':
      return 'write';
  }
}

/** Whether agents may do at least `wanted` at the target. */
export function mayAccess(bounds: PlaceBounds, target: Target, wanted: 'read' | 'write'): boolean {
  return ACCESS.indexOf(accessTo(bounds, target)) >= ACCESS.indexOf(wanted);
}

/** How a search must be narrowed. */
export type Narrowing =
  /** Nothing but these keys. */
  | { by: 'keys'; only: readonly string[] }
  /** Everything except these keys. */
  | { by: 'keys'; except: readonly string[] }
  /** Rules with patterns: keys have to be tried one by one with `accessTo`. */
  | { by: 'trial' };

function listedOf(rules: PlaceRules['rules'], open: boolean): string[] {
  return Object.entries(rules)
    .filter(([, access]) => (access !== 'none') === open)
    .map(([key]) => key);
}

/** The narrowing that keeps a search inside the projects, or the spaces that are not personal, which agents may read. */
export function readNarrowing(bounds: PlaceBounds, what: 'projects' | 'spaces'): Narrowing {
  const only = bounds.only[what];
  const target = (key: string): Target => ({ kind: what === 'projects' ? 'project' : 'space', id: '', key });
  if (only) return { by: 'keys', only: only.filter((key) => mayAccess(bounds, target(key), 'read')) };
  const list = bounds[what];
  if (list.default === 'none') {
    const open = listedOf(list.rules, true);
    return open.some(isPattern) ? { by: 'trial' } : { by: 'keys', only: open };
  }
  const closed = listedOf(list.rules, false);
  return closed.some(isPattern) ? { by: 'trial' } : { by: 'keys', except: closed };
}
