import { json, noContent } from '../../answer';
import { jiraRefusal } from '../../refusal';
import type { Board } from '../board-records';
import { jiraEndpoint, oneSet } from '../call';
import type { JiraCall } from '../call';
import { fieldById, fieldOfKind } from '../fields/catalog';
import { isEmpty } from '../fields/field';
import { property } from '../fields/input';
import type { Issue } from '../records';
import { found } from '../state';
import { editIssue } from '../work/edit-issue';
import { readIssues } from '../work/named-issues';
import { rankIssues, readRankPlace } from '../work/ranking';
import { plansInSprints } from '../work/sprints';
import { findWith, fromParameters, issuePage } from './search';

const BOARD = '/rest/software/1.0/board/{boardId}';
const ISSUE = '/rest/agile/1.0/issue';
const READ = oneSet('read:board-scope:jira-software read:issue-details:jira');
const MOST_ISSUES = 50;

/** What stands on a board and in its backlog, in the order of ranks; ranking, and estimating as the board does. */
export const boardIssueEndpoints = [
  jiraEndpoint('GET', `${BOARD}/issue`, READ, (call) => json(list(call, boardIssues(call)))),
  jiraEndpoint('GET', `${BOARD}/backlog`, READ, (call) => json(list(call, backlog(call)))),
  jiraEndpoint('GET', `${BOARD}/issue/approximate-count`, READ, (call) => json({ count: narrowed(call, boardIssues(call)).length })),
  jiraEndpoint('GET', `${BOARD}/backlog/approximate-count`, READ, (call) => json({ count: narrowed(call, backlog(call)).length })),
  jiraEndpoint('PUT', `${ISSUE}/rank`, oneSet('write:issue:jira-software'), rank),
  jiraEndpoint('PUT', `${ISSUE}/{issueIdOrKey}/estimation`, oneSet('write:issue:jira-software read:issue-details:jira'), (call) =>
    json(estimate(call)),
  ),
];

function list(call: JiraCall, issues: Issue[]): Record<string, unknown> {
  call.parameters.refuse('validateQuery');
  const asked = fromParameters(call);
  if (asked.maxResults < 1) throw jiraRefusal(400, ['The max results parameter has to be at least 1.']);
  const query = `${call.part('boardId')} ${asked.jql}`;
  return issuePage(call, { ...asked, fields: asked.fields ?? ['*navigable'], jql: query }, narrowed(call, issues));
}

function askedBoard({ access, part }: JiraCall): Board {
  return access.board(part('boardId'));
}

function boardIssues(call: JiraCall): Issue[] {
  const board = askedBoard(call);
  return findWith(call, found(call.jira.filters.get(board.filterId), `filter ${board.filterId}`).jql, false);
}

/** With sprints: what is neither done nor in an open one. Without: what waits in the backlog's statuses. Epics and sub-tasks are elsewhere. */
function backlog(call: JiraCall): Issue[] {
  const { jira } = call;
  const board = askedBoard(call);
  const fieldId = fieldOfKind(jira, 'sprint').id;
  const planned = (issue: Issue): boolean => {
    const ids = issue.values[fieldId];
    return Array.isArray(ids) && ids.some((id) => jira.sprints.get(id)?.state !== 'closed');
  };
  const waits = (issue: Issue): boolean => {
    const status = jira.statusOf(issue);
    return plansInSprints(board) ? status.category !== 'done' && !planned(issue) : board.backlogStatusIds.includes(status.id);
  };
  return boardIssues(call).filter((issue) => jira.typeOf(issue).hierarchyLevel === 0 && waits(issue));
}

/** Of the issues those that `jql` finds too. */
function narrowed(call: JiraCall, issues: Issue[]): Issue[] {
  const jql = call.parameters.text('jql');
  if (jql === undefined || jql.trim() === '') return issues;
  const wanted = new Set(findWith(call, jql, false).map(({ id }) => id));
  return issues.filter(({ id }) => wanted.has(id));
}

function rank({ access, author, body, now }: JiraCall) {
  const place = readRankPlace(access, body);
  if (!place.before && !place.after) throw jiraRefusal(400, ["One of 'rankBeforeIssue' and 'rankAfterIssue' is required."]);
  rankIssues(access, readIssues(access, body, MOST_ISSUES), place, author(), now());
  return noContent();
}

/** Sets the field that the board estimates by; the value is sent as text and comes back as a number. */
function estimate(call: JiraCall): Record<string, unknown> {
  const { access, body, parameters, part, state } = call;
  const boardId = parameters.text('boardId');
  if (boardId === undefined) throw jiraRefusal(400, ['The board id is required.']);
  const board = access.board(boardId);
  const field = board.estimationFieldId === null ? undefined : fieldById(state, board.estimationFieldId);
  if (!field) throw jiraRefusal(400, ['The board does not have an estimation statistic.']);
  const issue = access.issue(part('issueIdOrKey'));
  const text = property(body, 'value');
  const value = text === undefined || text.trim() === '' ? null : Number(text);
  if (Number.isNaN(value)) throw jiraRefusal(400, [], { [field.id]: 'The estimate must be a number.' });
  const after = editIssue(call, issue, { fields: { [field.id]: value } }).values[field.id];
  return { fieldId: field.id, ...(isEmpty(after) ? {} : { value: Number(after) }) };
}
