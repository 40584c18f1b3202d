import { jiraRefusal } from '../../refusal';
import { subtasksOf } from '../beans/time';
import type { JiraCall } from '../call';
import { existsIn, fieldById } from '../fields/catalog';
import { FieldProblem, isEmpty } from '../fields/field';
import type { FieldScope } from '../fields/field';
import { issueScreen } from '../fields/screens';
import { kinds } from '../fields/kinds';
import { notModelled } from '../parameters';
import type { Issue, Project, Stored } from '../records';
import { found } from '../state';
import { changeIssue } from './change-issue';
import { requireFields } from './create-issue';
import { setField } from './field-operations';
import { plainItem } from './history';

/** Where issues are to go, and what becomes of what does not fit there. */
export interface Destination {
  project: Project;
  issueTypeId: string;
  parentId: string | undefined;
  /** The type that sub-tasks get where theirs is not in the project; undefined refuses them. */
  subtaskTypeId: string | undefined;
  /** The next status for one that the workflow does not have; undefined refuses the issue. */
  statusFor(statusId: string): string | undefined;
  /** Inputs of required fields, by field id; `retain` keeps a value that is there. */
  inputs: Map<string, { retain: boolean; input: unknown }>;
}

/**
 * Moves an issue and its sub-tasks to another project, type or parent. In another project it gets a new key and is found by the old one too;
 * what the project does not have is cleared. Throws 400 and 403 with the reason.
 */
export function moveIssue(call: JiraCall, issue: Issue, to: Destination): void {
  const { access, jira } = call;
  const from = jira.projectOf(issue);
  const elsewhere = from.id !== to.project.id;
  if (!access.can(elsewhere ? 'MOVE_ISSUES' : 'EDIT_ISSUES', from, issue))
    throw jiraRefusal(403, ['You do not have permission to move this issue.']);
  if (elsewhere && from.typeKey === 'service_desk') throw notModelled('Moving a request out of its service desk');
  const level = found(jira.issueTypes.get(to.issueTypeId), `issue type ${to.issueTypeId}`).hierarchyLevel;
  const children = jira.issues.filter(({ values }) => values['parent'] === issue.id);
  if (children.length > 0 && level !== jira.typeOf(issue).hierarchyLevel) {
    throw jiraRefusal(400, ['An issue that others belong to can only become one of the same level.']);
  }
  const subtasks = subtasksOf(jira, issue);
  const scope = { access, project: to.project, issueTypeId: to.issueTypeId };
  const values = { ...fitting(call, issue, to, scope), ...parentOf(issue, to, level, scope) };
  requireFields(issueScreen({ ...scope, issue }), { ...issue.values, ...values });
  relocate(call, issue, to, values);
  if (elsewhere)
    for (const subtask of subtasks) moveIssue(call, subtask, { ...to, issueTypeId: typeOfSubtask(call, subtask, to), parentId: issue.id });
}

/** The values that change: type and status, what the project does not have, and the given inputs. */
function fitting({ access, jira, state }: JiraCall, issue: Issue, to: Destination, scope: FieldScope): Record<string, Stored> {
  const values: Record<string, Stored> = { issuetype: to.issueTypeId, status: nextStatus({ jira }, issue, to) };
  if (issue.projectId !== to.project.id) {
    for (const [fieldId, stored] of Object.entries(issue.values)) {
      const field = fieldById(state, fieldId);
      if (!field || field.kind === 'computed' || isEmpty(stored)) continue;
      const bound = ['components', 'versions', 'security', 'option', 'options'].includes(field.kind);
      if (bound || !existsIn(field, to.project)) values[fieldId] = kinds[field.kind].list ? [] : null;
    }
    const assignee = state.people.get(idOf(issue, 'assignee'));
    if (assignee && !access.as(assignee).can('ASSIGNABLE_USER', to.project)) {
      values['assignee'] = to.project.assigneeType === 'PROJECT_LEAD' ? to.project.leadId : null;
    }
  }
  for (const entry of issueScreen(scope)) {
    const given = to.inputs.get(entry.field.id);
    const now = entry.field.id in values ? values[entry.field.id] : issue.values[entry.field.id];
    if (given && entry.required && !(given.retain && !isEmpty(now)))
      Object.assign(
        values,
        told(() => setField(entry, given.input, scope), entry.field.id),
      );
  }
  return values;
}

function nextStatus({ jira }: Pick<JiraCall, 'jira'>, issue: Issue, to: Destination): string {
  const status = jira.statusOf(issue);
  const there = jira.statusesOf(to.project, to.issueTypeId).map(({ id }) => id);
  const next = there.includes(status.id) ? status.id : to.statusFor(status.id);
  if (next !== undefined && there.includes(next)) return next;
  throw jiraRefusal(400, [`The status '${status.name}' is not in the target workflow, and nothing says which one takes its place.`]);
}

/** The parent that was named; else the one it has, where it still fits. */
function parentOf(issue: Issue, to: Destination, level: number, scope: FieldScope): Record<string, Stored> {
  const field = found(fieldById(scope.access.state, 'parent'), 'field parent');
  if (to.parentId !== undefined) {
    const id = to.parentId;
    return told(() => ({ parent: kinds.parent.read({ id }, field, scope) }), 'parent');
  }
  const { jira } = scope.access.state;
  const parent = jira.issues.get(idOf(issue, 'parent'));
  const fits = parent && jira.typeOf(parent).hierarchyLevel === level + 1 && (level >= 0 || parent.projectId === to.project.id);
  return fits ? {} : { parent: null };
}

function typeOfSubtask({ jira }: JiraCall, subtask: Issue, to: Destination): string {
  const own = jira.typeOf(subtask).id;
  const type = to.project.issueTypeIds.includes(own) ? own : to.subtaskTypeId;
  if (type !== undefined) return type;
  throw jiraRefusal(400, [`The type of the sub-task ${subtask.key} is not in the target project.`]);
}

function relocate({ access, author, jira, now }: JiraCall, issue: Issue, to: Destination, values: Record<string, Stored>): void {
  const by = { values, authorId: author(), now: now() };
  if (issue.projectId === to.project.id) {
    changeIssue(access, issue, by);
    return;
  }
  const before = jira.projectOf(issue);
  const after = found(jira.projects.get(to.project.id), `project ${to.project.id}`);
  const key = `${after.key}-${String(after.nextNumber)}`;
  jira.projects.put({ ...after, nextNumber: after.nextNumber + 1 });
  jira.formerKeys.put({ id: issue.key, issueId: issue.id });
  const items = [plainItem('project', [before.id, before.name], [after.id, after.name]), plainItem('Key', [null, issue.key], [null, key])];
  changeIssue(access, { ...issue, key, projectId: after.id }, { ...by, items });
}

function idOf({ values }: Issue, fieldId: string): string {
  const id = values[fieldId];
  return typeof id === 'string' ? id : '';
}

/** What a field does not take, as a refusal that names it. */
function told<T>(work: () => T, fieldId: string): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FieldProblem) throw jiraRefusal(400, [], { [fieldId]: error.message });
    throw error;
  }
}
