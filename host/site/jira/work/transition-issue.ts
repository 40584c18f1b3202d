import { jiraRefusal } from '../../refusal';
import type { JiraCall } from '../call';
import { isEmpty } from '../fields/field';
import { isObject, property } from '../fields/input';
import { screen } from '../fields/screens';
import type { Access } from '../permissions';
import type { Issue, Stored, Transition } from '../records';
import { addToIssue } from './add-to-issue';
import { changeIssue } from './change-issue';
import { editScope } from './edit-issue';
import { readEdit, readPayload } from './edit-payload';

/** The transitions that this person can make now, in the workflow's order. */
export function availableTransitions(access: Access, issue: Issue): Transition[] {
  const project = access.state.jira.projectOf(issue);
  return access.can('TRANSITION_ISSUES', project, issue) ? transitionsFrom(access, issue) : [];
}

/** Those of the workflow that lead on from where the issue is and whose condition, a role, the person meets. */
export function transitionsFrom(access: Access, issue: Issue): Transition[] {
  const { jira } = access.state;
  const project = jira.projectOf(issue);
  const status = jira.statusOf(issue).id;
  return jira.workflowOf(project, jira.typeOf(issue).id).transitions.filter((transition) => {
    const starts = transition.from === 'any' ? transition.to !== status : transition.from.includes(status);
    return starts && (transition.role === undefined || access.inRole(transition.role, project));
  });
}

/** Carries out `{transition: {id}, fields, update}`. Throws 400 for a transition that is not available, a missing or a misplaced field. */
export function transitionIssue(call: JiraCall, issue: Issue, body: unknown): void {
  const { access } = call;
  const id = property(isObject(body) ? body['transition'] : undefined, 'id');
  if (id === undefined) throw jiraRefusal(400, ["Missing 'transition' identifier"]);
  const transition = availableTransitions(access, issue).find((one) => one.id === id);
  if (!transition) throw jiraRefusal(400, [`Transition id '${id}' is not valid for this issue.`]);
  const scope = editScope(call, issue);
  const entries = screen(transition.screen, scope);
  const edit = readEdit(readPayload(body), entries, scope);
  const after: Record<string, Stored> = { ...issue.values, ...edit.values };
  const missing = entries.filter(({ field, required }) => required && isEmpty(after[field.id]));
  if (missing.length > 0) {
    throw jiraRefusal(400, [], Object.fromEntries(missing.map(({ field }) => [field.id, `${field.name} is required.`])));
  }
  const effect = transition.resolutionId === undefined ? {} : { resolution: transition.resolutionId };
  changeIssue(access, issue, {
    values: { ...effect, ...edit.values, status: transition.to },
    authorId: call.author(),
    now: call.now(),
  });
  addToIssue(call, issue.id, edit.additions);
}
