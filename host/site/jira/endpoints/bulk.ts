import { json } from '../../answer';
import type { SiteResponse } from '../../request';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { isObject, property } from '../fields/input';
import type { Issue, Transition } from '../records';
import { found } from '../state';
import type { JiraState } from '../state';
import { bulkRefusal, requireBulkChange, requireNoMoreThanMost, runBulk, selectedIssues } from '../work/bulk';
import { readMoves } from '../work/bulk-move';
import { deleteIssue } from '../work/delete-issue';
import { moveIssue } from '../work/move-issue';
import { availableTransitions, transitionIssue } from '../work/transition-issue';
import { setWatching } from '../work/watching';

const PATH = '/rest/api/3/bulk';
const READ = either('read:jira-work', 'read:issue:jira');
const WRITE = either('write:jira-work', 'write:issue:jira read:issue:jira');

/** Changes of many issues at once, each a task that can be asked about. */
export const bulkEndpoints = [
  jiraEndpoint('POST', `${PATH}/issues/delete`, WRITE, (call) => forEach(call, (issue) => deleteIssue(call.access, issue, true))),
  jiraEndpoint('POST', `${PATH}/issues/watch`, WRITE, (call) => forEach(call, (issue) => follow(call, issue, true))),
  jiraEndpoint('POST', `${PATH}/issues/unwatch`, WRITE, (call) => forEach(call, (issue) => follow(call, issue, false))),
  jiraEndpoint('GET', `${PATH}/issues/transition`, READ, (call) => json(transitions(call))),
  jiraEndpoint('POST', `${PATH}/issues/transition`, WRITE, transition),
  jiraEndpoint('POST', `${PATH}/issues/move`, WRITE, move),
  jiraEndpoint('GET', `${PATH}/queue/{taskId}`, READ, (call) => json(task(call))),
];

function forEach(call: JiraCall, work: (issue: Issue) => void): SiteResponse {
  requireBulkChange(call);
  const { id } = runBulk(call, selectedIssues(call, call.body), (issue) => {
    // A sub-task may have gone with its parent.
    if (call.jira.issues.get(issue.id)) work(issue);
  });
  return json({ taskId: id }, 201);
}

function follow({ access, author }: JiraCall, issue: Issue, wanted: boolean): void {
  setWatching(access, issue, author(), wanted);
}

/** `{bulkTransitionInputs: [{selectedIssueIdsOrKeys, transitionId}]}`; each issue must have the transition. */
function transition(call: JiraCall): SiteResponse {
  requireBulkChange(call);
  const inputs =
    isObject(call.body) && Array.isArray(call.body['bulkTransitionInputs']) ? (call.body['bulkTransitionInputs'] as unknown[]) : [];
  if (inputs.length === 0) throw bulkRefusal('At least one transition is required.');
  const wanted = inputs.map((input) => ({ ...selectedIssues(call, input), transitionId: property(input, 'transitionId') ?? '' }));
  const byIssue = new Map(wanted.flatMap(({ issues, transitionId }) => issues.map((issue) => [issue.id, transitionId] as const)));
  const selection = {
    issues: [...byIssue.keys()].map((id) => found(call.jira.issues.get(id), `issue ${id}`)),
    inaccessible: wanted.reduce((total, { inaccessible }) => total + inaccessible, 0),
  };
  requireNoMoreThanMost(selection.issues.length);
  const { id } = runBulk(call, selection, (issue) => transitionIssue(call, issue, { transition: { id: byIssue.get(issue.id) } }));
  return json({ taskId: id }, 201);
}

/** Issues that several targets name go to the last of them. */
function move(call: JiraCall): SiteResponse {
  requireBulkChange(call);
  const moves = readMoves(call, call.body);
  const byIssue = new Map(moves.flatMap(({ issues, to }) => issues.map((issue) => [issue.id, to] as const)));
  requireNoMoreThanMost(byIssue.size);
  const selection = {
    issues: [...byIssue.keys()].map((id) => found(call.jira.issues.get(id), `issue ${id}`)).sort(byLevel(call.jira)),
    inaccessible: moves.reduce((total, { inaccessible }) => total + inaccessible, 0),
  };
  const { id } = runBulk(call, selection, (issue) => {
    const to = found(byIssue.get(issue.id), `target of ${issue.key}`);
    const current = found(call.jira.issues.get(issue.id), issue.key);
    // A sub-task may have gone along with its parent.
    if (current.key === issue.key) moveIssue(call, current, to);
  });
  return json({ taskId: id }, 201);
}

/** Parents before what belongs to them. */
function byLevel(jira: JiraState): (a: Issue, b: Issue) => number {
  return (a, b) => jira.typeOf(b).hierarchyLevel - jira.typeOf(a).hierarchyLevel;
}

/** The transitions that need no input, per group of issues that share their workflow. */
function transitions(call: JiraCall): Record<string, unknown> {
  const { access, jira, parameters } = call;
  requireBulkChange(call);
  parameters.refuse('endingBefore', 'startingAfter');
  const { issues } = selectedIssues(call, { selectedIssueIdsOrKeys: parameters.list('issueIdsOrKeys') });
  const groups = new Map<string, { isTransitionsFiltered: boolean; issues: string[]; transitions: unknown[] }>();
  for (const issue of issues) {
    const all = availableTransitions(access, issue);
    const open = all.filter(({ screen }) => screen.every(({ required }) => !required));
    const key = `${jira.workflowOf(jira.projectOf(issue), jira.typeOf(issue).id).id} ${open.map(({ id }) => id).join()}`;
    const group = groups.get(key) ?? {
      isTransitionsFiltered: open.length < all.length,
      issues: [],
      transitions: open.map((one) => bean(jira, one)),
    };
    group.issues.push(issue.key);
    groups.set(key, group);
  }
  return { availableTransitions: [...groups.values()] };
}

function bean(jira: JiraState, { id, name, to }: Transition): Record<string, unknown> {
  const status = found(jira.statuses.get(to), `status ${to}`);
  return { transitionId: Number(id), transitionName: name, to: { statusId: Number(status.id), statusName: status.name } };
}

/** A task is its submitter's to ask about. Everything was done when it was submitted. */
function task({ author, jira, part }: JiraCall): Record<string, unknown> {
  const stored = jira.bulkTasks.get(part('taskId'));
  if (stored?.submittedById !== author()) throw bulkRefusal(`The task '${part('taskId')}' does not exist.`);
  const at = new Date(stored.created).toISOString();
  return {
    taskId: stored.id,
    status: 'COMPLETE',
    progressPercent: 100,
    submittedBy: { accountId: stored.submittedById },
    created: at,
    started: at,
    updated: at,
    totalIssueCount: stored.total,
    processedAccessibleIssues: stored.processed.map(Number),
    failedAccessibleIssues: stored.failed,
    invalidOrInaccessibleIssueCount: stored.inaccessible,
  };
}
