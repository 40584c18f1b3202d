import type { Issue, Transition } from '../../jira/records';
import { changeIssue } from '../../jira/work/change-issue';
import { transitionsFrom } from '../../jira/work/transition-issue';
import type { DeskCall } from '../call';
import type { OpenRequest } from '../permissions';

/** The transitions that the portal offers now: those the desk shows to customers, whose conditions the caller meets, that ask for nothing. */
export function portalTransitions({ jira, access, rights }: DeskCall, { issue, desk }: OpenRequest): Transition[] {
  const workflow = jira.workflowOf(rights.projectOf(desk), jira.typeOf(issue).id);
  const offered = desk.portalTransitions[workflow.id] ?? [];
  return transitionsFrom(access, issue).filter(({ id, screen }) => offered.includes(id) && screen.every(({ required }) => !required));
}

/** Moves a request on, as the caller. */
export function moveRequest(call: DeskCall, issue: Issue, { to, resolutionId }: Transition): void {
  const effect = resolutionId === undefined ? {} : { resolution: resolutionId };
  changeIssue(call.access, issue, { values: { ...effect, status: to }, authorId: call.author(), now: call.now() });
}
