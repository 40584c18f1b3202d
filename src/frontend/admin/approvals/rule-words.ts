import type { Settings } from '../settings-change';
import { EFFECTS, PRODUCTS } from '../product-words';

export type Rule = Settings['approvals']['rules'][number];
export type Condition = Rule['when'];
export type Flag = 'destructive' | 'changesAccess' | 'leavesSite' | 'repliesToCustomers';

/** Marks of a call that a rule can be about. */
export const FLAGS: Readonly<Record<Flag, string>> = {
  destructive: 'It deletes, archives or cannot be taken back',
  changesAccess: 'It changes who may see or do something',
  leavesSite: 'It tells people outside the site',
  repliesToCustomers: 'It writes to customers of a service desk',
};

/** The marks that a condition names. */
export function flagsOf(when: Condition): Flag[] {
  const all: Flag[] = ['destructive', 'changesAccess', 'leavesSite', 'repliesToCustomers'];
  return all.filter((flag) => when[flag] === true);
}

/** A condition in words; every part of it must hold. */
export function conditionText(when: Condition): string {
  const parts = [
    ...flagsOf(when).map((flag) => FLAGS[flag]),
    ...(when.affectsOver === undefined ? [] : [`More than ${when.affectsOver} things at once`]),
    ...(when.effects === undefined ? [] : [`Effect: ${when.effects.map((effect) => EFFECTS[effect].toLowerCase()).join(' or ')}`]),
    ...(when.products === undefined ? [] : [`In ${when.products.map((product) => PRODUCTS[product]).join(' or ')}`]),
    ...(when.actions === undefined ? [] : [`Action: ${when.actions.join(' or ')}`]),
    ...(when.projects === undefined ? [] : [`Project: ${when.projects.join(' or ')}`]),
    ...(when.spaces === undefined ? [] : [`Space: ${when.spaces.join(' or ')}`]),
  ];
  return parts.length === 0 ? 'Every change' : parts.join('; ');
}

/** Who may decide, in words. */
export function approversText({ then, approvers }: Rule): string {
  if (then === 'refuse') return 'Nobody: it is never done';
  const parts = [
    ...(approvers.requester ? ['the person themselves'] : []),
    ...(approvers.admins ? ['site admins'] : []),
    ...(approvers.groups.length > 0 ? [`group ${approvers.groups.join(', ')}`] : []),
    ...(approvers.people.length > 0 ? [`${approvers.people.length} named people`] : []),
  ];
  return parts.length === 0 ? 'Nobody is named' : parts.join(', ');
}
