import type { Task } from '../tasks';
import { bodyBean } from './body-bean';
import type { BodyFormat } from './body-bean';

/** v2's `Task`. */
export function taskBean(task: Task, format: BodyFormat | undefined): object {
  const { id, localId, content, done, body, assignedTo, dueAt, created, updated, completed } = task;
  return {
    id,
    localId,
    spaceId: content.spaceId,
    [content.type === 'page' ? 'pageId' : 'blogPostId']: content.id,
    status: done ? 'complete' : 'incomplete',
    body: bodyBean(body, format),
    createdBy: created.authorId,
    ...(assignedTo !== null && { assignedTo }),
    ...(completed && { completedBy: completed.authorId, completedAt: completed.createdAt }),
    createdAt: created.createdAt,
    updatedAt: updated.createdAt,
    ...(dueAt !== null && { dueAt }),
  };
}
