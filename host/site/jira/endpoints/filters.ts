import { json, noContent } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { filterBean } from '../beans/filter';
import type { Filter } from '../board-records';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { pageBean, slice } from '../page';
import { readFilter } from '../work/filters';

const PATH = '/rest/api/3/filter';
const PEOPLE = 'read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira';
const SHARED = 'read:filter:jira read:group:jira read:project:jira read:project-role:jira read:user:jira';
const PROJECT = 'read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira';
const READ = either('read:jira-work', `${SHARED} read:jql:jira ${PEOPLE}`);
const CREATE = either('write:jira-work', `${SHARED} write:filter:jira ${PEOPLE} ${PROJECT}`);
const UPDATE = either('write:jira-work', `write:filter:jira ${SHARED} read:jql:jira ${PEOPLE}`);

const EXPANSIONS = 'description,owner,jql,viewUrl,searchUrl,favourite,favouritedCount,sharePermissions,editPermissions,subscriptions'.split(
  ',',
);

/** Saved queries. */
export const filterEndpoints = [
  jiraEndpoint('POST', PATH, CREATE, (call) => json(create(call))),
  jiraEndpoint('GET', `${PATH}/search`, READ, (call) => json(search(call)), 'anonymous'),
  jiraEndpoint('GET', `${PATH}/my`, READ, (call) => json(mine(call))),
  jiraEndpoint('GET', `${PATH}/favourite`, READ, (call) => json(favourites(call))),
  jiraEndpoint('GET', `${PATH}/{id}`, READ, (call) => json(filterBean(call.access, asked(call))), 'anonymous'),
  jiraEndpoint('PUT', `${PATH}/{id}`, UPDATE, (call) => json(update(call))),
  jiraEndpoint('DELETE', `${PATH}/{id}`, either('write:jira-work', 'delete:filter:jira'), remove),
  jiraEndpoint('PUT', `${PATH}/{id}/favourite`, UPDATE, (call) => json(favour(call, true))),
  jiraEndpoint('DELETE', `${PATH}/{id}/favourite`, CREATE, (call) => json(favour(call, false))),
];

function asked({ access, parameters, part }: JiraCall): Filter {
  parameters.refuse('overrideSharePermissions');
  return access.filter(part('id'));
}

function create(call: JiraCall): Record<string, unknown> {
  const { access, author, jira, parameters } = call;
  parameters.refuse('overrideSharePermissions');
  const { name = '', jql = '', ...parts } = readFilter(call, author(), undefined);
  const blank = { description: '', favouritedBy: [], shares: [], editors: [] };
  return filterBean(access, jira.filters.put({ id: jira.nextId('filter'), ownerId: author(), name, jql, ...blank, ...parts }));
}

/** What is left out of the body stays as it is. */
function update(call: JiraCall): Record<string, unknown> {
  const { access, jira } = call;
  const filter = asked(call);
  if (!access.editsFilter(filter)) throw jiraRefusal(400, ['You do not have permission to edit this filter.']);
  return filterBean(access, jira.filters.put({ ...filter, ...readFilter(call, filter.ownerId, filter) }));
}

/** Owners delete their filters, administrators anybody's that they see; one that a board shows stays. */
function remove(call: JiraCall) {
  const { access, jira } = call;
  const filter = asked(call);
  if (!access.owns(filter) && !access.canGlobally('ADMINISTER'))
    throw jiraRefusal(400, ['You do not have permission to delete this filter.']);
  const board = jira.boards.find((one) => one.filterId === filter.id);
  if (board) throw jiraRefusal(400, [`The filter cannot be deleted because the board '${board.name}' uses it.`]);
  jira.filters.delete(filter.id);
  return noContent();
}

function favour(call: JiraCall, wanted: boolean): Record<string, unknown> {
  const { access, author, jira } = call;
  const filter = asked(call);
  const others = filter.favouritedBy.filter((id) => id !== author());
  return filterBean(access, jira.filters.put({ ...filter, favouritedBy: wanted ? [...others, author()] : others }));
}

function mine({ access, author, jira, parameters }: JiraCall): unknown[] {
  const favouritesToo = parameters.boolean('includeFavourites', false);
  return jira.filters
    .filter((one) => access.owns(one) || (favouritesToo && one.favouritedBy.includes(author()) && access.seesFilter(one)))
    .map((one) => filterBean(access, one));
}

function favourites({ access, author, jira }: JiraCall): unknown[] {
  return jira.filters.filter((one) => one.favouritedBy.includes(author()) && access.seesFilter(one)).map((one) => filterBean(access, one));
}

/** Names, and more of each filter where `expand` asks for it. */
function search(call: JiraCall): Record<string, unknown> {
  const { access, jira, parameters } = call;
  parameters.refuse('owner', 'groupname', 'groupId', 'overrideSharePermissions', 'isSubstringMatch');
  const name = parameters.text('filterName')?.toLowerCase() ?? '';
  const ids = parameters.list('id');
  const [owner, projectId] = [parameters.text('accountId'), parameters.text('projectId')];
  const orderBy = parameters.text('orderBy') ?? 'name';
  if (!/^[+-]?(name|id)$/.test(orderBy)) throw jiraRefusal(400, [`The local site orders filters by name or id, not by '${orderBy}'.`]);
  const by = orderBy.endsWith('id') ? (one: Filter) => one.id : (one: Filter) => one.name;
  const sign = orderBy.startsWith('-') ? -1 : 1;
  const filters = jira.filters
    .filter(
      (one) =>
        access.seesFilter(one) &&
        one.name.toLowerCase().includes(name) &&
        (!ids || ids.includes(one.id)) &&
        (owner === undefined || one.ownerId === owner) &&
        (projectId === undefined || one.shares.some((share) => share.type === 'project' && share.projectId === projectId)),
    )
    .sort((a, b) => sign * by(a).localeCompare(by(b), 'en', { numeric: true }));
  const shown = new Set(['self', 'id', 'name', ...(parameters.list('expand') ?? []).filter((part) => EXPANSIONS.includes(part))]);
  return pageBean(call, slice(call, filters, 50, 100), (one) => ({
    expand: EXPANSIONS.join(','),
    ...Object.fromEntries(Object.entries(filterBean(access, one)).filter(([key]) => shown.has(key))),
  }));
}
