import type { Issue, Transition } from '../../jira/records';
import { changeIssue } from '../../jira/work/change-issue';
import type { DeskCall } from '../call';
import type { OpenRequest } from '../permissions';

/** The transitions that the portal offers now: those the desk shows to customers, from the present status, that ask for nothing. */
export function portalTransitions({ jira, rights }: DeskCall, { issue, desk }: OpenRequest): Transition[] {
  const workflow = jira.workflowOf(rights.projectOf(desk), jira.typeOf(issue).id);
  const status = jira.statusOf(issue).id;
  return workflow.transitions.filter(({ id, from, to, screen }) => {
    const starts = from === 'any' ? to !== status : from.includes(status);
    return starts && (desk.portalTransitions[workflow.id] ?? []).includes(id) && screen.every(({ required }) => !required);
  });
}

/** Moves a request on, as the caller. */
export function moveRequest(call: DeskCall, issue: Issue, { to, resolutionId }: Transition): void {
  const effect = resolutionId === undefined ? {} : { resolution: resolutionId };
  changeIssue(call.access, issue, { values: { ...effect, status: to }, authorId: call.author(), now: call.now() });
}
