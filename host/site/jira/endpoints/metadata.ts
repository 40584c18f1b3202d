import { json } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { linkTypeBean } from '../beans/links';
import { issueTypeBean, priorityBean, resolutionBean, scopePart, statusBean } from '../beans/workflow';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { allFields, existsIn } from '../fields/catalog';
import { pageBean, slice } from '../page';
import type { RankedName, Status } from '../records';

const CATEGORY_WORDS = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;
const ADMIN = [['manage:jira-configuration']];

/** Site-wide lists: fields, issue types, priorities, statuses, resolutions, link types. */
export const metadataEndpoints = [
  jiraEndpoint(
    'GET',
    '/rest/api/3/field',
    either('read:jira-work', 'read:field:jira read:avatar:jira read:project-category:jira read:project:jira read:field-configuration:jira'),
    (call) => json(fields(call)),
    'anonymous',
  ),
  jiraEndpoint(
    'GET',
    '/rest/api/3/issuetype',
    either('read:jira-work', 'read:issue-type:jira read:avatar:jira read:project-category:jira read:project:jira'),
    (call) => json(issueTypes(call)),
    'anonymous',
  ),
  jiraEndpoint('GET', '/rest/api/3/priority', either('read:jira-work', 'read:priority:jira'), (call) =>
    json(ranked(call.jira.priorities.all()).map((one) => priorityDetails(call, one))),
  ),
  jiraEndpoint('GET', '/rest/api/3/priority/search', ADMIN, (call) => json(priorities(call))),
  jiraEndpoint('GET', '/rest/api/3/status', either('read:jira-work', 'read:status:jira'), (call) =>
    json(visibleStatuses(call).map((status) => statusBean(call.state, status))),
  ),
  jiraEndpoint('GET', '/rest/api/3/statuses/search', [...ADMIN, ['read:workflow:jira']], (call) => json(statuses(call))),
  jiraEndpoint('GET', '/rest/api/3/resolution/search', either('read:jira-work', 'read:resolution:jira'), (call) => json(resolutions(call))),
  jiraEndpoint(
    'GET',
    '/rest/api/3/issueLinkType',
    either('read:jira-work', 'read:issue-link-type:jira'),
    (call) => json({ issueLinkTypes: call.jira.linkTypes.all().map((type) => linkTypeBean(call.access, type)) }),
    'anonymous',
  ),
];

/** Custom fields are listed where a project that the reader sees has them. */
function fields({ state, access, jira }: JiraCall): unknown[] {
  const projects = jira.projects.filter((project) => access.seesProject(project));
  return allFields(state)
    .filter((field) => field.custom === null || projects.some((project) => existsIn(field, project)))
    .map(({ id, name, custom, orderable, navigable, searchable, clauseNames, schema }) => ({
      id,
      key: id,
      name,
      custom: custom !== null,
      orderable,
      navigable,
      searchable,
      clauseNames,
      schema,
      ...scopePart(custom?.projectId),
    }));
}

function issueTypes({ state, access, jira }: JiraCall): unknown[] {
  const used = new Set(jira.projects.filter((project) => access.seesProject(project)).flatMap((project) => project.issueTypeIds));
  return jira.issueTypes.filter((type) => used.has(type.id)).map((type) => issueTypeBean(state, type));
}

function ranked(all: RankedName[]): RankedName[] {
  return all.sort((a, b) => a.rank - b.rank);
}

function priorityDetails({ state }: JiraCall, priority: RankedName): Record<string, unknown> {
  return { ...priorityBean(state, priority), description: priority.description, statusColor: priority.color };
}

function priorities(call: JiraCall): Record<string, unknown> {
  call.parameters.refuse('projectId', 'onlyDefault', 'expand');
  const ids = call.parameters.list('id');
  const name = call.parameters.text('priorityName')?.toLowerCase() ?? '';
  const all = ranked(call.jira.priorities.all()).filter((one) => (!ids || ids.includes(one.id)) && one.name.toLowerCase().includes(name));
  return pageBean(call, slice(call, all, 50), (one) => priorityDetails(call, one));
}

function resolutions(call: JiraCall): Record<string, unknown> {
  call.parameters.refuse('onlyDefault');
  const ids = call.parameters.list('id');
  const all = ranked(call.jira.resolutions.all()).filter((one) => !ids || ids.includes(one.id));
  return pageBean(call, slice(call, all, 50), (one) => ({ ...resolutionBean(call.state, one), default: false }));
}

/** The statuses of the workflows that the reader's projects follow. */
function visibleStatuses({ access, jira }: JiraCall, projectId?: string): Status[] {
  const projects = jira.projects.filter((project) => access.seesProject(project) && (projectId === undefined || project.id === projectId));
  const used = projects.flatMap((project) => project.issueTypeIds.flatMap((type) => jira.statusesOf(project, type)));
  const ids = new Set(used.map((status) => status.id));
  return jira.statuses.filter((status) => ids.has(status.id));
}

function statuses(call: JiraCall): Record<string, unknown> {
  const { parameters } = call;
  const wanted = parameters.text('searchString')?.toLowerCase() ?? '';
  const category = parameters.text('statusCategory');
  if (category !== undefined && !Object.values<string>(CATEGORY_WORDS).includes(category)) {
    throw jiraRefusal(400, [`The status category '${category}' is not one of TODO, IN_PROGRESS, DONE.`]);
  }
  const all = visibleStatuses(call, parameters.text('projectId')).filter(
    (status) => status.name.toLowerCase().includes(wanted) && (category === undefined || CATEGORY_WORDS[status.category] === category),
  );
  return pageBean(call, slice(call, all, 200), ({ id, name, description, category: key, projectId }) => ({
    id,
    name,
    description,
    statusCategory: CATEGORY_WORDS[key],
    scope: { type: 'GLOBAL' },
    ...scopePart(projectId),
  }));
}
