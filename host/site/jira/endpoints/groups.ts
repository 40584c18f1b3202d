import { json } from '../../answer';
import type { Person } from '../../people';
import { jiraRefusal } from '../../refusal';
import { groupBean, userBean } from '../beans/people';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { pageBean, slice } from '../page';

const MEMBERS = either('manage:jira-configuration', 'read:group:jira read:user:jira read:avatar:jira');

/** Groups, and who is in them. */
export const groupEndpoints = [
  jiraEndpoint('GET', '/rest/api/3/groups/picker', either('read:jira-user', 'read:group:jira'), (call) => json(groups(call)), 'anonymous'),
  jiraEndpoint('GET', '/rest/api/3/group/member', MEMBERS, (call) => json(members(call))),
];

function groups({ state, parameters, access }: JiraCall): Record<string, unknown> {
  parameters.refuse('exclude', 'excludeId', 'userName', 'accountId');
  const query = (parameters.text('query') ?? '').toLowerCase();
  const known = access.canGlobally('USER_PICKER') ? [...new Set(state.people.all().flatMap((person) => person.groups))].sort() : [];
  const found = known.filter((name) => name.toLowerCase().includes(query));
  const shown = found.slice(0, Math.max(0, parameters.integer('maxResults', 20)));
  const beans = shown.map((name) => ({ name, groupId: groupBean(state, name).groupId, html: name, labels: [] }));
  return { header: `Showing ${String(beans.length)} of ${String(found.length)} matching groups`, total: found.length, groups: beans };
}

function members(call: JiraCall): Record<string, unknown> {
  const { access, parameters, state } = call;
  if (!access.canGlobally('USER_PICKER') && !access.canGlobally('ADMINISTER')) {
    throw jiraRefusal(403, ['You do not have permission to browse users and groups.']);
  }
  const [name, id] = [parameters.text('groupname'), parameters.text('groupId')];
  if ((name === undefined) === (id === undefined)) throw jiraRefusal(400, ["Either 'groupname' or 'groupId' must be provided, not both."]);
  const group = id === undefined ? name : state.people.groupNamed(id);
  const all = state.people.all().filter(({ groups: own }) => group !== undefined && own.includes(group));
  if (all.length === 0) throw jiraRefusal(404, ['The group does not exist.']);
  const inactive = parameters.boolean('includeInactiveUsers', false);
  const byName = (a: Person, b: Person): number => a.displayName.localeCompare(b.displayName, 'en');
  const shown = all.filter(({ active }) => active || inactive).sort(byName);
  return pageBean(call, slice(call, shown, 50), (person) => userBean(access, person));
}
