import { json } from '../../answer';
import type { Person } from '../../people';
import { jiraRefusal } from '../../refusal';
import { groupBean, userBean } from '../beans/people';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { pageBean, slice } from '../page';
import type { Project } from '../records';

const READ = 'read:application-role:jira read:avatar:jira read:group:jira read:user:jira';

/** Finding people. */
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
  jiraEndpoint('GET', '/rest/api/3/user/bulk', either('read:jira-user', READ), (call) => json(named(call))),
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
  const found = state.people.all().filter((person) => matches(person, query, accountId));
  return peoplePage(call, found).map((person) => userBean(access, person));
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
  return peoplePage(call, people).map((person) => userBean(access, person));
}

function projectAsked({ parameters, access, jira }: JiraCall): Project {
  const issue = parameters.text('issueKey') ?? parameters.text('issueId');
  if (issue !== undefined) return jira.projectOf(access.issue(issue));
  const project = parameters.text('project');
  if (project === undefined) throw jiraRefusal(400, ['No project, issue key or issue ID was provided']);
  return access.project(project);
}

/** The beginning of any word of the name, or of the email address, in any case. */
export function matches(person: Person, query: string | undefined, accountId: string | undefined): boolean {
  if (accountId !== undefined) return person.id === accountId;
  const wanted = (query ?? '').toLowerCase();
  const name = person.displayName.toLowerCase();
  return (
    name.startsWith(wanted) || name.split(' ').some((word) => word.startsWith(wanted)) || person.email.toLowerCase().startsWith(wanted)
  );
}

/** The part of a list of people that `startAt` and `maxResults` ask for. */
export function peoplePage({ parameters }: JiraCall, people: Person[]): Person[] {
  const startAt = Math.max(0, parameters.integer('startAt', 0));
  const size = Math.min(1000, Math.max(0, parameters.integer('maxResults', 50)));
  return people.slice(startAt, startAt + size);
}

/** The people with these account ids, a page of them; ids that nobody has are passed over. */
function named(call: JiraCall): Record<string, unknown> {
  const { access, parameters, state } = call;
  refuseNames(parameters.text('username') ?? parameters.text('key'));
  const ids = parameters.list('accountId') ?? [];
  if (ids.length === 0) throw jiraRefusal(400, ["The 'accountId' query parameter is required."]);
  const people = [...new Set(ids)].flatMap((id) => state.people.get(id) ?? []);
  return pageBean(call, slice(call, people, 10, 200), (person) => userBean(access, person));
}

/** Names of people are refused, as Atlassian's privacy rules have it. */
export function refuseNames(given: string | undefined): void {
  if (given === undefined) return;
  throw jiraRefusal(400, ["'accountId' must be the only user identifying query parameter in GDPR strict mode."]);
}

function requireBrowsing(allowed: boolean): void {
  if (!allowed) throw jiraRefusal(403, ['You do not have permission to browse users and groups.']);
}
