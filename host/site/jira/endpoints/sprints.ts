import { json, noContent } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { agileSprintBean } from '../beans/board';
import type { Board } from '../board-records';
import { jiraEndpoint, oneSet } from '../call';
import type { JiraCall } from '../call';
import { property } from '../fields/input';
import type { Sprint } from '../records';
import { found } from '../state';
import { readIssues } from '../work/named-issues';
import { rankIssues, readRankPlace } from '../work/ranking';
import { changeSprint, deleteSprint, planIssues, readSprintChange, requireSprints } from '../work/sprints';

const PATH = '/rest/agile/1.0/sprint';
const WRITE = oneSet('write:sprint:jira-software');
const MOST_ISSUES = 50;

/** Sprints: plan, start, complete, delete, and put issues into them. */
export const sprintEndpoints = [
  jiraEndpoint('POST', PATH, WRITE, (call) => json(create(call), 201)),
  jiraEndpoint('GET', `${PATH}/{sprintId}`, oneSet('read:sprint:jira-software'), (call) =>
    json(agileSprintBean(call.access, call.access.sprint(call.part('sprintId')))),
  ),
  jiraEndpoint('POST', `${PATH}/{sprintId}`, WRITE, (call) => json(update(call))),
  jiraEndpoint('DELETE', `${PATH}/{sprintId}`, oneSet('delete:sprint:jira-software'), remove),
  jiraEndpoint('POST', `${PATH}/{sprintId}/issue`, WRITE, fill),
  jiraEndpoint('POST', '/rest/agile/1.0/backlog/issue', oneSet('write:board-scope:jira-software'), toBacklog),
];

function create({ access, body, jira, now }: JiraCall): Record<string, unknown> {
  const board = access.board(property(body, 'originBoardId') ?? '');
  requireSprints(access, board);
  const { name, goal = '', startDate = null, endDate = null, state } = readSprintChange(body);
  if (name === undefined) throw jiraRefusal(400, [], { name: 'The sprint name must not be empty.' });
  if (state !== undefined) throw jiraRefusal(400, ['A new sprint is a future one; start it afterwards.']);
  const sprint: Sprint = {
    id: jira.nextId('sprint'),
    name,
    state: 'future',
    boardId: board.id,
    goal,
    startDate: null,
    endDate: null,
    completeDate: null,
    created: now(),
  };
  return agileSprintBean(access, changeSprint(access, sprint, { startDate, endDate }, now()));
}

/** A partial update: what is left out stays as it is. */
function update(call: JiraCall): Record<string, unknown> {
  const { access, body, now } = call;
  const { sprint, board } = asked(call);
  requireSprints(access, board);
  return agileSprintBean(access, changeSprint(access, sprint, readSprintChange(body), now()));
}

function remove(call: JiraCall) {
  const { access, author, now } = call;
  const { sprint, board } = asked(call);
  requireSprints(access, board);
  deleteSprint(access, sprint, author(), now());
  return noContent();
}

function fill(call: JiraCall) {
  const { access, author, body, now } = call;
  const { sprint } = asked(call);
  const issues = readIssues(access, body, MOST_ISSUES);
  const place = readRankPlace(access, body);
  planIssues(access, issues, sprint, author(), now());
  rankIssues(access, readIssues(access, body, MOST_ISSUES), place, author(), now());
  return noContent();
}

function toBacklog({ access, author, body, now }: JiraCall) {
  planIssues(access, readIssues(access, body, MOST_ISSUES), null, author(), now());
  return noContent();
}

function asked({ access, jira, part }: JiraCall): { sprint: Sprint; board: Board } {
  const sprint = access.sprint(part('sprintId'));
  return { sprint, board: found(jira.boards.get(sprint.boardId), `board ${sprint.boardId}`) };
}
