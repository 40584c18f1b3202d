import { json } from '../../answer';
import { either } from '../../jira/call';
import { requestBean } from '../beans/request';
import { statusBean } from '../beans/request-parts';
import { CLASSIC, deskEndpoint } from '../call';
import type { DeskCall } from '../call';
import { deskPage } from '../page';
import { createRequest } from '../work/create-request';
import { listRequests } from '../work/list-requests';
import { statusHistory } from '../work/status-history';

const READ = 'read:request:jira-service-management read:user:jira';
const STATUS = 'read:request.status:jira-service-management read:user:jira';

/** Customer requests: raising, reading, and what became of them. */
export const requestEndpoints = [
  deskEndpoint('GET', '/request', either(CLASSIC.read, READ), (call) =>
    json(deskPage(call, listRequests(call), (open) => requestBean(call, open, expansions(call)))),
  ),
  deskEndpoint('POST', '/request', either(CLASSIC.write, `${READ} write:request:jira-service-management`), (call) =>
    json(requestBean(call, createRequest(call), []), 201),
  ),
  deskEndpoint('GET', '/request/{issueIdOrKey}', either(CLASSIC.read, READ), (call) =>
    json(requestBean(call, call.rights.request(call.part('issueIdOrKey')), expansions(call))),
  ),
  deskEndpoint('GET', '/request/{issueIdOrKey}/status', either(CLASSIC.read, STATUS), (call) => {
    const { issue } = call.rights.request(call.part('issueIdOrKey'));
    return json(deskPage(call, statusHistory(call.access, issue).reverse(), ({ status, at }) => statusBean(call, status, at)));
  }),
];

function expansions({ parameters }: DeskCall): string[] {
  return parameters.list('expand') ?? [];
}
