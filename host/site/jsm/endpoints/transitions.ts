import { json, noContent } from '../../answer';
import { either } from '../../jira/call';
import { property } from '../../jira/fields/input';
import { CLASSIC, bodyOf, deskEndpoint, invalid } from '../call';
import { deskPage } from '../page';
import { additionalText, comment } from '../work/comment';
import { moveRequest, portalTransitions } from '../work/transitions';

const READ = 'read:request.status:jira-service-management read:user:jira';
const PATH = '/request/{issueIdOrKey}/transition';

/** What a customer can do with a request in the portal. */
export const transitionEndpoints = [
  deskEndpoint('GET', PATH, either(CLASSIC.read, READ), (call) => {
    const open = call.rights.request(call.part('issueIdOrKey'));
    return json(deskPage(call, portalTransitions(call, open), ({ id, name }) => ({ id, name })));
  }),
  deskEndpoint('POST', PATH, either(CLASSIC.write, `${READ} write:request.status:jira-service-management`), (call) => {
    const open = call.rights.request(call.part('issueIdOrKey'));
    const body = bodyOf(call);
    const id = property(body, 'id');
    const transition = portalTransitions(call, open).find((one) => one.id === id);
    if (!transition) throw invalid(`The transition '${String(id)}' is not available for this request.`);
    moveRequest(call, open.issue, transition);
    const text = additionalText(body);
    if (text !== undefined) comment(call, open, text, true);
    return noContent();
  }),
];
