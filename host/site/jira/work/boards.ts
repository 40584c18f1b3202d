import { jiraRefusal } from '../../refusal';
import type { Board } from '../board-records';
import type { JiraCall } from '../call';
import { isObject, property } from '../fields/input';
import { notModelled } from '../parameters';
import type { Project, StatusCategory } from '../records';

const COLUMNS: Record<StatusCategory, string> = { new: 'To Do', indeterminate: 'In Progress', done: 'Done' };
const NAME_LIMIT = 255;

/** Makes a board in a project from `{name, type, filterId, location}`, with one column per category of its statuses. Throws 400, 403. */
export function createBoard({ access, body, jira }: JiraCall): Board {
  if (!access.canGlobally('CREATE_SHARED_OBJECTS')) throw jiraRefusal(403, ['You do not have permission to create boards.']);
  const given = isObject(body) ? body : {};
  const { name, type } = given;
  if (typeof name !== 'string' || name.trim() === '' || name.length > NAME_LIMIT) {
    throw jiraRefusal(400, [], { name: 'The board name must have between 1 and 255 characters.' });
  }
  if (type === 'agility') throw notModelled("A board of the type 'agility'");
  if (type !== 'scrum' && type !== 'kanban') throw jiraRefusal(400, [], { type: "The board type must be 'scrum' or 'kanban'." });
  const place = given['location'];
  if (property(place, 'type') !== 'project') throw notModelled('A board that is not located in a project');
  const project = access.project(property(place, 'projectKeyOrId') ?? '');
  const filter = access.filter(property(given, 'filterId') ?? '');
  return jira.boards.put({
    id: jira.nextId('board'),
    name,
    type,
    projectId: project.id,
    filterId: filter.id,
    columns: columnsOf(project, (typeId) => jira.statusesOf(project, typeId)),
    backlogStatusIds: [],
    estimationFieldId: null,
  });
}

function columnsOf(project: Project, statuses: (typeId: string) => { id: string; category: StatusCategory }[]): Board['columns'] {
  const used = project.issueTypeIds.flatMap(statuses);
  const ids = (category: StatusCategory): string[] => [...new Set(used.filter((one) => one.category === category).map(({ id }) => id))];
  return (['new', 'indeterminate', 'done'] as const).map((category) => ({ name: COLUMNS[category], statusIds: ids(category) }));
}
