import { json } from '../../answer';
import type { Person } from '../../people';
import { jiraRefusal } from '../../refusal';
import { groupBean, userBean } from '../beans/people';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import type { Project } from '../records';

const READ = 'read:application-role:jira read:avatar:jira read:group:jira read:user:jira';

/** Finding people and groups. */
export const userEndpoints = [
  jiraEndpoint('GET', '/rest/api/3/user', either('read:jira-user', READ), (call) => json(userBean(call.access, personAsked(call)))),
  jiraEndpoint('GET', '/rest/api/3/user/search', either('read:jira-user', `${READ} read:user.property:jira`), (call) => json(search(call))),
  jiraEndpoint(
    'GET',
    '/rest/api/3/user/assignable/search',
    either('read:jira-user', `${READ} read:issue:jira read:project:jira`),
    (call) => json(assignable(call)),
    'anonymous',
  ),
  jiraEndpoint('GET', '/rest/api/3/user/groups', either('read:jira-user', 'read:group:jira'), (call) =>
    json(personAsked(call).groups.map((name) => groupBean(call.state, name))),
  ),
  jiraEndpoint('GET', '/rest/api/3/groups/picker', either('read:jira-user', 'read:group:jira'), (call) => json(groups(call)), 'anonymous'),
];

function personAsked({ access, state, parameters }: JiraCall): Person {
  refuseNames(parameters.text('username') ?? parameters.text('key'));
  requireBrowsing(access.canGlobally('USER_PICKER'));
  const accountId = parameters.text('accountId');
  if (accountId === undefined) throw jiraRefusal(400, ["Either 'accountId' or 'query' must be provided."]);
  const person = state.people.get(accountId);
  if (!person) throw jiraRefusal(404, ['Specified user does not exist or you do not have required permissions']);
  return person;
}

function search(call: JiraCall): unknown[] {
  const { parameters, access, state } = call;
  parameters.refuse('property');
  refuseNames(parameters.text('username'));
  const query = parameters.text('query');
  const accountId = parameters.text('accountId');
  if ((query === undefined) === (accountId === undefined))
    throw jiraRefusal(400, ["Either 'query' or 'accountId' must be provided, not both."]);
  if (!access.canGlobally('USER_PICKER')) return [];
  return page(
    call,
    state.people.all().filter((person) => matches(person, query, accountId)),
  );
}

function assignable(call: JiraCall): unknown[] {
  const { parameters, access, state } = call;
  parameters.refuse('sessionId', 'actionDescriptorId', 'recommend', 'accountType', 'appType');
  refuseNames(parameters.text('username'));
  const project = projectAsked(call);
  if (!access.canGlobally('USER_PICKER') && !access.can('ASSIGN_ISSUES', project)) return [];
  const people = state.people.all().filter((person) => {
    const named = matches(person, parameters.text('query') ?? '', parameters.text('accountId'));
    return named && person.active && access.as(person).can('ASSIGNABLE_USER', project);
  });
  return page(call, people);
}

function projectAsked({ parameters, access, jira }: JiraCall): Project {
  const issue = parameters.text('issueKey') ?? parameters.text('issueId');
  if (issue !== undefined) return jira.projectOf(access.issue(issue));
  const project = parameters.text('project');
  if (project === undefined) throw jiraRefusal(400, ['No project, issue key or issue ID was provided']);
  return access.project(project);
}

/** The beginning of any word of the name, or of the email address, in any case. */
function matches(person: Person, query: string | undefined, accountId: string | undefined): boolean {
  if (accountId !== undefined) return person.id === accountId;
  const wanted = (query ?? '').toLowerCase();
  const name = person.displayName.toLowerCase();
  return (
    name.startsWith(wanted) || name.split(' ').some((word) => word.startsWith(wanted)) || person.email.toLowerCase().startsWith(wanted)
  );
}

function page({ access, parameters }: JiraCall, people: Person[]): unknown[] {
  const startAt = Math.max(0, parameters.integer('startAt', 0));
  const size = Math.min(1000, Math.max(0, parameters.integer('maxResults', 50)));
  return people.slice(startAt, startAt + size).map((person) => userBean(access, person));
}

function groups({ state, parameters, access }: JiraCall): Record<string, unknown> {
  parameters.refuse('exclude', 'excludeId', 'userName', 'accountId');
  const query = (parameters.text('query') ?? '').toLowerCase();
  const known = access.canGlobally('USER_PICKER') ? [...new Set(state.people.all().flatMap((person) => person.groups))].sort() : [];
  const found = known.filter((name) => name.toLowerCase().includes(query));
  const shown = found.slice(0, Math.max(0, parameters.integer('maxResults', 20)));
  const beans = shown.map((name) => ({ name, groupId: groupBean(state, name).groupId, html: name, labels: [] }));
  return { header: `Showing ${String(beans.length)} of ${String(found.length)} matching groups`, total: found.length, groups: beans };
}

function refuseNames(given: string | undefined): void {
  if (given === undefined) return;
  throw jiraRefusal(400, ["'accountId' must be the only user identifying query parameter in GDPR strict mode."]);
}

function requireBrowsing(allowed: boolean): void {
  if (!allowed) throw jiraRefusal(403, ['You do not have permission to browse users and groups.']);
}
