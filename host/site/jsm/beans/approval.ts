import { link } from '../../jira/beans/link';
import type { DeskReader } from '../call';
import type { Approval } from '../records';
import { dateBean } from './date';
import { deskUserBean } from './user';

/** An approval with what each approver said; `canAnswerApproval` is for the reader. */
export function approvalBean(call: DeskReader, approval: Approval): Record<string, unknown> {
  return {
    id: approval.id,
    name: approval.name,
    finalDecision: approval.finalDecision,
    canAnswerApproval: canAnswer(approval, call.access.accountId),
    approvers: approval.approvers.map(({ accountId, decision }) => ({
      approver: deskUserBean(call.state, accountId),
      approverDecision: decision,
    })),
    createdDate: dateBean(call, approval.created),
    ...(approval.completed === null ? {} : { completedDate: dateBean(call, approval.completed) }),
    _links: { self: link(call.state, `/rest/servicedeskapi/request/${approval.issueId}/approval/${approval.id}`) },
  };
}

/** Whether this person is asked and has not answered yet. */
export function canAnswer(approval: Approval, accountId: string | undefined): boolean {
  const mine = approval.approvers.find((approver) => approver.accountId === accountId);
  return approval.finalDecision === 'pending' && mine?.decision === 'pending';
}
