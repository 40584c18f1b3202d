import { link } from '../../jira/beans/link';
import type { Status } from '../../jira/records';
import type { DeskReader } from '../call';
import type { OpenRequest } from '../permissions';
import { dateBean } from './date';

/** A status that a request has or had, and since when. */
export function statusBean(reader: DeskReader, status: Status, at: number): Record<string, unknown> {
  return { status: status.name, statusCategory: status.category.toUpperCase(), statusDate: dateBean(reader, at) };
}

/** Where a request is to be found: here, in Jira and in the portal; for agents also their own page. */
export function requestLinks({ state, rights }: DeskReader, { issue, desk }: OpenRequest): Record<string, string> {
  return {
    self: link(state, `/rest/servicedeskapi/request/${issue.id}`),
    jiraRest: link(state, `/rest/api/2/issue/${issue.id}`),
    web: link(state, `/servicedesk/customer/portal/${desk.id}/${issue.key}`),
    ...(rights.isAgent(desk) ? { agent: link(state, `/browse/${issue.key}`) } : {}),
  };
}
