import { json } from '../../answer';
import { jiraDateTime } from '../../calendar';
import { jiraRefusal } from '../../refusal';
import { userBean, groupBean } from '../beans/people';
import { either, jiraEndpoint, NO_SCOPES } from '../call';
import type { JiraCall } from '../call';
import { GLOBAL_PERMISSIONS, PROJECT_PERMISSIONS, isGlobalPermission, isProjectPermission } from '../permission-keys';
import { found } from '../state';

const WORK = either('read:jira-work', 'read:permission:jira');
const USER = either('read:jira-user', 'read:application-role:jira read:group:jira read:user:jira read:avatar:jira');

/** What the site is, who asks, and what they may do. */
export const serverEndpoints = [
  jiraEndpoint('GET', '/rest/api/3/serverInfo', NO_SCOPES, (call) => json(serverInfo(call)), 'anonymous'),
  jiraEndpoint('GET', '/rest/api/3/myself', USER, (call) => json(myself(call))),
  jiraEndpoint('GET', '/rest/api/3/mypermissions', WORK, (call) => json({ permissions: myPermissions(call) }), 'anonymous'),
];

function serverInfo({ state, now }: JiraCall): Record<string, unknown> {
  return {
    baseUrl: state.origin(),
    displayUrl: state.origin(),
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_300,
    buildDate: jiraDateTime(Date.UTC(2026, 0, 1), 'UTC'),
    serverTime: jiraDateTime(now(), 'UTC'),
    scmInfo: 'local',
    serverTitle: 'Drawbridge local site',
    serverTimeZone: 'UTC',
  };
}

function myself({ state, access, parameters }: JiraCall): Record<string, unknown> {
  const person = found(access.person, 'person behind a signed-in call');
  const expand = parameters.list('expand') ?? [];
  const groups = person.groups.map((name) => groupBean(state, name));
  const roles = access.canGlobally('USER_PICKER') ? [{ key: 'jira-software', name: 'Jira Software' }] : [];
  return {
    ...userBean(access, person),
    locale: 'en_US',
    groups: { size: groups.length, items: expand.includes('groups') ? groups : [] },
    applicationRoles: { size: roles.length, items: expand.includes('applicationRoles') ? roles : [] },
    expand: 'groups,applicationRoles',
  };
}

/** Needs the keys to ask about; a project or an issue narrows project permissions, else having one anywhere counts. */
function myPermissions(call: JiraCall): Record<string, unknown> {
  call.parameters.refuse('projectUuid', 'projectConfigurationUuid', 'commentId');
  const keys = call.parameters.list('permissions') ?? [];
  if (keys.length === 0) throw jiraRefusal(400, ["The 'permissions' query parameter is required."]);
  const unknown = keys.filter((key) => !isProjectPermission(key) && !isGlobalPermission(key));
  if (unknown.length > 0) throw jiraRefusal(400, [`Unrecognized permissions: ${unknown.join(', ')}`]);
  const have = judge(call);
  return Object.fromEntries(keys.map((key, index) => [key, permissionBean(key, index, have(key))]));
}

function judge({ access, jira, parameters }: JiraCall): (key: string) => boolean {
  const issueKey = parameters.text('issueKey') ?? parameters.text('issueId');
  const projectKey = parameters.text('projectKey') ?? parameters.text('projectId');
  const issue = issueKey === undefined ? undefined : access.issue(issueKey);
  const projects = issue ? [jira.projectOf(issue)] : projectKey === undefined ? jira.projects.all() : [access.project(projectKey)];
  return (key) => {
    if (isGlobalPermission(key)) return access.canGlobally(key);
    return isProjectPermission(key) && projects.some((project) => access.can(key, project, issue));
  };
}

function permissionBean(key: string, index: number, havePermission: boolean): Record<string, unknown> {
  const global = isGlobalPermission(key);
  const name = global ? GLOBAL_PERMISSIONS[key] : isProjectPermission(key) ? PROJECT_PERMISSIONS[key] : key;
  return {
    id: String(index),
    key,
    name,
    type: global ? 'GLOBAL' : 'PROJECT',
    description: `Ability to: ${name.toLowerCase()}.`,
    havePermission,
  };
}
