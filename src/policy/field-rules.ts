import { isListed } from './key-pattern';
import type { Target } from './places';
import type { FieldRule, Settings } from './settings/settings';

type FieldRules = Settings['fields'];

/** A rule holds at a target when it names no projects, or the target's project. What is no project has no project's fields. */
function holdsAt({ projects }: FieldRule, target: Target): boolean {
  return projects === undefined || (target.kind === 'project' && isListed(projects, target.key));
}

function covers(rules: readonly FieldRule[], field: string, target: Target): boolean {
  return rules.some((rule) => rule.field.toLowerCase() === field.toLowerCase() && holdsAt(rule, target));
}

/** Whether a field, by id or by display name, must not leave the site from this target. */
export function isHidden(rules: FieldRules, id: string, label: string | undefined, target: Target): boolean {
  return covers(rules.hidden, id, target) || (label !== undefined && covers(rules.hidden, label, target));
}

/** The first of these fields (ids or display names) that agents may not write at one of the targets, or null. */
export function unwritable(rules: FieldRules, fields: readonly string[], targets: readonly Target[]): string | null {
  const kept = [...rules.hidden, ...rules.readOnly];
  return fields.find((field) => targets.some((target) => covers(kept, field, target))) ?? null;
}

/** Whether a field is hidden in any project: a search may reach all of them. */
export function isHiddenSomewhere(rules: FieldRules, name: string): boolean {
  return rules.hidden.some(({ field }) => field.toLowerCase() === name.toLowerCase());
}
