import { json } from '../../answer';
import { either } from '../../jira/call';
import { deskBean } from '../beans/desk';
import { CLASSIC, deskEndpoint } from '../call';
import { deskPage } from '../page';

const SCOPES = either(CLASSIC.read, 'read:servicedesk:jira-service-management');

/** The service desks that the caller may use. */
export const serviceDeskEndpoints = [
  deskEndpoint('GET', '/servicedesk', SCOPES, (call) => {
    const desks = call.jsm.desks.filter((desk) => call.rights.enters(desk));
    return json(deskPage(call, desks, (desk) => deskBean(call, desk)));
  }),
  deskEndpoint('GET', '/servicedesk/{serviceDeskId}', SCOPES, (call) => json(deskBean(call, call.rights.desk(call.part('serviceDeskId'))))),
];
