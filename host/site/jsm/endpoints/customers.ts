import { json, noContent } from '../../answer';
import { either } from '../../jira/call';
import { deskUserBean } from '../beans/user';
import { CLASSIC, deskEndpoint, forbidden, invalid } from '../call';
import type { DeskCall } from '../call';
import { deskPage } from '../page';
import { accountIds, noSuchPeople, whoIsThere } from '../people-named';
import type { ServiceDesk } from '../records';

const READ = 'read:servicedesk.customer:jira-service-management';
const PATH = '/servicedesk/{serviceDeskId}/customer';

/** Who may raise requests at a desk: agents see the list, administrators change it. */
export const customerEndpoints = [
  deskEndpoint('GET', PATH, either(CLASSIC.manage, `${READ} read:user:jira`), (call) => json(list(call))),
  deskEndpoint('POST', PATH, either(CLASSIC.manage, `${READ} write:servicedesk.customer:jira-service-management`), (call) => {
    const desk = administered(call);
    const { known, unknown } = whoIsThere(call, accountIds(call));
    call.jsm.desks.put({ ...desk, customerIds: [...new Set([...desk.customerIds, ...known])] });
    // As described: those who exist are added all the same.
    return unknown.length === 0 ? noContent() : noSuchPeople(unknown).response;
  }),
  deskEndpoint('DELETE', PATH, either(CLASSIC.manage, `${READ} delete:servicedesk.customer:jira-service-management`), (call) => {
    const desk = administered(call);
    if (desk.access === 'open') throw invalid('Customers can be removed only from a service desk with closed access.');
    const gone = accountIds(call);
    call.jsm.desks.put({ ...desk, customerIds: desk.customerIds.filter((id) => !gone.includes(id)) });
    return noContent();
  }),
];

/** The customers of a desk, members of its organisations included; `query` is the beginning of a word of the name, or of the address. */
function list(call: DeskCall): unknown {
  const desk = call.rights.deskAsAgent(call.part('serviceDeskId'));
  const query = (call.parameters.text('query') ?? '').toLowerCase();
  const members = desk.organizationIds.flatMap((id) => call.jsm.organizations.get(id)?.memberIds ?? []);
  const people = [...new Set([...desk.customerIds, ...members])].flatMap((id) => call.state.people.get(id) ?? []);
  const found = people.filter(({ displayName, email }) =>
    [displayName, ...displayName.split(' '), email].some((text) => text.toLowerCase().startsWith(query)),
  );
  return deskPage(call, found, ({ id }) => deskUserBean(call.state, id));
}

function administered(call: DeskCall): ServiceDesk {
  const desk = call.rights.deskAsAgent(call.part('serviceDeskId'));
  if (call.rights.administers(desk)) return desk;
  throw forbidden('You must administer this service desk to change its customers.');
}
