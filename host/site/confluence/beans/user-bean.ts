import { GROUPS } from '../../people';
import type { People, Person } from '../../people';

const PICTURE = { path: '/wiki/aa-avatar/default', width: 48, height: 48, isDefault: true };

/** v1's `User`; `base` is Confluence's own address. */
export function userBean(person: Person, base: string): object {
  const { id, accountType, displayName, email, timeZone } = person;
  return {
    type: 'known',
    accountId: id,
    accountType: accountType === 'app' ? 'app' : 'atlassian',
    email,
    publicName: displayName,
    displayName,
    timeZone,
    isGuest: isGuest(person),
    isExternalCollaborator: isGuest(person),
    profilePicture: PICTURE,
    _links: { self: `${base}/rest/api/user?accountId=${encodeURIComponent(id)}` },
  };
}

/** v1's `User` for an account id, also one that nobody has any more. */
export function personBean(people: People, accountId: string, base: string): object {
  const person = people.get(accountId);
  return person ? userBean(person, base) : { type: 'unknown', accountId };
}

/** v1's `WatchUser`: the same with what a list of watchers adds. */
export function watcherBean(people: People, accountId: string, base: string): object {
  return { ...personBean(people, accountId, base), operations: [], externalCollaborator: false, personalSpace: {} };
}

/** v2's `User`; a personal space is named only to people who see it. */
export function userBeanV2(person: Person, personalSpaceId: string | null): object {
  const { id, accountType, active, displayName, email, timeZone } = person;
  return {
    accountId: id,
    accountType,
    accountStatus: active ? 'active' : 'inactive',
    displayName,
    publicName: displayName,
    email,
    timeZone,
    personalSpaceId,
    isExternalCollaborator: isGuest(person),
    profilePicture: { path: PICTURE.path, isDefault: PICTURE.isDefault },
  };
}

/** Guests of Confluence are its external collaborators. */
function isGuest({ groups }: Person): boolean {
  return groups.includes(GROUPS.confluenceGuests);
}
