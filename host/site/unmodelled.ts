/**
 * Operations that Atlassian publishes for paths this site serves only in part: they answer 501 by name, while a method that
 * the real path does not have answers 405. Kept complete by a test that reads the list of published operations.
 */
export const unmodelledOperations: readonly string[] = [
  'GET /rest/agile/1.0/issue/{issueIdOrKey}/estimation',
  'PUT /rest/agile/1.0/sprint/{sprintId}',
  'GET /rest/agile/1.0/sprint/{sprintId}/issue',
  'GET /rest/api/3/component',
  'POST /rest/api/3/field',
  'GET /rest/api/3/filter/{id}/permission/{permissionId}',
  'DELETE /rest/api/3/issue/{issueIdOrKey}/worklog',
  'POST /rest/api/3/issueLinkType',
  'POST /rest/api/3/issuetype',
  'POST /rest/api/3/permissionscheme',
  'DELETE /rest/api/3/permissionscheme/{schemeId}',
  'PUT /rest/api/3/permissionscheme/{schemeId}',
  'POST /rest/api/3/permissionscheme/{schemeId}/permission',
  'POST /rest/api/3/priority',
  'DELETE /rest/api/3/project/{projectIdOrKey}',
  'PUT /rest/api/3/project/{projectIdOrKey}',
  'PUT /rest/api/3/project/{projectKeyOrId}/permissionscheme',
  'POST /rest/api/3/projectCategory',
  'DELETE /rest/api/3/user',
  'POST /rest/api/3/user',
  'DELETE /rest/api/3/version/{id}',
  'POST /rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype',
  'DELETE /rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype/{requestTypeId}',
  'POST /wiki/api/v2/space-roles',
  'POST /wiki/api/v2/spaces',
];
