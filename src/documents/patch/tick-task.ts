import { childrenOf } from '../adf';
import type { AdfNode } from '../adf';
import { nodeText } from '../plain-text';
import { PatchError, type Edit } from './edit';
import type { WorkingCopy } from './working-copy';

function tasksIn(node: AdfNode): AdfNode[] {
  return [...(node.type === 'taskItem' || node.type === 'blockTaskItem' ? [node] : []), ...childrenOf(node).flatMap(tasksIn)];
}

/** Ticks or unticks one task. @throws PatchError with the tasks there are when it is not clear which. */
export function tick(copy: WorkingCopy, { at, find, done = true }: Extract<Edit, { op: 'tick' }>): void {
  const tasks = copy.within(at).flatMap(tasksIn);
  const exact = tasks.filter((task) => nodeText(task).trim() === find?.trim());
  const fitting = find === undefined || exact.length > 0 ? exact : tasks.filter((task) => nodeText(task).includes(find));
  const [task, ...others] = find === undefined ? tasks : fitting;
  if (!task || others.length > 0)
    throw new PatchError(
      task ? 'Several tasks fit: say which with find.' : 'No such task is here.',
      (task && find !== undefined ? fitting : tasks).map((each) => nodeText(each).trim()),
    );
  task.attrs = { ...task.attrs, state: done ? 'DONE' : 'TODO' };
}
