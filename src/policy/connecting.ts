import type { Settings } from './settings/settings';

/** Whether a person may let external hosts in: everyone may, or they are named, or a group of theirs is. Groups by id or name. */
export function mayConnect(rules: Settings['connections'], accountId: string, groups: readonly string[]): boolean {
  if (rules.allowed === 'everyone' || rules.people.includes(accountId)) return true;
  return rules.groups.some((listed) => groups.some((group) => group.toLowerCase() === listed.toLowerCase()));
}

/** Whether that can be said without knowing their groups. */
export function needsGroups(rules: Settings['connections'], accountId: string): boolean {
  return rules.groups.length > 0 && !mayConnect(rules, accountId, []);
}
