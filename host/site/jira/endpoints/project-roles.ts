import { json, noContent } from '../../answer';
import { jiraRefusal } from '../../refusal';
import type { SiteState } from '../../state';
import { groupBean } from '../beans/people';
import { link } from '../beans/link';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { isObject } from '../fields/input';
import { strings } from '../parameters';
import type { Holder, Project } from '../records';
import { roleName } from '../roles';

const PATH = '/rest/api/3/project/{projectIdOrKey}/role/{id}';
const READ = 'read:user:jira read:group:jira read:project-role:jira read:project:jira read:avatar:jira read:project-category:jira';
const KINDS = { user: 'atlassian-user-role-actor', group: 'atlassian-group-role-actor' } as const;

/** Who is in the roles of a project; for those who administer it. */
export const projectRoleEndpoints = [
  jiraEndpoint('GET', PATH, either('read:jira-work', READ), (call) => json(read(call))),
  jiraEndpoint('POST', PATH, either('manage:jira-configuration', `${READ} write:project-role:jira`), (call) => json(add(call))),
  jiraEndpoint('PUT', PATH, either('manage:jira-project', `${READ} write:project-role:jira`), (call) => json(replace(call))),
  jiraEndpoint('DELETE', PATH, either('manage:jira-project', 'delete:project-role:jira'), remove),
];

interface Role {
  project: Project;
  name: string;
  holders: Holder[];
}

function asked({ access, jira, part }: JiraCall): Role {
  const project = access.project(part('projectIdOrKey'));
  if (!access.administers(project)) throw jiraRefusal(404, [`You cannot edit the configuration of project ${project.key}.`]);
  const name = roleName(jira, part('id'));
  const holders = name === undefined ? undefined : project.roles[name];
  if (name === undefined || !holders) throw jiraRefusal(404, [`The project role with id '${part('id')}' does not exist.`]);
  return { project, name, holders };
}

function read(call: JiraCall): Record<string, unknown> {
  call.parameters.refuse('excludeInactiveUsers');
  return bean(call, asked(call));
}

/** `{user: [account id], group: [name], groupId: [id]}`: everybody named must be there and not be in the role yet. */
function add(call: JiraCall): Record<string, unknown> {
  const role = asked(call);
  const given = isObject(call.body) ? call.body : {};
  const groups = [...(strings(given['group']) ?? []), ...(strings(given['groupId']) ?? [])];
  const named = [...users(call, strings(given['user']) ?? []), ...groups.map((group) => groupHolder(call, group))];
  if (named.length === 0) throw jiraRefusal(400, ['At least one user or group is required.']);
  const twin = named.find((holder) => role.holders.includes(holder));
  if (twin !== undefined) throw jiraRefusal(400, [`'${twin.slice(twin.indexOf(':') + 1)}' is already a member of the project role.`]);
  return bean(call, keep(call, role, [...role.holders, ...new Set(named)]));
}

/** `{categorisedActors: {kind: [id]}}`: these and nobody else. */
function replace(call: JiraCall): Record<string, unknown> {
  const role = asked(call);
  const given = isObject(call.body) && isObject(call.body['categorisedActors']) ? call.body['categorisedActors'] : undefined;
  const unknown = Object.keys(given ?? {}).find((kind) => !Object.values<string>(KINDS).includes(kind));
  if (!given || unknown !== undefined) throw jiraRefusal(400, [`'categorisedActors' must list ${Object.values(KINDS).join(' and ')}.`]);
  const groups = (strings(given[KINDS.group]) ?? []).map((group) => groupHolder(call, group));
  return bean(call, keep(call, role, [...new Set([...users(call, strings(given[KINDS.user]) ?? []), ...groups])]));
}

function remove(call: JiraCall) {
  const { parameters } = call;
  const role = asked(call);
  const [user, group] = [parameters.text('user'), parameters.text('group') ?? parameters.text('groupId')];
  if ((user === undefined) === (group === undefined))
    throw jiraRefusal(400, ["Either 'user' or one of 'group' and 'groupId' is required."]);
  const holder = group === undefined ? `user:${String(user)}` : groupHolder(call, group);
  if (!role.holders.includes(holder)) throw jiraRefusal(404, ['The user or group is not in the project role.']);
  keep(
    call,
    role,
    role.holders.filter((one) => one !== holder),
  );
  return noContent();
}

function keep({ jira }: JiraCall, { project, name }: Role, holders: Holder[]): Role {
  return { project: jira.projects.put({ ...project, roles: { ...project.roles, [name]: holders } }), name, holders };
}

function users({ state }: JiraCall, ids: string[]): Holder[] {
  const missing = ids.find((id) => !state.people.get(id)?.active);
  if (missing !== undefined) throw jiraRefusal(404, [`We can't find '${missing}' among the active users.`]);
  return ids.map((id) => `user:${id}`);
}

/** A group by its name or id. */
function groupHolder({ state }: JiraCall, named: string): Holder {
  const known = new Set(state.people.all().flatMap(({ groups }) => groups));
  const name = known.has(named) ? named : state.people.groupNamed(named);
  if (name === undefined) throw jiraRefusal(404, [`We can't find the group '${named}'.`]);
  return `group:${name}`;
}

function bean({ part, state }: JiraCall, { project, name, holders }: Role): Record<string, unknown> {
  const id = Number(part('id'));
  const self = link(state, `/rest/api/3/project/${project.id}/role/${String(id)}`);
  return { self, name, id, actors: holders.map((holder, index) => actorBean(state, holder, index)) };
}

function actorBean(state: SiteState, holder: Holder, id: number): Record<string, unknown> {
  const value = holder.slice(holder.indexOf(':') + 1);
  if (holder.startsWith('group:')) {
    const { groupId } = groupBean(state, value);
    return { id, displayName: value, type: KINDS.group, actorGroup: { name: value, displayName: value, groupId } };
  }
  const displayName = state.people.get(value)?.displayName ?? 'Former user';
  return { id, displayName, type: KINDS.user, actorUser: { accountId: value } };
}
