import { parseJql } from '../../jql/parse';
import { JqlProblem, JqlSyntaxError } from '../../jql/problems';
import { problemsOf } from '../../jql/search';
import { jiraRefusal } from '../../refusal';
import type { Filter, ShareTarget, Share } from '../board-records';
import { groupBean } from '../beans/people';
import type { JiraCall } from '../call';
import { isObject, property } from '../fields/input';
import { roleName } from '../roles';

/** What a body says of a filter, checked; parts that are left out are absent. */
type FilterParts = Partial<Pick<Filter, 'name' | 'description' | 'jql' | 'shares' | 'editors'>>;

/** Reads `{name, description, jql, sharePermissions, editPermissions}`. Throws 400 with a sentence per part. */
export function readFilter(call: JiraCall, ownerId: string, own: Filter | undefined): FilterParts {
  const given = isObject(call.body) ? call.body : {};
  const errors: Record<string, string> = {};
  const parts: FilterParts = {};
  const name = given['name'];
  if (typeof name === 'string' && name.trim() !== '') parts.name = name;
  else if (name !== undefined || !own) errors['filterName'] = 'You must specify a name to save this filter as.';
  const twin = call.jira.filters.find((one) => one.ownerId === ownerId && one.name === name && one.id !== own?.id);
  if (twin) errors['filterName'] = 'Filter with same name already exists.';
  if (typeof given['description'] === 'string') parts.description = given['description'];
  if (given['jql'] !== undefined) {
    parts.jql = property(given, 'jql') ?? '';
    const problem = jqlProblem(call, parts.jql, own);
    if (problem !== undefined) errors['jql'] = problem;
  } else if (!own) parts.jql = '';
  if (Object.keys(errors).length > 0) throw jiraRefusal(400, [], errors);
  const shares = readShares(call, given['sharePermissions']);
  const editors = readShares(call, given['editPermissions']);
  return { ...parts, ...(shares ? { shares } : {}), ...(editors ? { editors } : {}) };
}

function jqlProblem({ access, now }: JiraCall, jql: string, own: Filter | undefined): string | undefined {
  try {
    return problemsOf(parseJql(jql), { access, now: now(), filters: own ? [own.id] : [] })[0]?.message;
  } catch (error) {
    if (error instanceof JqlSyntaxError || error instanceof JqlProblem) return error.message;
    throw error;
  }
}

function readShares(call: JiraCall, input: unknown): Share[] | undefined {
  if (!Array.isArray(input)) return undefined;
  return input.map((one: unknown) => newShare(call, readTarget(call, one, 'project', 'role')));
}

/** A share with an id of its own. Sharing takes the right to share, except with nobody else. Throws 403. */
export function newShare({ access, jira }: JiraCall, target: ShareTarget): Share {
  if (!access.canGlobally('CREATE_SHARED_OBJECTS')) throw jiraRefusal(403, ['You do not have permission to share filters.']);
  return { id: jira.nextId('share'), ...target };
}

/** Reads `{type, projectId, projectRoleId, groupname | groupId, accountId}`, or in a filter's own body `{type, project: {id}, role: {id}, …}`. */
export function readTarget(call: JiraCall, input: unknown, project = '', role = ''): ShareTarget {
  const { access, jira, state } = call;
  const given = isObject(input) ? input : {};
  const type = property(given, 'type');
  switch (type) {
    case 'global':
      return { type };
    case 'authenticated':
    case 'loggedin':
      return { type: 'loggedin' };
    case 'project':
    case 'projectRole': {
      const projectId = access.project(property(given, 'projectId') ?? property(given[project], 'id') ?? '').id;
      const id = property(given, 'projectRoleId') ?? property(given[role], 'id');
      const named = id === undefined ? undefined : roleName(jira, id);
      if (id === undefined ? type === 'projectRole' : named === undefined) throw jiraRefusal(400, ['The project role does not exist.']);
      return { type: 'project', projectId, ...(named === undefined ? {} : { role: named }) };
    }
    case 'group': {
      const groups = new Set(state.people.all().flatMap((person) => person.groups));
      const name = property(given, 'groupname') ?? property(given['group'], 'name');
      const id = property(given, 'groupId') ?? property(given['group'], 'groupId');
      const group = [...groups].find((one) => one === name || groupBean(state, one).groupId === id);
      if (group === undefined) throw jiraRefusal(400, ['The group does not exist.']);
      return { type, group };
    }
    case 'user': {
      const accountId = property(given, 'accountId') ?? property(given['user'], 'accountId') ?? '';
      if (!state.people.get(accountId)) throw jiraRefusal(400, ['The user does not exist.']);
      return { type, accountId };
    }
    default:
      throw jiraRefusal(400, [`The share type '${String(type)}' is not one of user, group, project, projectRole, global, authenticated.`]);
  }
}
