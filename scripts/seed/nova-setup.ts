import { TODAY, moment } from './calendar';

const ID = '10014';
const SPRINT_DAYS = 14;

/** The day of the seed's calendar on which the team began. */
export const BEGAN = TODAY - 40;
export const FIELDS = { estimate: 'customfield_10050', occasion: 'customfield_10051' } as const;
export const OCCASIONS = { birthday: '10150', wedding: '10151', none: '10152' } as const;

const ofNova = { projectId: ID };
const type = (id: string, name: string, description: string, hierarchyLevel: number) => ({
  id,
  name,
  description,
  hierarchyLevel,
  ...ofNova,
});

/** What the team made for its project alone: names that other projects use too, with ids of their own. */
export const novaIssueTypes = [
  type('10040', 'Epic', 'A gift that can be given.', 1),
  type('10041', 'Story', 'Something that somebody who gives wants.', 0),
  type('10042', 'Task', 'A piece of work.', 0),
  type('10043', 'Subtask', 'A part of a piece of work.', -1),
];

export const novaStatuses = [
  { id: '10040', name: 'To Do', description: '', category: 'new', ...ofNova },
  { id: '10041', name: 'In Progress', description: '', category: 'indeterminate', ...ofNova },
  { id: '10042', name: 'Done', description: '', category: 'done', ...ofNova },
];

const move = (id: string, name: string, to: string, resolutionId: string | null) => ({
  id,
  name,
  from: 'any',
  to,
  screen: [],
  resolutionId,
});

export const novaWorkflow = {
  id: 'nova',
  name: 'Workflow of Nova',
  initialStatusId: '10040',
  transitions: [move('11', 'To Do', '10040', null), move('21', 'In Progress', '10041', null), move('31', 'Done', '10042', '10000')],
};

/** What teams estimate by comes with Jira; the occasion is this team's own. */
export const novaFields = [
  {
    id: FIELDS.estimate,
    name: 'Story point estimate',
    kind: 'number',
    description: 'How big it is, in projects that their teams manage.',
    contexts: [{ projectIds: [ID], options: [] }],
  },
  {
    id: FIELDS.occasion,
    name: 'Occasion',
    kind: 'option',
    description: 'What the gift is for.',
    contexts: [
      {
        projectIds: [ID],
        options: [
          { id: OCCASIONS.birthday, value: 'Birthday' },
          { id: OCCASIONS.wedding, value: 'Wedding' },
          { id: OCCASIONS.none, value: 'No occasion' },
        ],
      },
    ],
    ...ofNova,
  },
];

const required = (fieldId: string) => ({ fieldId, required: true });
const optional = ['description', 'assignee', 'labels', 'duedate', 'issuelinks', 'customfield_10020', FIELDS.estimate, FIELDS.occasion];

export const novaProject = {
  id: ID,
  key: 'NOVA',
  name: 'Nova',
  description: 'Gifts: a small team that manages its project by itself.',
  typeKey: 'software',
  leadId: 'liu',
  category: null,
  assigneeType: 'UNASSIGNED',
  issueTypeIds: novaIssueTypes.map(({ id }) => id),
  workflows: { default: novaWorkflow.id },
  permissionSchemeId: 'open',
  roles: { Administrators: ['user:liu'], Members: ['group:mobile'] },
  screen: [required('summary'), required('reporter'), ...optional.map((fieldId) => ({ fieldId }))],
  teamManaged: true,
};

export const novaBoard = {
  id: '12',
  name: 'NOVA board',
  type: 'simple',
  sprints: true,
  projectId: ID,
  filterId: '10102',
  columns: novaStatuses.map(({ id, name }) => ({ name, statusIds: [id] })),
  backlogStatusIds: [],
  estimationFieldId: FIELDS.estimate,
};

const GOALS = ['A card can be bought', 'A card can be sent and used', 'Gifts look like gifts', 'Before Christmas'] as const;

export const novaSprints = GOALS.map((goal, at) => {
  const [start, end] = [BEGAN + at * SPRINT_DAYS, BEGAN + (at + 1) * SPRINT_DAYS];
  const state = end <= TODAY ? 'closed' : start < TODAY ? 'active' : 'future';
  const dates = state === 'future' ? { startDate: null, endDate: null } : { startDate: moment(start), endDate: moment(end) };
  const completeDate = state === 'closed' ? moment(end) : null;
  return { id: String(201 + at), name: sprintName(at), state, boardId: novaBoard.id, goal, ...dates, completeDate };
});

/** The name of the team's sprint in which a day lies. */
export function sprintAt(day: number): string {
  return sprintName(Math.floor((day - BEGAN) / SPRINT_DAYS));
}

function sprintName(at: number): string {
  return `NOVA Sprint ${String(at + 1)}`;
}
