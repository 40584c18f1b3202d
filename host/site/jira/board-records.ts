/** Who besides its owner may see a filter, or edit it; by id, so that a share can be taken back. */
export type Share = { id: string } & ShareTarget;

export type ShareTarget =
  | { type: 'global' }
  | { type: 'loggedin' }
  | { type: 'project'; projectId: string; role?: string }
  | { type: 'group'; group: string }
  | { type: 'user'; accountId: string };

export interface Filter {
  id: string;
  name: string;
  description: string;
  ownerId: string;
  jql: string;
  favouritedBy: string[];
  shares: Share[];
  editors: Share[];
}

export interface BoardColumn {
  name: string;
  statusIds: string[];
  min?: number;
  max?: number;
}

/** A view of the issues that its filter finds, in the order of their ranks. The board of a project that its team manages is `simple`. */
export interface Board {
  id: string;
  name: string;
  type: 'scrum' | 'kanban' | 'simple';
  projectId: string;
  filterId: string;
  columns: BoardColumn[];
  /** Scrum boards plan in sprints, kanban boards do not; of a simple board its team decides. */
  sprints?: boolean;
  /** The backlog of a board without sprints: issues in these statuses wait there instead of in a column. */
  backlogStatusIds: string[];
  estimationFieldId: string | null;
}
