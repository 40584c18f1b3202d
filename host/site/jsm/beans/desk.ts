import { link } from '../../jira/beans/link';
import type { DeskReader } from '../call';
import type { Organization, ServiceDesk } from '../records';
import { dateBean } from './date';

export function deskBean({ state, rights }: DeskReader, desk: ServiceDesk): Record<string, unknown> {
  const { id, name, key, typeKey } = rights.projectOf(desk);
  return {
    id: desk.id,
    projectId: id,
    projectName: name,
    projectKey: key,
    projectTypeKey: typeKey,
    _links: { self: link(state, `/rest/servicedeskapi/servicedesk/${desk.id}`) },
  };
}

export function organizationBean(call: DeskReader, organization: Organization): Record<string, unknown> {
  return {
    id: organization.id,
    name: organization.name,
    created: dateBean(call, organization.created),
    scimManaged: false,
    _links: { self: link(call.state, `/rest/servicedeskapi/organization/${organization.id}`) },
  };
}
