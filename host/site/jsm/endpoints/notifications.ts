import { json, noContent } from '../../answer';
import { either } from '../../jira/call';
import { CLASSIC, deskEndpoint } from '../call';
import type { DeskCall } from '../call';
import type { OpenRequest } from '../permissions';

const READ = 'read:request.notification:jira-service-management read:user:jira';
const PATH = '/request/{issueIdOrKey}/notification';

/** Whether the caller hears of a request: its reporter and participants do until they say otherwise, everybody else once they ask to. */
export const notificationEndpoints = [
  deskEndpoint('GET', PATH, either(CLASSIC.read, READ), (call) => {
    const open = call.rights.request(call.part('issueIdOrKey'));
    const said = call.jsm.subscriptions.get(idOf(call, open));
    return json({ subscribed: said?.subscribed ?? (call.rights.isReporter(open) || call.rights.participates(open)) });
  }),
  deskEndpoint('PUT', PATH, either(CLASSIC.write, `${READ} write:request.notification:jira-service-management`), (call) => say(call, true)),
  deskEndpoint('DELETE', PATH, either(CLASSIC.write, `${READ} delete:request.notification:jira-service-management`), (call) =>
    say(call, false),
  ),
];

function say(call: DeskCall, subscribed: boolean) {
  const open = call.rights.request(call.part('issueIdOrKey'));
  call.jsm.subscriptions.put({ id: idOf(call, open), issueId: open.issue.id, subscribed });
  return noContent();
}

function idOf(call: DeskCall, { issue }: OpenRequest): string {
  return `${issue.id}/${call.author()}`;
}
