import { json } from '../../answer';
import { either } from '../../jira/call';
import { requestFieldsBean, requestTypeBean } from '../beans/request-type';
import { CLASSIC, deskEndpoint } from '../call';
import type { DeskCall } from '../call';
import { deskPage } from '../page';
import type { RequestType, ServiceDesk } from '../records';
import { deskRefusal } from '../../refusal';

const SCOPES = either(CLASSIC.read, 'read:requesttype:jira-service-management');
const PATH = '/servicedesk/{serviceDeskId}/requesttype';

/** What customers can ask for. */
export const requestTypeEndpoints = [
  deskEndpoint('GET', '/requesttype', SCOPES, (call) => json(everywhere(call))),
  deskEndpoint('GET', PATH, SCOPES, (call) => json(ofDesk(call))),
  deskEndpoint('GET', '/servicedesk/{serviceDeskId}/requesttypegroup', SCOPES, (call) => json(groups(call))),
  deskEndpoint('GET', `${PATH}/{requestTypeId}`, SCOPES, (call) => {
    const { desk, type } = one(call);
    return json(bean(call, desk, type));
  }),
  deskEndpoint('GET', `${PATH}/{requestTypeId}/field`, SCOPES, (call) => {
    const { desk, type } = one(call);
    return json(requestFieldsBean(call, desk, type, expansions(call).includes('hiddenFields')));
  }),
];

function everywhere(call: DeskCall): unknown {
  const { parameters, jsm, rights } = call;
  const wanted = parameters.list('serviceDeskId');
  const desks = jsm.desks.filter((desk) => rights.enters(desk) && (wanted === undefined || wanted.includes(desk.id)));
  const all = desks.flatMap((desk) => typesOf(call, desk).map((type) => ({ desk, type })));
  return deskPage(call, all, ({ desk, type }) => bean(call, desk, type));
}

function ofDesk(call: DeskCall): unknown {
  const desk = call.rights.desk(call.part('serviceDeskId'));
  const group = call.parameters.text('groupId');
  const types = typesOf(call, desk).filter((type) => group === undefined || type.groupIds.includes(group));
  return deskPage(call, types, (type) => bean(call, desk, type));
}

/** The types of a desk whose name or description holds a word that begins with `searchQuery`. Types in no group are hidden from the portal. */
function typesOf({ parameters, jsm }: DeskCall, desk: ServiceDesk): RequestType[] {
  const query = (parameters.text('searchQuery') ?? '').toLowerCase();
  const hidden = parameters.boolean('includeHiddenRequestTypesInSearch', false) || query === '';
  const restricted = parameters.text('restrictionStatus')?.toLowerCase() === 'restricted';
  return jsm.requestTypes.filter(({ deskId, groupIds, name, description }) => {
    if (deskId !== desk.id || restricted || (groupIds.length === 0 && !hidden)) return false;
    return [name, description].some((text) => ` ${text.toLowerCase()}`.includes(` ${query}`));
  });
}

function groups(call: DeskCall): unknown {
  const desk = call.rights.desk(call.part('serviceDeskId'));
  const all = call.jsm.groups.filter(({ deskId }) => deskId === desk.id);
  return deskPage(call, all, ({ id, name }) => ({ id, name }));
}

function one({ rights, jsm, part }: DeskCall): { desk: ServiceDesk; type: RequestType } {
  const desk = rights.desk(part('serviceDeskId'));
  const type = jsm.requestTypes.get(part('requestTypeId'));
  if (type?.deskId === desk.id) return { desk, type };
  throw deskRefusal(404, 'sd.request.type.error.missing', 'The request type does not exist.');
}

function bean(call: DeskCall, desk: ServiceDesk, type: RequestType): Record<string, unknown> {
  const fields = expansions(call).includes('field') ? { fields: requestFieldsBean(call, desk, type, false) } : {};
  return { ...requestTypeBean(call, desk, type), ...fields };
}

function expansions({ parameters }: DeskCall): string[] {
  return parameters.list('expand') ?? [];
}
