import { json } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { userOrNull } from '../beans/people';
import { componentBean, projectBean, projectDetailsBean, roleLinks, versionBean, versionsOf } from '../beans/project';
import { issueTypeBean, statusBean } from '../beans/workflow';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { pageBean, slice } from '../page';
import type { Project } from '../records';

const PEOPLE = 'read:user:jira read:application-role:jira read:avatar:jira read:group:jira';
const PROJECT = `read:issue-type:jira read:project:jira read:project.property:jira ${PEOPLE} read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira`;

/** Projects and what belongs to them. */
export const projectEndpoints = [
  jiraEndpoint('GET', '/rest/api/3/project/search', either('read:jira-work', PROJECT), (call) => json(search(call)), 'anonymous'),
  jiraEndpoint('GET', '/rest/api/3/project/{projectIdOrKey}', either('read:jira-work', PROJECT), (call) => json(one(call)), 'anonymous'),
  jiraEndpoint(
    'GET',
    '/rest/api/3/project/{projectIdOrKey}/statuses',
    either('read:jira-work', 'read:issue-status:jira read:issue-type:jira read:status:jira'),
    (call) => json(statuses(call)),
    'anonymous',
  ),
  jiraEndpoint(
    'GET',
    '/rest/api/3/project/{projectIdOrKey}/versions',
    either('read:jira-work', 'read:project-version:jira'),
    (call) => json(versions(call)),
    'anonymous',
  ),
  jiraEndpoint(
    'GET',
    '/rest/api/3/project/{projectIdOrKey}/components',
    either('read:jira-work', `read:project:jira read:project.component:jira ${PEOPLE}`),
    (call) => json(components(call)),
    'anonymous',
  ),
  jiraEndpoint('GET', '/rest/api/3/project/{projectIdOrKey}/role', either('read:jira-work', 'read:project-role:jira'), (call) =>
    json(roles(call)),
  ),
];

/** Live projects unless others are asked for; a deleted project is gone for good, so that asking for those finds none. */
function search(call: JiraCall): Record<string, unknown> {
  const { access, jira, parameters, state } = call;
  parameters.refuse('properties', 'propertyQuery', 'categoryId');
  const ids = parameters.list('id');
  const keys = parameters.list('keys')?.map((key) => key.toUpperCase());
  const query = parameters.text('query')?.toLowerCase() ?? '';
  const types = parameters.list('typeKey');
  const statuses = parameters.list('status') ?? ['live'];
  const allowed = actionTest(call);
  const all = jira.projects.filter(
    (project) =>
      statuses.includes(project.archived ? 'archived' : 'live') &&
      allowed(project) &&
      (!ids || ids.includes(project.id)) &&
      (!keys || keys.includes(project.key)) &&
      (!types || types.includes(project.typeKey)) &&
      (project.key.toLowerCase().includes(query) || project.name.toLowerCase().includes(query)),
  );
  const expand = parameters.list('expand') ?? [];
  return pageBean(call, slice(call, order(all, parameters.text('orderBy') ?? 'key'), 50, 100), (project) => ({
    ...projectBean(state, project),
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    isPrivate: false,
    style: project.teamManaged ? 'next-gen' : 'classic',
    ...(expand.includes('description') ? { description: project.description } : {}),
    ...(expand.includes('lead') ? { lead: userOrNull(access, project.leadId) } : {}),
    ...(expand.includes('issueTypes') ? { issueTypes: issueTypesOf(call, project) } : {}),
    ...(expand.includes('insight') ? { insight: insight(call, project) } : {}),
    properties: {},
  }));
}

function actionTest({ access, parameters }: JiraCall): (project: Project) => boolean {
  const action = parameters.text('action') ?? 'view';
  switch (action) {
    case 'view':
    case 'browse':
      return (project) => access.seesProject(project);
    case 'create':
      return (project) => access.can('CREATE_ISSUES', project);
    case 'edit':
      return (project) => access.administers(project);
    default:
      throw jiraRefusal(400, [`The action '${action}' is not one of view, browse, edit, create.`]);
  }
}

function order(projects: Project[], orderBy: string): Project[] {
  const sign = orderBy.startsWith('-') ? -1 : 1;
  const field = orderBy.replace(/^[+-]/, '');
  if (field !== 'key' && field !== 'name') throw jiraRefusal(400, [`The local site orders projects by key or name, not by '${orderBy}'.`]);
  return projects.sort((a, b) => sign * a[field].localeCompare(b[field], 'en'));
}

function one({ access, parameters, part }: JiraCall): Record<string, unknown> {
  parameters.refuse('properties');
  return projectDetailsBean(access, access.project(part('projectIdOrKey')));
}

function statuses(call: JiraCall): unknown[] {
  const { access, jira, part, state } = call;
  const project = access.project(part('projectIdOrKey'));
  return project.issueTypeIds.flatMap((typeId) => {
    const type = jira.issueTypes.get(typeId);
    if (!type) return [];
    const { self, id, name, subtask } = issueTypeBean(state, type);
    return [{ self, id, name, subtask, statuses: jira.statusesOf(project, typeId).map((status) => statusBean(state, status)) }];
  });
}

function versions({ access, parameters, part, state, now }: JiraCall): unknown[] {
  parameters.refuse('expand');
  return versionsOf(state, access.project(part('projectIdOrKey'))).map((version) => versionBean(state, version, now()));
}

function components({ access, jira, parameters, part }: JiraCall): unknown[] {
  const source = parameters.text('componentSource');
  if (source !== undefined && source !== 'jira') parameters.refuse('componentSource');
  const project = access.project(part('projectIdOrKey'));
  return jira.components.filter((item) => item.projectId === project.id).map((item) => componentBean(access, item, project));
}

function roles({ access, part, state }: JiraCall): Record<string, string> {
  const project = access.project(part('projectIdOrKey'));
  if (!access.administers(project)) throw jiraRefusal(404, [`You cannot edit the configuration of project ${project.key}.`]);
  return roleLinks(state, project);
}

function issueTypesOf({ jira, state }: JiraCall, project: Project): unknown[] {
  return project.issueTypeIds.flatMap((id) => jira.issueTypes.get(id) ?? []).map((type) => issueTypeBean(state, type));
}

function insight({ access, jira }: JiraCall, project: Project): Record<string, unknown> {
  const issues = jira.issues.filter((issue) => issue.projectId === project.id && access.sees(issue));
  const newest = Math.max(...issues.map((issue) => issue.updated));
  return { totalIssueCount: issues.length, ...(issues.length > 0 ? { lastIssueUpdateTime: new Date(newest).toISOString() } : {}) };
}
