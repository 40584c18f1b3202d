import { json } from '../../answer';
import type { SiteResponse } from '../../request';
import { either } from '../../jira/call';
import { deskUserBean } from '../beans/user';
import { CLASSIC, deskEndpoint, forbidden } from '../call';
import type { DeskCall } from '../call';
import { deskPage } from '../page';
import { accountIds, customersNamed, peopleNamed } from '../people-named';
import type { OpenRequest } from '../permissions';

const READ = 'read:request.participant:jira-service-management read:user:jira';
const PATH = '/request/{issueIdOrKey}/participant';

/** Who follows a request beside its reporter; the answer is always the list as it now is. */
export const participantEndpoints = [
  deskEndpoint('GET', PATH, either(CLASSIC.read, READ), (call) => list(call, call.rights.request(call.part('issueIdOrKey')))),
  deskEndpoint('POST', PATH, either(CLASSIC.write, `${READ} write:request.participant:jira-service-management`), (call) => {
    const open = managed(call);
    const added = customersNamed(call, open.desk, accountIds(call)).filter((id) => id !== open.issue.values['reporter']);
    return store(call, open, [...new Set([...open.request.participantIds, ...added])]);
  }),
  deskEndpoint('DELETE', PATH, either(CLASSIC.write, `${READ} delete:request.participant:jira-service-management`), (call) => {
    const open = managed(call);
    const gone = peopleNamed(call, accountIds(call));
    return store(
      call,
      open,
      open.request.participantIds.filter((id) => !gone.includes(id)),
    );
  }),
];

function managed(call: DeskCall): OpenRequest {
  const open = call.rights.request(call.part('issueIdOrKey'));
  if (call.rights.managesParticipants(open)) return open;
  throw forbidden('You do not have permission to manage the participants of this request.');
}

function store(call: DeskCall, open: OpenRequest, participantIds: string[]): SiteResponse {
  return list(call, { ...open, request: call.jsm.requests.put({ ...open.request, participantIds }) });
}

function list(call: DeskCall, { request }: OpenRequest): SiteResponse {
  return json(deskPage(call, request.participantIds, (id) => deskUserBean(call.state, id)));
}
