import { json } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { permissionSchemeBean, schemeId } from '../beans/permission-scheme';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import type { PermissionScheme } from '../records';
import { found } from '../state';

const READ = either(
  'read:jira-work',
  'read:application-role:jira read:field:jira read:group:jira read:permission-scheme:jira read:permission:jira read:project-role:jira read:user:jira read:avatar:jira read:project-category:jira read:project:jira',
);

const GRANTS = either(
  'read:jira-work',
  'read:application-role:jira read:field:jira read:group:jira read:permission:jira read:project-role:jira read:user:jira',
);

/** The permission schemes that projects are under. */
export const permissionSchemeEndpoints = [
  jiraEndpoint('GET', '/rest/api/3/permissionscheme', READ, (call) => json(list(call))),
  jiraEndpoint('GET', '/rest/api/3/permissionscheme/{schemeId}', READ, (call) => json(one(call))),
  jiraEndpoint('GET', '/rest/api/3/permissionscheme/{schemeId}/permission', GRANTS, (call) => json(grantsOf(call))),
  jiraEndpoint('GET', '/rest/api/3/project/{projectKeyOrId}/permissionscheme', READ, (call) => json(ofProject(call))),
];

function list(call: JiraCall): Record<string, unknown> {
  const grants = showsGrants(call);
  return { permissionSchemes: call.jira.permissionSchemes.all().map((scheme) => permissionSchemeBean(call.state, scheme, grants)) };
}

function one(call: JiraCall): Record<string, unknown> {
  const grants = showsGrants(call);
  return permissionSchemeBean(call.state, asked(call), grants);
}

function grantsOf(call: JiraCall): Record<string, unknown> {
  showsGrants(call);
  const { expand, permissions } = permissionSchemeBean(call.state, asked(call), true);
  return { expand, permissions };
}

function asked({ jira, part }: JiraCall): PermissionScheme {
  const scheme = jira.permissionSchemes.find(({ id }) => schemeId(jira, id) === Number(part('schemeId')));
  if (!scheme) throw jiraRefusal(404, ['The permission scheme does not exist.']);
  return scheme;
}

/** For those who administer the project. */
function ofProject(call: JiraCall): Record<string, unknown> {
  const grants = showsGrants(call);
  const { access, jira, part } = call;
  const project = access.project(part('projectKeyOrId'));
  if (!access.administers(project)) {
    throw jiraRefusal(403, ['You do not have permission to view the permission scheme of this project.']);
  }
  const scheme = found(jira.permissionSchemes.get(project.permissionSchemeId), `permission scheme of ${project.key}`);
  return permissionSchemeBean(call.state, scheme, grants);
}

/** `permissions` shows the grants; what else Jira expands are details of holders, which are refused by name. */
function showsGrants({ parameters }: JiraCall): boolean {
  const expand = parameters.list('expand') ?? [];
  const other = expand.find((name) => name !== 'permissions');
  if (other !== undefined) throw jiraRefusal(501, [`The expansion '${other}' of permission schemes is not modelled by the local site.`]);
  return expand.length > 0;
}
