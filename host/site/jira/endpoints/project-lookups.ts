import { json } from '../../answer';
import { jiraRefusal } from '../../refusal';
import type { SiteState } from '../../state';
import { link } from '../beans/link';
import { groupBean } from '../beans/people';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { slice } from '../page';
import type { Holder } from '../records';
import { roleName } from '../roles';

const ROLE = 'read:user:jira read:group:jira read:project-role:jira read:project:jira read:avatar:jira read:project-category:jira';
const LEVELS = ['Subtask', 'Base', 'Epic'];

/** Look-ups about projects: their levels of issue types, who is in their roles, their categories; and the labels in use. */
export const projectLookupEndpoints = [
  jiraEndpoint(
    'GET',
    '/rest/api/3/project/{projectId}/hierarchy',
    either('read:jira-work', 'read:issue-type:jira read:issue-type-hierarchy:jira'),
    (call) => json(hierarchy(call)),
  ),
  jiraEndpoint('GET', '/rest/api/3/project/{projectIdOrKey}/role/{id}', either('read:jira-work', ROLE), (call) => json(role(call))),
  jiraEndpoint('GET', '/rest/api/3/projectCategory', either('read:jira-work', 'read:project-category:jira'), (call) =>
    json(categories(call)),
  ),
  jiraEndpoint('GET', '/rest/api/3/label', either('read:jira-work', 'read:label:jira'), (call) => json(labels(call)), 'anonymous'),
];

function hierarchy({ access, jira, part }: JiraCall): Record<string, unknown> {
  const project = access.project(part('projectId'));
  const types = project.issueTypeIds.flatMap((id) => jira.issueTypes.get(id) ?? []);
  const levels = [...new Set(types.map((type) => type.hierarchyLevel))].sort((a, b) => a - b);
  return {
    projectId: Number(project.id),
    hierarchy: levels.map((level) => ({
      level,
      name: LEVELS[level + 1] ?? `Level ${String(level)}`,
      issueTypes: types.filter((type) => type.hierarchyLevel === level).map(({ id, name }) => ({ id: Number(id), name })),
    })),
  };
}

/** The people and groups in a role, for those who administer the project. */
function role({ access, parameters, part, state }: JiraCall): Record<string, unknown> {
  parameters.refuse('excludeInactiveUsers');
  const project = access.project(part('projectIdOrKey'));
  if (!access.administers(project)) throw jiraRefusal(404, [`You cannot edit the configuration of project ${project.key}.`]);
  const name = roleName(state.jira, part('id'));
  const holders = name === undefined ? undefined : project.roles[name];
  if (name === undefined || !holders) throw jiraRefusal(404, [`The project role with id '${part('id')}' does not exist.`]);
  const id = Number(part('id'));
  return {
    self: link(state, `/rest/api/3/project/${project.id}/role/${String(id)}`),
    name,
    id,
    actors: holders.map((holder, index) => actorBean(state, holder, index)),
  };
}

function actorBean(state: SiteState, holder: Holder, id: number): Record<string, unknown> {
  const value = holder.slice(holder.indexOf(':') + 1);
  if (holder.startsWith('group:')) {
    const { groupId } = groupBean(state, value);
    return {
      id,
      displayName: value,
      type: 'atlassian-group-role-actor',
      actorGroup: { name: value, displayName: value, groupId },
    };
  }
  const displayName = state.people.get(value)?.displayName ?? 'Former user';
  return { id, displayName, type: 'atlassian-user-role-actor', actorUser: { accountId: value } };
}

function categories({ jira, state }: JiraCall): unknown[] {
  const all = jira.projects.all().flatMap(({ category }) => (category ? [[category.id, category] as const] : []));
  return [...new Map(all).values()].map((category) => ({ ...category, self: link(state, `/rest/api/3/projectCategory/${category.id}`) }));
}

/** The labels of issues that the reader sees; real Jira lists those of hidden ones too. */
function labels(call: JiraCall): Record<string, unknown> {
  const { access, jira } = call;
  const used = jira.issues
    .filter((issue) => access.sees(issue))
    .flatMap(({ values }) => (Array.isArray(values['labels']) ? values['labels'] : []));
  const { items, startAt, maxResults, total } = slice(call, [...new Set(used)].sort(), 1000);
  return { maxResults, startAt, total, isLast: startAt + items.length >= total, values: items };
}
