import { json, noContent } from '../../answer';
import { either } from '../../jira/call';
import { organizationBean } from '../beans/desk';
import { deskUserBean } from '../beans/user';
import { CLASSIC, bodyOf, deskEndpoint, forbidden, invalid } from '../call';
import type { DeskCall } from '../call';
import { deskPage } from '../page';
import { accountIds, missingOrganization, peopleNamed, personAsked } from '../people-named';
import type { Organization } from '../records';

const READ = 'read:organization:jira-service-management';
const USERS = 'read:organization.user:jira-service-management read:user:jira';
const PATH = '/organization/{organizationId}';

/** Organisations of customers, for the whole site: agents look after them, members see their own. */
export const organizationEndpoints = [
  deskEndpoint('GET', '/organization', either(CLASSIC.manage, READ), (call) =>
    json(deskPage(call, visible(call), (one) => organizationBean(call, one))),
  ),
  deskEndpoint('POST', '/organization', either(CLASSIC.manage, `${READ} write:organization:jira-service-management`), (call) =>
    json(organizationBean(call, create(call)), 201),
  ),
  deskEndpoint('GET', PATH, either(CLASSIC.manage, READ), (call) => json(organizationBean(call, one(call)))),
  deskEndpoint('DELETE', PATH, either(CLASSIC.manage, `${READ} delete:organization:jira-service-management`), (call) => {
    const { id } = one(call);
    if (!call.access.canGlobally('ADMINISTER')) throw forbidden('Only Jira administrators can delete organizations.');
    call.jsm.organizations.delete(id);
    const without = (organizationIds: string[]): string[] => organizationIds.filter((one) => one !== id);
    for (const desk of call.jsm.desks.all()) call.jsm.desks.put({ ...desk, organizationIds: without(desk.organizationIds) });
    for (const request of call.jsm.requests.filter(({ organizationIds }) => organizationIds.includes(id)))
      call.jsm.requests.put({ ...request, organizationIds: without(request.organizationIds) });
    return noContent();
  }),
  deskEndpoint('GET', `${PATH}/user`, either(CLASSIC.manage, USERS), (call) =>
    json(deskPage(call, [...asAgent(call).memberIds].sort(), (id) => deskUserBean(call.state, id))),
  ),
  deskEndpoint('POST', `${PATH}/user`, either(CLASSIC.manage, `${USERS} write:organization.user:jira-service-management`), (call) => {
    const organization = asAgent(call);
    const memberIds = [...new Set([...organization.memberIds, ...named(call)])];
    call.jsm.organizations.put({ ...organization, memberIds });
    return noContent();
  }),
  deskEndpoint('DELETE', `${PATH}/user`, either(CLASSIC.manage, `${USERS} delete:organization.user:jira-service-management`), (call) => {
    const organization = asAgent(call);
    const gone = named(call);
    call.jsm.organizations.put({ ...organization, memberIds: organization.memberIds.filter((id) => !gone.includes(id)) });
    return noContent();
  }),
];

function visible(call: DeskCall): Organization[] {
  const { jsm, rights, parameters } = call;
  if (parameters.text('accountId') !== undefined && !rights.isAgentSomewhere())
    throw forbidden('Only agents can look for the organizations of a person.');
  const person = personAsked(call);
  return jsm.organizations.filter(({ id, memberIds }) => {
    const mine = rights.isAgentSomewhere() || rights.belongsTo(id);
    return mine && (person === undefined || memberIds.includes(person));
  });
}

function one({ jsm, rights, part }: DeskCall): Organization {
  const organization = jsm.organizations.get(part('organizationId'));
  if (organization && (rights.isAgentSomewhere() || rights.belongsTo(organization.id))) return organization;
  throw missingOrganization();
}

function asAgent(call: DeskCall): Organization {
  const organization = one(call);
  if (call.rights.isAgentSomewhere()) return organization;
  throw forbidden('Only agents can see and change the members of an organization.');
}

/** The name that is taken already answers the organisation that has it. */
function create(call: DeskCall): Organization {
  if (!call.rights.isAgentSomewhere()) throw forbidden('Only agents can create organizations.');
  const { name } = bodyOf(call);
  if (typeof name !== 'string' || name.trim() === '' || name.length > 200) throw invalid("'name' must have 1 to 200 characters.");
  const taken = call.jsm.organizations.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  return (
    taken ?? call.jsm.organizations.put({ id: call.jsm.nextId('organization'), name: name.trim(), created: call.now(), memberIds: [] })
  );
}

function named(call: DeskCall): string[] {
  return peopleNamed(call, accountIds(call));
}
