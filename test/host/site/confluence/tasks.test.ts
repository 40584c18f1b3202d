import { ACCOUNTS } from '../../../../host/site/seed/people';
import { confluenceSite, get, walk } from './confluence-site';

interface Task {
  id: string;
  status: string;
  pageId: string;
  createdBy: string;
  assignedTo?: string;
  completedBy?: string;
  dueAt?: string;
  body: { storage?: { value: string } };
}

const DUE = Date.parse('2026-12-01');
const item = (localId: string, state: string, ...content: object[]) => ({ type: 'taskItem', attrs: { localId, state }, content });
const text = (words: string) => ({ type: 'text', text: words });

/** A page by Jonas with two tasks, the first for Kenji and due in December. */
function planned() {
  const site = confluenceSite();
  const tasks = [
    item('a', 'TODO', { type: 'mention', attrs: { id: ACCOUNTS.kenji, text: '@Kenji Sato' } }, text(' checks the plan '), {
      type: 'date',
      attrs: { timestamp: String(DUE) },
    }),
    item('b', 'DONE', text('Write it')),
  ];
  const document = { type: 'doc', version: 1, content: [{ type: 'taskList', attrs: { localId: 'list' }, content: tasks }] };
  const body = { representation: 'atlas_doc_format', value: JSON.stringify(document) };
  const { id } = site.call('jonas', 'POST', '/wiki/api/v2/pages', { spaceId: site.spaceId('ENG'), title: 'Plan', body }).body as {
    id: string;
  };
  const tasksWhere = (query: string) => walk<Task>(site, 'kenji', `/wiki/api/v2/tasks?page-id=${id}&body-format=storage${query}`);
  return { site, page: id, tasksWhere };
}

test('tasks are found in what pages say, with whom they are for and when they are due', () => {
  const { page, tasksWhere } = planned();
  const [open] = tasksWhere('&status=incomplete');
  expect(open).toMatchObject({ pageId: page, createdBy: ACCOUNTS.jonas, assignedTo: ACCOUNTS.kenji, dueAt: new Date(DUE).toISOString() });
  expect(open?.body.storage?.value).toContain('checks the plan');
  expect(tasksWhere('&status=complete')).toMatchObject([{ completedBy: ACCOUNTS.jonas }]);
  expect(tasksWhere(`&assigned-to=${ACCOUNTS.kenji}`)).toHaveLength(1);
  expect(tasksWhere(`&due-at-from=${DUE}&due-at-to=${DUE}`)).toHaveLength(1);
  expect(tasksWhere(`&due-at-to=${DUE - 1}`)).toEqual([]);
  expect(tasksWhere(`&task-id=${open?.id ?? ''}`)).toHaveLength(1);
  expect(tasksWhere('&space-id=1')).toEqual([]);
});

test('a task is ticked in the page, with a version, by whoever may edit it', () => {
  const { site, page, tasksWhere } = planned();
  const [open] = tasksWhere('&status=incomplete');
  const tick = (name: 'kenji' | 'marta', status: string) => site.call(name, 'PUT', `/wiki/api/v2/tasks/${open?.id ?? ''}`, { status });
  expect(tick('kenji', 'complete').status).toBe(404);
  expect(tick('marta', 'complete').body).toMatchObject({ id: open?.id, status: 'complete', completedBy: ACCOUNTS.marta });
  expect(tasksWhere('&status=incomplete')).toEqual([]);
  const read = get<{ version: { number: number }; body: { atlas_doc_format: { value: string } } }>(
    site,
    'kenji',
    `/wiki/api/v2/pages/${page}?body-format=atlas_doc_format`,
  );
  expect(read.version.number).toBe(2);
  expect(read.body.atlas_doc_format.value).not.toContain('TODO');
  expect(tick('marta', 'incomplete').body).toMatchObject({ id: open?.id, status: 'incomplete' });
  expect(get<Task>(site, 'kenji', `/wiki/api/v2/tasks/${open?.id ?? ''}`).completedBy).toBeUndefined();
});

test('tasks on hidden pages are hidden', () => {
  const { site, page, tasksWhere } = planned();
  const [open] = tasksWhere('');
  site.call('jonas', 'PUT', `/wiki/rest/api/content/${page}/restriction`, [
    { operation: 'read', restrictions: { user: [{ type: 'known', accountId: ACCOUNTS.jonas }] } },
  ]);
  expect(tasksWhere('')).toEqual([]);
  expect(site.call('kenji', 'GET', `/wiki/api/v2/tasks/${open?.id ?? ''}`).status).toBe(404);
});
