import type { Person } from '../../people';
import { CONFLUENCE_URL } from '../links';

/** v1's `User`. */
export function userBean({ id, accountType, displayName, email, timeZone }: Person): object {
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
    _links: { self: `${CONFLUENCE_URL}/rest/api/user?accountId=${encodeURIComponent(id)}` },
  };
}
