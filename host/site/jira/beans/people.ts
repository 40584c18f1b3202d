import { groupId } from '../../people';
import type { Person } from '../../people';
import type { SiteState } from '../../state';
import type { Access } from '../permissions';
import { link } from './link';

const AVATAR_SIZES = ['48x48', '32x32', '24x24', '16x16'] as const;

/** A person as other people's answers name them; email address and time zone are for signed-in readers only. */
export function userBean({ person: reader, state }: Access, person: Person): Record<string, unknown> {
  return {
    self: link(state, `/rest/api/3/user?accountId=${encodeURIComponent(person.id)}`),
    accountId: person.id,
    accountType: person.accountType,
    ...(reader ? { emailAddress: person.email } : {}),
    avatarUrls: avatars(state, `user/${encodeURIComponent(person.id)}`),
    displayName: person.displayName,
    active: person.active,
    ...(reader ? { timeZone: person.timeZone } : {}),
  };
}

/** The person with this id, or null for nobody; someone who has left the site altogether is shown as a former user. */
export function userOrNull(access: Access, accountId: unknown): Record<string, unknown> | null {
  if (typeof accountId !== 'string') return null;
  const person = access.state.people.get(accountId);
  if (person) return userBean(access, person);
  return { accountId, accountType: 'unknown', displayName: 'Former user', active: false };
}

/** Groups are known by name here; their ids are derived from it. */
export function groupBean(state: SiteState, name: string): { name: string; groupId: string; self: string } {
  return { name, groupId: groupId(name), self: link(state, `/rest/api/3/group?groupId=${groupId(name)}`) };
}

export function avatars(state: SiteState, owner: string): Record<string, string> {
  return Object.fromEntries(AVATAR_SIZES.map((size) => [size, link(state, `/secure/avatar/${owner}?size=${size}`)]));
}
