import { link } from '../beans/link';
import { issueTypeBean, priorityBean, statusBean } from '../beans/workflow';
import type { Access } from '../permissions';
import type { Issue } from '../records';
import { found } from '../state';
import { FieldProblem } from './field';
import type { FieldKind } from './field';
import { asText, property } from './input';

/** An issue as parents, sub-tasks and links show it: enough to recognise it. */
export function briefIssueBean({ state }: Access, issue: Issue): Record<string, unknown> {
  const priorityId = issue.values['priority'];
  const priority = typeof priorityId === 'string' ? state.jira.priorities.get(priorityId) : undefined;
  return {
    id: issue.id,
    key: issue.key,
    self: link(state, `/rest/api/3/issue/${issue.id}`),
    fields: {
      summary: issue.values['summary'],
      status: statusBean(state, state.jira.statusOf(issue)),
      ...(priority ? { priority: priorityBean(state, priority) } : {}),
      issuetype: issueTypeBean(state, state.jira.typeOf(issue)),
    },
  };
}

/** The issue one level up: an epic for a story, a story for a sub-task. */
const parent: FieldKind = {
  schema: { type: 'issuelink' },
  list: false,
  read(input, _field, { access, project, issueTypeId }) {
    const wanted = property(input, 'id') ?? property(input, 'key') ?? '';
    const issue = access.state.jira.issue(wanted);
    if (!issue || !access.sees(issue)) throw new FieldProblem('Could not find issue by id or key.');
    const child = found(access.state.jira.issueTypes.get(issueTypeId), `issue type ${issueTypeId}`);
    const sameProject = child.hierarchyLevel >= 0 || issue.projectId === project.id;
    if (access.state.jira.typeOf(issue).hierarchyLevel !== child.hierarchyLevel + 1 || !sameProject) {
      throw new FieldProblem('Given parent work item does not belong to appropriate hierarchy.');
    }
    return issue.id;
  },
  bean(stored, access) {
    const issue = found(access.state.jira.issues.get(asText(stored)), `parent ${asText(stored)}`);
    return access.sees(issue) ? briefIssueBean(access, issue) : null;
  },
  words: (stored, { state }) => found(state.jira.issues.get(asText(stored)), `parent ${asText(stored)}`).key,
};

export const parentKinds = { parent };
