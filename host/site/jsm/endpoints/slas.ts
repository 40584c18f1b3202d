import { json } from '../../answer';
import { either } from '../../jira/call';
import { deskRefusal } from '../../refusal';
import { slaBean } from '../beans/sla';
import { deskEndpoint, forbidden } from '../call';
import type { DeskCall } from '../call';
import { deskPage } from '../page';
import type { OpenRequest } from '../permissions';
import { slasOf } from '../sla/request-slas';

const SCOPES = either('read:jira-work', 'read:request.sla:jira-service-management');
const PATH = '/request/{issueIdOrKey}/sla';

/** The clocks of a request, for agents. */
export const slaEndpoints = [
  deskEndpoint('GET', PATH, SCOPES, (call) => {
    const open = asAgent(call);
    return json(deskPage(call, slasOf(call, open), (sla) => slaBean(call, open, sla)));
  }),
  deskEndpoint('GET', `${PATH}/{slaMetricId}`, SCOPES, (call) => {
    const open = asAgent(call);
    const sla = slasOf(call, open).find(({ metric }) => metric.id === call.part('slaMetricId'));
    if (!sla) throw deskRefusal(404, 'sd.sla.error.missing', 'The SLA metric does not exist for this request.');
    return json(slaBean(call, open, sla));
  }),
];

function asAgent({ rights, part }: DeskCall): OpenRequest {
  const open = rights.request(part('issueIdOrKey'));
  if (rights.isAgent(open.desk)) return open;
  throw forbidden('You must be an agent of the service desk to see the SLAs of a request.');
}
