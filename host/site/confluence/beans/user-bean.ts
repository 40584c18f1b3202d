import type { Person } from '../../people';

/** v1's `User`; `base` is Confluence's own address. */
export function userBean({ id, accountType, displayName, email, timeZone }: Person, base: string): object {
  return {
    type: 'known',
    accountId: id,
    accountType: accountType === 'app' ? 'app' : 'atlassian',
    email,
    publicName: displayName,
    displayName,
    timeZone,
    isGuest: false,
    profilePicture: { path: '/wiki/aa-avatar/default', width: 48, height: 48, isDefault: true },
    _links: { self: `${base}/rest/api/user?accountId=${encodeURIComponent(id)}` },
  };
}
