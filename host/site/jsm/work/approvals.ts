import { found } from '../../jira/state';
import type { DeskCall } from '../call';
import { forbidden, invalid } from '../call';
import { canAnswer } from '../beans/approval';
import type { OpenRequest } from '../permissions';
import type { Approval, Decision, RequestType } from '../records';
import { deskRefusal } from '../../refusal';
import type { JsmState } from '../state';
import { moveRequest } from './transitions';

/** Lets a new request wait for its approvers, where its type has any. */
export function askForApproval(jsm: JsmState, { issue }: Pick<OpenRequest, 'issue'>, type: RequestType, now: number): void {
  if (!type.approval) return;
  const { name, approverIds, needed, onApprove, onDecline } = type.approval;
  const approvers = approverIds.map((accountId) => ({ accountId, decision: 'pending' as const }));
  const about = { issueId: issue.id, name, created: now, completed: null, finalDecision: 'pending' as const };
  jsm.approvals.put({ id: jsm.nextId('approval'), ...about, approvers, needed, onApprove, onDecline });
}

/** Records the caller's answer. Only an approver who has not answered yet can; the last one that is needed moves the request on. */
export function decideApproval(call: DeskCall, open: OpenRequest, approval: Approval, answer: unknown): Approval {
  if (answer !== 'approve' && answer !== 'decline') throw invalid("The decision must be 'approve' or 'decline'.");
  const me = call.author();
  if (!approval.approvers.some(({ accountId }) => accountId === me)) throw forbidden('You are not an approver of this request.');
  if (!canAnswer(approval, me)) throw deskRefusal(409, 'sd.approval.error.answered', 'This approval has already been answered.');
  const decision: Decision = answer === 'approve' ? 'approved' : 'declined';
  const approvers = approval.approvers.map((one) => (one.accountId === me ? { ...one, decision } : one));
  const yes = approvers.filter((one) => one.decision === 'approved').length;
  const finalDecision = decision === 'declined' ? 'declined' : yes >= approval.needed ? 'approved' : 'pending';
  const completed = finalDecision === 'pending' ? null : call.now();
  const decided = call.jsm.approvals.put({ ...approval, approvers, finalDecision, completed });
  if (finalDecision !== 'pending') {
    const wanted = finalDecision === 'approved' ? approval.onApprove : approval.onDecline;
    const workflow = call.jira.workflowOf(call.rights.projectOf(open.desk), call.jira.typeOf(open.issue).id);
    const transition = workflow.transitions.find(({ id }) => id === wanted);
    moveRequest(call, open.issue, found(transition, `transition ${wanted} of workflow ${workflow.id}`));
  }
  return decided;
}
