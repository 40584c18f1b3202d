import { json, noContent } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { shareBeans } from '../beans/filter';
import type { Filter } from '../board-records';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { property } from '../fields/input';
import { newShare, readTarget } from '../work/filters';

const PATH = '/rest/api/3/filter/{id}/permission';
const SHARED =
  'read:filter:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira';
const EDIT_RIGHTS = '3';

/** With whom a filter is shared. */
export const filterPermissionEndpoints = [
  jiraEndpoint('GET', PATH, either('read:jira-work', SHARED), (call) => json(list(call)), 'anonymous'),
  jiraEndpoint('POST', PATH, either('write:jira-work', `write:filter:jira ${SHARED}`), (call) => json(add(call), 201)),
  jiraEndpoint('DELETE', `${PATH}/{permissionId}`, either('write:jira-work', 'write:filter:jira'), remove),
];

/** Shares answer 404 for a filter that does not exist for the caller, where the filter itself answers 400. */
function asked({ access, jira, part }: JiraCall): Filter {
  const filter = jira.filters.get(part('id'));
  if (filter && access.seesFilter(filter)) return filter;
  throw jiraRefusal(404, ['The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.']);
}

function owned(call: JiraCall): Filter {
  const filter = asked(call);
  if (call.access.editsFilter(filter)) return filter;
  throw jiraRefusal(403, ['You do not have permission to share this filter.']);
}

function list(call: JiraCall): unknown[] {
  const { shares, editors } = asked(call);
  return shareBeans(call.access, [...shares, ...editors]);
}

function add(call: JiraCall): unknown[] {
  const filter = owned(call);
  const share = newShare(call, readTarget(call, call.body));
  const editing = property(call.body, 'rights') === EDIT_RIGHTS;
  const changed = editing ? { editors: [...filter.editors, share] } : { shares: [...filter.shares, share] };
  call.jira.filters.put({ ...filter, ...changed });
  return list(call);
}

function remove(call: JiraCall) {
  const filter = owned(call);
  const id = call.part('permissionId');
  if (![...filter.shares, ...filter.editors].some((share) => share.id === id))
    throw jiraRefusal(404, ['The share permission does not exist.']);
  const without = (shares: Filter['shares']): Filter['shares'] => shares.filter((share) => share.id !== id);
  call.jira.filters.put({ ...filter, shares: without(filter.shares), editors: without(filter.editors) });
  return noContent();
}
