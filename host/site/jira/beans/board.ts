import type { Board } from '../board-records';
import { fieldById, fieldOfKind } from '../fields/catalog';
import type { Access } from '../permissions';
import type { Sprint } from '../records';
import { found } from '../state';
import { link } from './link';
import { avatars } from './people';

/** A board as the Agile API lists it, with the project it is located in. */
export function boardBean({ state }: Access, board: Board): Record<string, unknown> {
  const { id, key, name, typeKey } = found(state.jira.projects.get(board.projectId), `project ${board.projectId}`);
  return {
    id: Number(board.id),
    self: link(state, `/rest/agile/1.0/board/${board.id}`),
    name: board.name,
    type: board.type,
    location: {
      projectId: Number(id),
      displayName: `${name} (${key})`,
      projectName: name,
      projectKey: key,
      projectTypeKey: typeKey,
      avatarURI: avatars(state, `project/${id}`)['24x24'],
      name: `${name} (${key})`,
    },
    isPrivate: false,
  };
}

/** How a board is set up: its filter, its columns with their statuses and limits, what it estimates by and how it is ranked. */
export function boardConfigurationBean({ state }: Access, board: Board): Record<string, unknown> {
  const project = found(state.jira.projects.get(board.projectId), `project ${board.projectId}`);
  const estimation = board.estimationFieldId === null ? undefined : fieldById(state, board.estimationFieldId);
  const limited = board.columns.some(({ min, max }) => min !== undefined || max !== undefined);
  const status = (id: string) => ({ id, self: link(state, `/rest/api/2/status/${id}`) });
  return {
    id: Number(board.id),
    name: board.name,
    type: board.type,
    self: link(state, `/rest/agile/1.0/board/${board.id}/configuration`),
    location: {
      type: 'project',
      key: project.key,
      id: project.id,
      self: link(state, `/rest/api/2/project/${project.id}`),
      name: project.name,
    },
    filter: { id: board.filterId, self: link(state, `/rest/api/2/filter/${board.filterId}`) },
    columnConfig: {
      columns: [
        ...(board.backlogStatusIds.length === 0 ? [] : [{ name: 'Backlog', statuses: board.backlogStatusIds.map(status) }]),
        ...board.columns.map(({ statusIds, ...column }) => ({ ...column, statuses: statusIds.map(status) })),
      ],
      constraintType: limited ? 'issueCount' : 'none',
    },
    ...(estimation ? { estimation: { type: 'field', field: { fieldId: estimation.id, displayName: estimation.name } } } : {}),
    ranking: { rankCustomFieldId: Number(fieldOfKind(state.jira, 'rank').id.replace('customfield_', '')) },
  };
}

/** A sprint as the Agile API shows it. */
export function agileSprintBean({ state }: Access, sprint: Sprint): Record<string, unknown> {
  const { id, boardId, created, startDate, endDate, completeDate, ...shown } = sprint;
  const dates = Object.entries({ createdDate: created, startDate, endDate, completeDate });
  return {
    id: Number(id),
    self: link(state, `/rest/agile/1.0/sprint/${id}`),
    ...shown,
    ...Object.fromEntries(dates.flatMap(([name, date]) => (typeof date === 'number' ? [[name, new Date(date).toISOString()]] : []))),
    originBoardId: Number(boardId),
  };
}
