import { json, noContent } from '../../answer';
import { either } from '../../jira/call';
import { property } from '../../jira/fields/input';
import { organizationBean } from '../beans/desk';
import { CLASSIC, bodyOf, deskEndpoint, invalid } from '../call';
import type { DeskCall } from '../call';
import { deskPage } from '../page';
import { missingOrganization, personAsked } from '../people-named';

const READ = 'read:servicedesk.organization:jira-service-management';
const PATH = '/servicedesk/{serviceDeskId}/organization';

/** The organisations that may use a desk, for its agents. */
export const deskOrganizationEndpoints = [
  deskEndpoint('GET', PATH, either(CLASSIC.manage, READ), (call) => {
    const { organizationIds } = call.rights.deskAsAgent(call.part('serviceDeskId'));
    const person = personAsked(call);
    const all = organizationIds.flatMap((id) => call.jsm.organizations.get(id) ?? []);
    const shown = all.filter(({ memberIds }) => person === undefined || memberIds.includes(person));
    return json(deskPage(call, shown, (one) => organizationBean(call, one)));
  }),
  deskEndpoint('POST', PATH, either(CLASSIC.manage, `${READ} write:servicedesk.organization:jira-service-management`), (call) => {
    const desk = call.rights.deskAsAgent(call.part('serviceDeskId'));
    const id = named(call);
    if (!call.jsm.organizations.get(id)) throw missingOrganization();
    call.jsm.desks.put({ ...desk, organizationIds: [...new Set([...desk.organizationIds, id])] });
    return noContent();
  }),
  deskEndpoint('DELETE', PATH, either(CLASSIC.manage, `${READ} delete:servicedesk.organization:jira-service-management`), (call) => {
    const desk = call.rights.deskAsAgent(call.part('serviceDeskId'));
    const id = named(call);
    call.jsm.desks.put({ ...desk, organizationIds: desk.organizationIds.filter((one) => one !== id) });
    return noContent();
  }),
];

function named(call: DeskCall): string {
  const id = property(bodyOf(call), 'organizationId');
  if (id !== undefined) return id;
  throw invalid("'organizationId' is required.");
}
