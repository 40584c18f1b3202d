import { z } from 'zod';
import { json } from '../../answer';
import { LIST_BODY_FORMATS } from '../beans/body-bean';
import { taskBean } from '../beans/task-bean';
import { addVersion } from '../content-write';
import { notFound, pathId } from '../lookup';
import { listPage } from '../paging';
import { isBlank, tasksOf, withTask } from '../tasks';
import type { Task } from '../tasks';
import type { ConfluenceContext } from './define';
import { readRequest } from '../written-body';
import { confluenceEndpoint } from './define';

const IDS = ['task-id', 'space-id', 'page-id', 'blogpost-id'] as const;
const PEOPLE = ['created-by', 'assigned-to', 'completed-by'] as const;
const TIMES = ['created-at', 'due-at', 'completed-at'] as const;

const list = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/tasks',
  scopes: ['read:task:confluence'],
  query: [
    ...['body-format', 'include-blank-tasks', 'status', 'cursor', 'limit'],
    ...IDS,
    ...PEOPLE,
    ...TIMES.flatMap((time) => [`${time}-from`, `${time}-to`]),
  ],
  handler: (context) => {
    const { parameters } = context;
    const format = parameters.bodyFormat(LIST_BODY_FORMATS);
    const status = parameters.choice('status', ['complete', 'incomplete']);
    const blank = parameters.flag('include-blank-tasks', true);
    const filters = [...IDS.map((name) => idFilter(context, name)), ...PEOPLE.map((name) => personFilter(context, name))];
    const ranges = TIMES.map((name) => timeFilter(context, name));
    const items = visibleTasks(context).filter(
      (task) =>
        (blank || !isBlank(task)) &&
        (status === undefined || task.done === (status === 'complete')) &&
        [...filters, ...ranges].every((passes) => passes(task)),
    );
    const orders = { created: ({ created }: Task) => created.createdAt };
    return listPage({ ...context, items, orders, defaultSort: 'created' }, (task) => taskBean(task, format));
  },
});

type Filter = (task: Task) => boolean;

const ID_OF: Record<(typeof IDS)[number], (task: Task) => string | null> = {
  'task-id': ({ id }) => id,
  'space-id': ({ content }) => content.spaceId,
  'page-id': ({ content }) => (content.type === 'page' ? content.id : null),
  'blogpost-id': ({ content }) => (content.type === 'blogpost' ? content.id : null),
};

function idFilter({ parameters }: ConfluenceContext, name: (typeof IDS)[number]): Filter {
  const ids = parameters.ids(name);
  return (task) => ids === undefined || ids.includes(ID_OF[name](task) ?? '');
}

const PERSON_OF: Record<(typeof PEOPLE)[number], (task: Task) => string | null | undefined> = {
  'created-by': ({ created }) => created.authorId,
  'assigned-to': ({ assignedTo }) => assignedTo,
  'completed-by': ({ completed }) => completed?.authorId,
};

function personFilter({ parameters }: ConfluenceContext, name: (typeof PEOPLE)[number]): Filter {
  const people = parameters.list(name);
  return (task) => people === undefined || people.includes(PERSON_OF[name](task) ?? '');
}

const TIME_OF: Record<(typeof TIMES)[number], (task: Task) => string | null | undefined> = {
  'created-at': ({ created }) => created.createdAt,
  'due-at': ({ dueAt }) => dueAt,
  'completed-at': ({ completed }) => completed?.createdAt,
};

/** Between two moments in milliseconds since the epoch; a task without the date passes only where none is asked for. */
function timeFilter({ parameters }: ConfluenceContext, name: (typeof TIMES)[number]): Filter {
  const limits = { min: 0, max: Number.MAX_SAFE_INTEGER };
  const from = parameters.integer(`${name}-from`, limits);
  const to = parameters.integer(`${name}-to`, limits);
  if (from === undefined && to === undefined) return () => true;
  return (task) => {
    const at = Date.parse(TIME_OF[name](task) ?? '');
    return at >= (from ?? 0) && at <= (to ?? Number.MAX_SAFE_INTEGER);
  };
}

function visibleTasks({ confluence, permissions }: ConfluenceContext): Task[] {
  return confluence.contents
    .filter((content) => content.status === 'current' && permissions.view(content))
    .flatMap((content) => tasksOf(confluence, content));
}

function taskInPath(context: ConfluenceContext): Task {
  const id = pathId(context);
  const task = visibleTasks(context).find((one) => one.id === id);
  if (!task) throw notFound();
  return task;
}

const single = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/tasks/{id}',
  scopes: ['read:task:confluence'],
  query: ['body-format'],
  handler: (context) => json(taskBean(taskInPath(context), context.parameters.bodyFormat(LIST_BODY_FORMATS))),
});

/** Of all that a task is only its status can be changed; the rest of the request is passed over, as the real API does. */
const updateSchema = z.object({ status: z.enum(['complete', 'incomplete']) });

const update = confluenceEndpoint({
  method: 'PUT',
  path: '/wiki/api/v2/tasks/{id}',
  scopes: ['write:task:confluence'],
  query: ['body-format'],
  handler: (context) => {
    const { confluence, permissions, accountId, timestamp, parameters } = context;
    const { content, localId } = taskInPath(context);
    if (!permissions.edit(content)) throw notFound();
    const { status } = readRequest(context, updateSchema);
    const { title, body } = confluence.current(content);
    const saved = { title, body: withTask(body, localId, status === 'complete'), authorId: accountId, at: timestamp };
    const changed = tasksOf(confluence, addVersion(confluence, content, saved)).find((task) => task.localId === localId);
    if (!changed) throw new Error(`The task ${localId} vanished within a request.`);
    return json(taskBean(changed, parameters.bodyFormat(LIST_BODY_FORMATS)));
  },
});

export const taskEndpoints = [list, single, update];
