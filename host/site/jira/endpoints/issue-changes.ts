import { json, noContent } from '../../answer';
import { Refusal, jiraRefusal } from '../../refusal';
import { link } from '../beans/link';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { fieldById } from '../fields/catalog';
import { FieldProblem } from '../fields/field';
import { isObject } from '../fields/input';
import { kinds } from '../fields/kinds';
import { notModelled } from '../parameters';
import { found } from '../state';
import { changeIssue } from '../work/change-issue';
import { createIssue } from '../work/create-issue';
import { deleteIssue } from '../work/delete-issue';
import { editScope } from '../work/edit-issue';

const ISSUE = '/rest/api/3/issue/{issueIdOrKey}';
const CREATE = 'write:issue:jira write:comment:jira write:comment.property:jira write:attachment:jira read:issue:jira';
const MOST_CREATED = 50;

/** Changes of whole issues beside editing: assign, delete, create many. */
export const issueChangeEndpoints = [
  jiraEndpoint('PUT', `${ISSUE}/assignee`, either('write:jira-work', 'write:issue:jira'), assign),
  jiraEndpoint('DELETE', ISSUE, either('write:jira-work', 'delete:issue:jira'), remove),
  jiraEndpoint('POST', '/rest/api/3/issue/bulk', either('write:jira-work', CREATE), createMany),
];

/** `{accountId}`: null for nobody, `-1` for whoever the project assigns by itself. Takes the right to assign, not that to edit. */
function assign(call: JiraCall) {
  const { access, author, body, jira, now, part, state } = call;
  const issue = access.issue(part('issueIdOrKey'));
  if (!access.can('ASSIGN_ISSUES', jira.projectOf(issue), issue)) {
    throw jiraRefusal(403, ['You do not have permission to assign issues.']);
  }
  if (!isObject(body) || !('accountId' in body)) throw jiraRefusal(400, ["The 'accountId' of the assignee is required."]);
  const field = found(fieldById(state, 'assignee'), 'field assignee');
  try {
    const assignee = body['accountId'] === null ? null : kinds.user.read(body, field, editScope(call, issue));
    changeIssue(access, issue, { values: { assignee }, authorId: author(), now: now() });
  } catch (error) {
    if (error instanceof FieldProblem) throw jiraRefusal(400, [], { assignee: error.message });
    throw error;
  }
  return noContent();
}

function remove({ access, parameters, part }: JiraCall) {
  deleteIssue(access, access.issue(part('issueIdOrKey')), parameters.boolean('deleteSubtasks', false));
  return noContent();
}

/** Creates up to fifty issues; those that cannot be are told by their place. 400 when none could be. */
function createMany(call: JiraCall) {
  const updates = isObject(call.body) ? call.body['issueUpdates'] : undefined;
  if (!Array.isArray(updates) || updates.length === 0) throw jiraRefusal(400, ['At least one issue update is required.']);
  if (updates.length > MOST_CREATED) throw jiraRefusal(400, [`No more than ${String(MOST_CREATED)} issues can be created at once.`]);
  const issues: unknown[] = [];
  const errors: unknown[] = [];
  for (const [index, update] of (updates as unknown[]).entries()) {
    try {
      if (isObject(update) && Object.keys(isObject(update['update']) ? update['update'] : {}).length > 0) {
        throw notModelled("'update' in a creation of many issues");
      }
      const { id, key } = call.attempt(() => createIssue(call, update));
      issues.push({ id, key, self: link(call.state, `/rest/api/3/issue/${id}`) });
    } catch (error) {
      if (!(error instanceof Refusal) || error.response.status === 501) throw error;
      const { status, body } = error.response;
      errors.push({
        status,
        elementErrors: { errorMessages: [], errors: {}, ...(isObject(body) ? body : {}) },
        failedElementNumber: index,
      });
    }
  }
  return json({ issues, errors }, issues.length === 0 ? 400 : 201);
}
