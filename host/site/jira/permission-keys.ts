/** Jira's own permission keys as far as this site decides on them, with the names that `mypermissions` shows. */
export const PROJECT_PERMISSIONS = {
  BROWSE_PROJECTS: 'Browse Projects',
  ADMINISTER_PROJECTS: 'Administer Projects',
  CREATE_ISSUES: 'Create Issues',
  EDIT_ISSUES: 'Edit Issues',
  TRANSITION_ISSUES: 'Transition Issues',
  ASSIGN_ISSUES: 'Assign Issues',
  ASSIGNABLE_USER: 'Assignable User',
  RESOLVE_ISSUES: 'Resolve Issues',
  SCHEDULE_ISSUES: 'Schedule Issues',
  LINK_ISSUES: 'Link Issues',
  MODIFY_REPORTER: 'Modify Reporter',
  MOVE_ISSUES: 'Move Issues',
  SET_ISSUE_SECURITY: 'Set Issue Security',
  DELETE_ISSUES: 'Delete Issues',
  ADD_COMMENTS: 'Add Comments',
  EDIT_OWN_COMMENTS: 'Edit Own Comments',
  EDIT_ALL_COMMENTS: 'Edit All Comments',
  DELETE_OWN_COMMENTS: 'Delete Own Comments',
  DELETE_ALL_COMMENTS: 'Delete All Comments',
  WORK_ON_ISSUES: 'Work On Issues',
  EDIT_OWN_WORKLOGS: 'Edit Own Worklogs',
  EDIT_ALL_WORKLOGS: 'Edit All Worklogs',
  DELETE_OWN_WORKLOGS: 'Delete Own Worklogs',
  DELETE_ALL_WORKLOGS: 'Delete All Worklogs',
  VIEW_VOTERS_AND_WATCHERS: 'View Voters and Watchers',
  MANAGE_WATCHERS: 'Manage Watchers',
  MANAGE_SPRINTS_PERMISSION: 'Manage sprints',
  CREATE_ATTACHMENTS: 'Create Attachments',
  DELETE_OWN_ATTACHMENTS: 'Delete Own Attachments',
  DELETE_ALL_ATTACHMENTS: 'Delete All Attachments',
} as const;

export const GLOBAL_PERMISSIONS = {
  ADMINISTER: 'Administer Jira',
  USER_PICKER: 'Browse users and groups',
  CREATE_SHARED_OBJECTS: 'Share dashboards and filters',
  BULK_CHANGE: 'Make bulk changes',
} as const;

export type ProjectPermission = keyof typeof PROJECT_PERMISSIONS;
export type GlobalPermission = keyof typeof GLOBAL_PERMISSIONS;

export function isProjectPermission(key: string): key is ProjectPermission {
  return Object.hasOwn(PROJECT_PERMISSIONS, key);
}

export function isGlobalPermission(key: string): key is GlobalPermission {
  return Object.hasOwn(GLOBAL_PERMISSIONS, key);
}
