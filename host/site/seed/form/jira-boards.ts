import { z } from 'zod';
import type { References } from './references';

const id = z.string().min(1);
const statusIds = z.array(id);
const moment = z.iso.datetime().transform(Date.parse).nullable();

/** Boards, their sprints and the filters behind them, as the site keeps them (host/site/jira/board-records.ts). */
export function jiraBoardsForm({ person }: References) {
  const share = z.discriminatedUnion('type', [
    z.strictObject({ id, type: z.literal('global') }),
    z.strictObject({ id, type: z.literal('loggedin') }),
    z.strictObject({ id, type: z.literal('project'), projectId: id, role: id.exactOptional() }),
    z.strictObject({ id, type: z.literal('group'), group: id }),
    z.strictObject({ id, type: z.literal('user'), accountId: person }),
  ]);
  const column = z.strictObject({ name: id, statusIds, min: z.number().exactOptional(), max: z.number().exactOptional() });
  return {
    boards: z.array(
      z.strictObject({
        id,
        name: id,
        type: z.enum(['scrum', 'kanban', 'simple']),
        /** Whether a simple board plans in sprints. */
        sprints: z.boolean().exactOptional(),
        projectId: id,
        filterId: id,
        columns: z.array(column),
        backlogStatusIds: statusIds,
        estimationFieldId: id.nullable(),
      }),
    ),
    sprints: z.array(
      z.strictObject({
        id,
        name: id,
        state: z.enum(['future', 'active', 'closed']),
        boardId: id,
        goal: z.string(),
        startDate: moment,
        endDate: moment,
        completeDate: moment,
      }),
    ),
    filters: z.array(
      z.strictObject({
        id,
        name: id,
        description: z.string(),
        ownerId: person,
        jql: z.string(),
        favouritedBy: z.array(person),
        shares: z.array(share),
        editors: z.array(share),
      }),
    ),
  };
}
