import { jiraRefusal } from '../../refusal';
import type { Board } from '../board-records';
import { fieldOfKind } from '../fields/catalog';
import { isObject } from '../fields/input';
import { parseDateTime } from '../fields/value-kinds';
import type { Access } from '../permissions';
import type { Issue, Sprint } from '../records';
import { found } from '../state';
import { changeIssue } from './change-issue';
import { requireScheduling } from './ranking';

const STATES = ['future', 'active', 'closed'] as const;
const NAME_LIMIT = 30;

/** What a body may set of a sprint; absent parts stay as they are. */
type SprintChange = Partial<Pick<Sprint, 'name' | 'goal' | 'state' | 'startDate' | 'endDate'>>;

/** Reads and checks a sprint's body: 400 with one sentence per wrong part. */
export function readSprintChange(body: unknown): SprintChange {
  const given = isObject(body) ? body : {};
  const errors: Record<string, string> = {};
  const change: SprintChange = {};
  const { name, goal, state } = given;
  if (name !== undefined) {
    if (typeof name !== 'string' || name.trim() === '') errors['name'] = 'The sprint name must not be empty.';
    else if (name.length > NAME_LIMIT) errors['name'] = `The sprint name must be shorter than ${String(NAME_LIMIT)} characters.`;
    else change.name = name;
  }
  if (typeof goal === 'string') change.goal = goal;
  else if (goal !== undefined && goal !== null) errors['goal'] = 'The sprint goal must be a text.';
  const known = STATES.find((one) => one === state);
  if (known) change.state = known;
  else if (state !== undefined) errors['state'] = `The sprint state must be one of ${STATES.join(', ')}.`;
  for (const key of ['startDate', 'endDate'] as const) {
    const date = given[key];
    if (date === undefined) continue;
    const moment = typeof date === 'string' ? parseDateTime(date) : undefined;
    if (moment === undefined && date !== null) errors[key] = `The ${key} must be a date such as 2026-01-31T09:00:00.000+0000.`;
    else change[key] = moment ?? null;
  }
  if (Object.keys(errors).length > 0) throw jiraRefusal(400, [], errors);
  return change;
}

/** Changes a sprint; starting needs both dates and a board without another active sprint, closing an active one. Throws 400. */
export function changeSprint({ state: { jira } }: Access, sprint: Sprint, change: SprintChange, now: number): Sprint {
  const after = { ...sprint, ...change };
  if (sprint.state === 'closed' && (change.startDate !== undefined || change.endDate !== undefined || after.state !== 'closed')) {
    throw jiraRefusal(400, ['A closed sprint can only have its name and goal changed.']);
  }
  if (after.startDate !== null && after.endDate !== null && after.startDate >= after.endDate) {
    throw jiraRefusal(400, [], { endDate: 'The end date must be after the start date.' });
  }
  const turn = `${sprint.state} to ${after.state}`;
  if (turn === 'future to active') {
    if (after.startDate === null || after.endDate === null)
      throw jiraRefusal(400, ['A sprint needs a start date and an end date to be started.']);
    const rival = jira.sprints.find((one) => one.boardId === sprint.boardId && one.state === 'active');
    if (rival) throw jiraRefusal(400, [`The sprint cannot be started while '${rival.name}' is active on its board.`]);
  } else if (turn === 'active to closed') after.completeDate = now;
  else if (sprint.state !== after.state) throw jiraRefusal(400, [`A sprint cannot go from ${turn}.`]);
  return jira.sprints.put(after);
}

/** Puts issues into an open sprint of their board, or into the backlog for null; closed sprints stay in their history. */
export function planIssues(access: Access, issues: Issue[], sprint: Sprint | null, authorId: string, now: number): void {
  const { jira } = access.state;
  if (sprint?.state === 'closed') throw jiraRefusal(400, ['Issues cannot be moved to a closed sprint.']);
  const fieldId = fieldOfKind(jira, 'sprint').id;
  for (const issue of issues) {
    requireScheduling(access, issue);
    if (jira.typeOf(issue).hierarchyLevel < 0) throw jiraRefusal(400, [`${issue.key} is a sub-task and goes with its parent.`]);
    const before = issue.values[fieldId];
    const closed = (Array.isArray(before) ? before : []).filter((id) => jira.sprints.get(id)?.state === 'closed');
    const current = found(jira.issues.get(issue.id), issue.key);
    changeIssue(access, current, { values: { [fieldId]: sprint ? [...closed, sprint.id] : closed }, authorId, now });
  }
}

/** Deletes a sprint; its issues go back to the backlog and forget it. */
export function deleteSprint(access: Access, sprint: Sprint, authorId: string, now: number): void {
  const { jira } = access.state;
  const fieldId = fieldOfKind(jira, 'sprint').id;
  for (const issue of jira.issues.all()) {
    const before = issue.values[fieldId];
    if (!Array.isArray(before) || !before.includes(sprint.id)) continue;
    changeIssue(access, issue, { values: { [fieldId]: before.filter((id) => id !== sprint.id) }, authorId, now });
  }
  jira.sprints.delete(sprint.id);
}

/** Whether a board plans in sprints. */
export function plansInSprints({ type, sprints = false }: Board): boolean {
  return type === 'scrum' || (type === 'simple' && sprints);
}

/** Throws 403 without the right to manage the sprints of a board, 400 for a board that has none. */
export function requireSprints(access: Access, board: Board): void {
  const project = found(access.state.jira.projects.get(board.projectId), `project ${board.projectId}`);
  if (!plansInSprints(board)) throw jiraRefusal(400, ['The board does not support sprints.']);
  if (access.can('MANAGE_SPRINTS_PERMISSION', project)) return;
  throw jiraRefusal(403, ["You must have the Manage Sprints permission in the board's project to do this."]);
}
