import type { ShapeCall } from './shape-call';

const agile = '/rest/agile/1.0';
const board = `${agile}/board/{boardId}`;
const sprint = `${agile}/sprint/{sprintId}`;
const shown = '/rest/software/1.0/board/{boardId}';
const newBoard = { name: 'Second board', type: 'scrum', filterId: 10000, location: { type: 'project', projectKeyOrId: 'PAY' } };
const planned = { startDate: '2026-12-01T09:00:00.000+0100', endDate: '2026-12-15T09:00:00.000+0100' };

/** Boards, sprints, ranks. */
export const agileCalls: readonly ShapeCall[] = [
  ['GET', `${agile}/board`, `${agile}/board?projectKeyOrId=PAY`, 200],
  ['POST', `${agile}/board`, `${agile}/board`, 201, newBoard],
  ['GET', board, `${agile}/board/1`, 200],
  ['GET', `${board}/configuration`, `${agile}/board/1/configuration`, 200],
  ['GET', `${board}/sprint`, `${agile}/board/1/sprint?state=closed,active`, 200],
  ['DELETE', board, `${agile}/board/4`, 204],
  ['GET', `${shown}/issue`, '/rest/software/1.0/board/1/issue?maxResults=2', 200],
  ['GET', `${shown}/backlog`, '/rest/software/1.0/board/2/backlog', 200],
  ['GET', `${shown}/issue/approximate-count`, '/rest/software/1.0/board/1/issue/approximate-count', 200],
  ['GET', `${shown}/backlog/approximate-count`, '/rest/software/1.0/board/1/backlog/approximate-count', 200],
  ['PUT', `${agile}/issue/rank`, `${agile}/issue/rank`, 204, { issues: ['PAY-8'], rankBeforeIssue: 'PAY-2' }],
  ['PUT', `${agile}/issue/{issueIdOrKey}/estimation`, `${agile}/issue/PAY-8/estimation?boardId=1`, 200, { value: '8' }],
  ['POST', `${agile}/sprint`, `${agile}/sprint`, 201, { name: 'Shape sprint', originBoardId: 1, goal: 'See it', ...planned }],
  ['GET', sprint, `${agile}/sprint/5`, 200],
  ['POST', sprint, `${agile}/sprint/5`, 200, { goal: 'See more of it' }],
  ['POST', `${sprint}/issue`, `${agile}/sprint/5/issue`, 204, { issues: ['PAY-8'], rankAfterIssue: 'PAY-2' }],
  ['POST', `${agile}/backlog/issue`, `${agile}/backlog/issue`, 204, { issues: ['PAY-8'] }],
  ['DELETE', sprint, `${agile}/sprint/5`, 204],
];
