import { json, noContent } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { agileSprintBean, boardBean, boardConfigurationBean } from '../beans/board';
import type { Board } from '../board-records';
import { jiraEndpoint, oneSet } from '../call';
import type { JiraCall } from '../call';
import { agilePage, slice } from '../page';
import { createBoard } from '../work/boards';
import { plansInSprints } from '../work/sprints';
import type { Sprint } from '../records';
import { found } from '../state';

const PATH = '/rest/agile/1.0/board';
const READ = oneSet('read:board-scope:jira-software read:issue-details:jira');
const WRITE = oneSet('write:board-scope:jira-software');
const CONFIGURATION = oneSet('read:board-scope.admin:jira-software read:project:jira');
const STATE_ORDER = { closed: 0, active: 1, future: 2 } as const;

/** Boards of Jira Software, with their set-up and their sprints. */
export const boardEndpoints = [
  jiraEndpoint('GET', PATH, oneSet('read:board-scope:jira-software read:project:jira'), (call) => json(list(call))),
  jiraEndpoint('POST', PATH, WRITE, (call) => json(boardBean(call.access, createBoard(call)), 201)),
  jiraEndpoint('GET', `${PATH}/{boardId}`, READ, (call) => json(boardBean(call.access, asked(call)))),
  jiraEndpoint('DELETE', `${PATH}/{boardId}`, WRITE, remove),
  jiraEndpoint('GET', `${PATH}/{boardId}/configuration`, CONFIGURATION, (call) => json(boardConfigurationBean(call.access, asked(call)))),
  jiraEndpoint('GET', `${PATH}/{boardId}/sprint`, oneSet('read:sprint:jira-software'), (call) => json(sprints(call))),
];

/** The board that a path names by `{boardId}`. */
function asked({ access, part }: JiraCall): Board {
  return access.board(part('boardId'));
}

function list(call: JiraCall): Record<string, unknown> {
  const { access, jira, parameters } = call;
  parameters.refuse(
    'accountIdLocation',
    'projectLocation',
    'includePrivate',
    'negateLocationFiltering',
    'orderBy',
    'expand',
    'projectTypeLocation',
  );
  const project = parameters.text('projectKeyOrId');
  const projectId = project === undefined ? undefined : access.project(project).id;
  const types = parameters.list('type');
  const name = parameters.text('name')?.toLowerCase() ?? '';
  const filterId = parameters.text('filterId');
  const boards = jira.boards.filter(
    (board) =>
      access.seesBoard(board) &&
      (projectId === undefined || board.projectId === projectId) &&
      (!types || types.includes(board.type)) &&
      (filterId === undefined || board.filterId === filterId) &&
      board.name.toLowerCase().includes(name),
  );
  return agilePage(slice(call, boards, 50), (board) => boardBean(access, board));
}

/** Only those who administer a board's project may delete it. Its filter stays; its sprints go with it. */
function remove(call: JiraCall) {
  const { access, jira } = call;
  const board = asked(call);
  if (!access.administers(found(jira.projects.get(board.projectId), `project ${board.projectId}`))) {
    throw jiraRefusal(403, ['You do not have permission to delete this board.']);
  }
  const sprint = jira.sprints.find((one) => one.boardId === board.id);
  if (sprint) throw jiraRefusal(501, ['Deleting a board that has sprints is not modelled by the local site; delete its sprints first.']);
  jira.boards.delete(board.id);
  return noContent();
}

/** Closed sprints first, then the active one and what is planned, each in the order they were made. */
function sprints(call: JiraCall): Record<string, unknown> {
  const { access, jira, parameters } = call;
  const board = asked(call);
  if (!plansInSprints(board)) throw jiraRefusal(400, ['The board does not support sprints.']);
  const states = parameters.list('state');
  const unknown = states?.find((state) => !Object.hasOwn(STATE_ORDER, state));
  if (unknown !== undefined) throw jiraRefusal(400, [`The sprint state '${unknown}' is not one of future, active, closed.`]);
  const sprintsThere = jira.sprints
    .filter((sprint) => sprint.boardId === board.id && (!states || states.includes(sprint.state)))
    .sort(byState);
  return agilePage(slice(call, sprintsThere, 50), (sprint) => agileSprintBean(access, sprint));
}

function byState(a: Sprint, b: Sprint): number {
  return STATE_ORDER[a.state] - STATE_ORDER[b.state] || Number(a.id) - Number(b.id);
}
