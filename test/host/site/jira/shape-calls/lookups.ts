import { ACCOUNTS } from '../../../../../host/site/seed/people';
import type { ShapeCall } from './shape-call';

const v3 = '/rest/api/3';
const checked = {
  globalPermissions: ['BULK_CHANGE'],
  projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [10000], issues: [10000] }],
};

/** Looking up people, their rights, fields and comments. */
export const lookupCalls: readonly ShapeCall[] = [
  ['GET', `${v3}/user/bulk`, `${v3}/user/bulk?accountId=${ACCOUNTS.ada}`, 200],
  ['GET', `${v3}/group/member`, `${v3}/group/member?groupname=developers&maxResults=2`, 200],
  ['POST', `${v3}/permissions/check`, `${v3}/permissions/check`, 200, checked],
  ['GET', `${v3}/user/permission/search`, `${v3}/user/permission/search?projectKey=PAY&permissions=EDIT_ISSUES&query=mar`, 200],
  ['GET', `${v3}/permissionscheme/{schemeId}/permission`, `${v3}/permissionscheme/10000/permission`, 200],
  ['GET', `${v3}/field/search`, `${v3}/field/search?expand=key,contextsCount,isLocked&maxResults=5`, 200],
  ['POST', `${v3}/comment/list`, `${v3}/comment/list?expand=properties`, 200, { ids: [10001, 10002] }],
  ['POST', `${v3}/issue/{issueIdOrKey}/notify`, `${v3}/issue/PAY-7/notify`, 204, { to: { watchers: true }, textBody: 'Look' }],
];
