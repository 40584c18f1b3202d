import { PROJECT_PERMISSIONS } from '../../jira/permission-keys';
import type { ProjectPermission } from '../../jira/permission-keys';
import type { Holder, PermissionScheme } from '../../jira/records';

const ADMINS: Holder[] = ['role:Administrators', 'group:site-admins'];
const MEMBERS: Holder[] = ['role:Members', ...ADMINS];

const READ: ProjectPermission[] = ['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS'];
const WORK: ProjectPermission[] = [
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'TRANSITION_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'RESOLVE_ISSUES',
  'SCHEDULE_ISSUES',
  'LINK_ISSUES',
  'ADD_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'DELETE_OWN_COMMENTS',
  'WORK_ON_ISSUES',
  'EDIT_OWN_WORKLOGS',
  'DELETE_OWN_WORKLOGS',
  'MOVE_ISSUES',
  'SET_ISSUE_SECURITY',
];

/** Every permission goes to somebody: what is neither reading nor everyday work is for administrators. */
function scheme(id: string, name: string, readers: Holder[], workers: Holder[], more: Record<string, Holder[]> = {}): PermissionScheme {
  const keys = Object.keys(PROJECT_PERMISSIONS);
  const holders = (key: string): Holder[] => {
    if (READ.some((one) => one === key)) return readers;
    return WORK.some((one) => one === key) ? workers : ADMINS;
  };
  return { id, name, grants: { ...Object.fromEntries(keys.map((key) => [key, holders(key)])), ...more } };
}

export const permissionSchemes: readonly PermissionScheme[] = [
  scheme(
    'open',
    'Open inside the company',
    ['group:developers', 'group:operations', 'group:support-agents', 'group:leads', ...MEMBERS],
    MEMBERS,
  ),
  scheme('members', 'Members only', MEMBERS, MEMBERS),
  scheme('readers', 'Members work, viewers read', ['role:Viewers', ...MEMBERS], MEMBERS, {
    ADD_COMMENTS: ['role:Viewers', ...MEMBERS],
    SCHEDULE_ISSUES: ['role:Leads', ...ADMINS],
  }),
  scheme('service', 'Service project', ['role:Service Desk Team', ...ADMINS], ['role:Service Desk Team', ...ADMINS]),
  scheme('public', 'Open to anyone', ['anyone'], MEMBERS, { ADD_COMMENTS: ['group:jira-users'], CREATE_ISSUES: ['group:jira-users'] }),
];
