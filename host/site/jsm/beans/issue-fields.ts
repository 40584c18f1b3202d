import { userOrNull } from '../../jira/beans/people';
import type { Access } from '../../jira/permissions';
import type { CustomField, DeskFieldKind, Issue } from '../../jira/records';
import type { DeskReader } from '../call';
import { DeskAccess } from '../permissions';
import type { OpenRequest } from '../permissions';
import { slasOf } from '../sla/request-slas';
import { statusHistory } from '../work/status-history';
import { approvalBean } from './approval';
import { organizationBean } from './desk';
import { requestLinks, statusBean } from './request-parts';
import { requestTypeBean } from './request-type';
import { slaBean } from './sla';

type Show = (reader: DeskReader, open: OpenRequest, name: string) => unknown;

const shown: Record<DeskFieldKind, Show> = {
  'request-type': (reader, open) => ({
    _links: requestLinks(reader, open),
    requestType: requestTypeBean(reader, open.desk, reader.jsm.typeOf(open.request)),
    ...statusHistory(reader.access, open.issue)
      .slice(-1)
      .map(({ status, at }) => ({ currentStatus: statusBean(reader, status, at) }))[0],
  }),
  organizations: (reader, { request }) =>
    request.organizationIds.flatMap((id) => reader.jsm.organizations.get(id) ?? []).map((one) => organizationBean(reader, one)),
  participants: ({ access }, { request }) => request.participantIds.map((id) => userOrNull(access, id)),
  approvals: (reader, { issue }) => reader.jsm.approvalsOf(issue.id).map((approval) => approvalBean(reader, approval)),
  satisfaction: (_reader, { request: { feedback } }) => feedback && { rating: feedback.rating },
  /** The clock that the field is named after. */
  sla(reader, open, name) {
    const sla = slasOf(reader, open).find(({ metric }) => metric.name === name);
    return sla ? slaBean(reader, open, sla) : null;
  },
};

/** What a field of the service desk shows on an issue, to somebody who may see the issue; null where the issue is no customer request. */
export function deskFieldBean(access: Access, issue: Issue, kind: DeskFieldKind, { name }: CustomField): unknown {
  const open = access.state.jsm.requestOf(issue);
  return open ? shown[kind](deskReader(access), open, name) : null;
}

function deskReader(access: Access): DeskReader {
  const { state } = access;
  return { state, jira: state.jira, jsm: state.jsm, access, rights: new DeskAccess(access), now: () => state.now() };
}
