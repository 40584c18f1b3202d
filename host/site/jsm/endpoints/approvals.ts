import { json } from '../../answer';
import { either } from '../../jira/call';
import { deskRefusal } from '../../refusal';
import { approvalBean } from '../beans/approval';
import { CLASSIC, bodyOf, deskEndpoint } from '../call';
import type { DeskCall } from '../call';
import { deskPage } from '../page';
import type { OpenRequest } from '../permissions';
import type { Approval } from '../records';
import { decideApproval } from '../work/approvals';

const READ = 'read:request.approval:jira-service-management read:user:jira';
const PATH = '/request/{issueIdOrKey}/approval';

/** Approvals of a request: readable by whoever sees it, answered by its approvers alone. */
export const approvalEndpoints = [
  deskEndpoint('GET', PATH, either(CLASSIC.read, READ), (call) => {
    const { issue } = call.rights.request(call.part('issueIdOrKey'));
    return json(deskPage(call, call.jsm.approvalsOf(issue.id), (approval) => approvalBean(call, approval)));
  }),
  deskEndpoint('GET', `${PATH}/{approvalId}`, either(CLASSIC.read, READ), (call) => json(approvalBean(call, one(call).approval))),
  deskEndpoint('POST', `${PATH}/{approvalId}`, either(CLASSIC.write, `${READ} write:request.approval:jira-service-management`), (call) => {
    const { open, approval } = one(call);
    return json(approvalBean(call, decideApproval(call, open, approval, bodyOf(call)['decision'])));
  }),
];

function one(call: DeskCall): { open: OpenRequest; approval: Approval } {
  const open = call.rights.request(call.part('issueIdOrKey'));
  const approval = call.jsm.approvals.get(call.part('approvalId'));
  if (approval?.issueId === open.issue.id) return { open, approval };
  throw deskRefusal(404, 'sd.approval.error.missing', 'The approval does not exist.');
}
