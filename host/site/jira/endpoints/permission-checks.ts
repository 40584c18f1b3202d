import { json } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { userBean } from '../beans/people';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { isObject, property } from '../fields/input';
import { strings } from '../parameters';
import { isGlobalPermission, isProjectPermission } from '../permission-keys';
import type { ProjectPermission } from '../permission-keys';
import type { Access } from '../permissions';
import type { Issue, Project } from '../records';
import { matches, peoplePage, refuseNames } from './users';

const PEOPLE = 'read:user:jira read:application-role:jira read:avatar:jira read:group:jira';
const MOST = 1000;

/** What other people may do, and who may do something. */
export const permissionCheckEndpoints = [
  jiraEndpoint('POST', '/rest/api/3/permissions/check', [[], ['read:permission:jira']], (call) => json(check(call)), 'anonymous'),
  jiraEndpoint(
    'GET',
    '/rest/api/3/user/permission/search',
    either('read:jira-user', `read:issue:jira read:project:jira ${PEOPLE}`),
    (call) => json(holders(call)),
    'anonymous',
  ),
];

/** `{accountId, globalPermissions, projectPermissions: [{permissions, projects, issues}]}`: which of that the person has. */
function check(call: JiraCall): Record<string, unknown> {
  const { body } = call;
  const given = isObject(body) ? body : {};
  const who = personAsked(call, property(given, 'accountId'));
  const globals = (strings(given['globalPermissions']) ?? []).filter((key) => key !== '');
  const unknown = globals.find((key) => !isGlobalPermission(key));
  if (unknown !== undefined) throw unrecognized(unknown);
  const rows: unknown[] = Array.isArray(given['projectPermissions']) ? (given['projectPermissions'] as unknown[]) : [];
  return {
    globalPermissions: globals.filter((key) => isGlobalPermission(key) && who.canGlobally(key)),
    projectPermissions: rows.flatMap((row) => (isObject(row) ? checkRow(call, who, row) : [])),
  };
}

/** Projects and issues that do not exist, or not for the person who asks, are passed over. */
function checkRow({ access, jira }: JiraCall, who: Access, row: Record<string, unknown>): unknown[] {
  const keys = (strings(row['permissions']) ?? []).filter((key) => key !== '');
  if (keys.length === 0) throw jiraRefusal(400, ['At least one project permission is required.']);
  const [projectIds, issueIds] = [idList(row['projects']), idList(row['issues'])];
  if (projectIds.length > MOST || issueIds.length > MOST)
    throw jiraRefusal(400, [`No more than ${String(MOST)} projects or issues can be checked.`]);
  const projects = projectIds.flatMap((id) => jira.projects.get(id) ?? []).filter((project) => access.seesProject(project));
  const issues = issueIds.flatMap((id) => jira.issues.get(id) ?? []).filter((issue) => access.sees(issue));
  return keys.map((permission) => {
    const key = projectPermission(permission);
    return {
      permission,
      projects: projects.filter((project) => who.can(key, project)).map(({ id }) => Number(id)),
      issues: issues.filter((issue) => who.sees(issue) && who.can(key, jira.projectOf(issue), issue)).map(({ id }) => Number(id)),
    };
  });
}

/** Only administrators ask about others. */
function personAsked({ access, state }: JiraCall, accountId: string | undefined): Access {
  if (accountId === undefined || accountId === access.accountId) return access;
  if (!access.canGlobally('ADMINISTER')) throw jiraRefusal(403, ['You do not have permission to check the permissions of other users.']);
  const person = state.people.get(accountId);
  if (!person) throw jiraRefusal(400, ['The user does not exist.']);
  return access.as(person);
}

/** The people who have all the permissions in a project or on an issue; for those who administer the project. */
function holders(call: JiraCall): unknown[] {
  const { access, parameters, state } = call;
  refuseNames(parameters.text('username'));
  const [query, accountId] = [parameters.text('query'), parameters.text('accountId')];
  if ((query === undefined) === (accountId === undefined))
    throw jiraRefusal(400, ["Either 'query' or 'accountId' must be provided, not both."]);
  const keys = (parameters.list('permissions') ?? []).map(projectPermission);
  if (keys.length === 0) throw jiraRefusal(400, ["The 'permissions' query parameter is required."]);
  const { project, issue } = placeAsked(call);
  if (!access.administers(project)) throw jiraRefusal(403, ['You do not have permission to see who has permissions in this project.']);
  const allowed = state.people.all().filter((person) => {
    const who = access.as(person);
    return person.active && matches(person, query, accountId) && keys.every((key) => who.can(key, project, issue));
  });
  return peoplePage(
    call,
    allowed.filter((person) => !issue || access.as(person).sees(issue)),
  ).map((person) => userBean(access, person));
}

function placeAsked({ access, jira, parameters }: JiraCall): { project: Project; issue?: Issue } {
  const [issueKey, projectKey] = [parameters.text('issueKey'), parameters.text('projectKey')];
  if (issueKey !== undefined) {
    const issue = access.issue(issueKey);
    return { project: jira.projectOf(issue), issue };
  }
  if (projectKey === undefined) throw jiraRefusal(400, ["Either 'issueKey' or 'projectKey' must be provided."]);
  return { project: access.project(projectKey) };
}

function projectPermission(key: string): ProjectPermission {
  if (isProjectPermission(key)) return key;
  throw unrecognized(key);
}

function unrecognized(key: string): Error {
  return jiraRefusal(400, [`Unrecognized permissions: ${key}`]);
}

function idList(input: unknown): string[] {
  return Array.isArray(input) ? input.map(String) : [];
}
