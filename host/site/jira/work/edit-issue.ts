import { jiraRefusal } from '../../refusal';
import type { JiraCall } from '../call';
import type { FieldScope } from '../fields/field';
import { issueScreen } from '../fields/screens';
import type { Issue, Stored } from '../records';
import { found } from '../state';
import { addToIssue } from './add-to-issue';
import { changeIssue } from './change-issue';
import { readEdit, readPayload } from './edit-payload';

/** Edits an issue by `{fields, update}`: 403 without the right to edit, 400 with a sentence per field. */
export function editIssue(call: JiraCall, issue: Issue, body: unknown): Issue {
  const { access, jira } = call;
  const scope = editScope(call, issue);
  const payload = readPayload(body);
  const onlyAdds =
    Object.keys(payload.fields).length === 0 && Object.keys(payload.update).every((id) => id === 'comment' || id === 'worklog');
  if (!onlyAdds && !access.can('EDIT_ISSUES', scope.project, issue)) {
    throw jiraRefusal(403, ['You do not have permission to edit issues in this project.']);
  }
  const edit = readEdit(payload, issueScreen(scope), scope);
  checkIssueType(call, issue, edit.values['issuetype']);
  if (Object.keys(edit.values).length > 0) changeIssue(access, issue, { values: edit.values, authorId: call.author(), now: call.now() });
  addToIssue(call, issue.id, edit.additions);
  return found(jira.issues.get(issue.id), `issue ${issue.key}`);
}

export function editScope({ access, jira }: JiraCall, issue: Issue): FieldScope {
  return { access, project: jira.projectOf(issue), issueTypeId: jira.typeOf(issue).id, issue };
}

/** The type can become another of the same level and workflow; anything else is a move, which Jira does elsewhere. */
function checkIssueType({ jira }: JiraCall, issue: Issue, typeId: Stored | undefined): void {
  if (typeof typeId !== 'string') return;
  const project = jira.projectOf(issue);
  const before = jira.typeOf(issue);
  const after = found(jira.issueTypes.get(typeId), `issue type ${typeId}`);
  const sameWorkflow = jira.workflowOf(project, before.id).id === jira.workflowOf(project, after.id).id;
  if (before.hierarchyLevel !== after.hierarchyLevel || !sameWorkflow) {
    throw jiraRefusal(400, [], { issuetype: 'The issue type selected is invalid.' });
  }
}
