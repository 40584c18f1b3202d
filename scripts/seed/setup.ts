import small from '../../host/site/seed/data/small/jira-setup.json';
import { TODAY, YEAR_BEGAN, dateOf, moment } from './calendar';
import { mobileSprints } from './mobile';
import { MOBILE_EPICS } from './mobile-backlog';
import { novaBoard, novaFields, novaIssueTypes, novaProject, novaSprints, novaStatuses, novaWorkflow } from './nova-setup';

const STAFF = ['jira-users', 'confluence-users'];
const PROJECTS = { MOB: '10010', PLAT: '10011', MKT: '10012', LAW: '10013' } as const;
const BOARD = { MOB: '10', PLAT: '11' } as const;

/** Those who joined for the year's work, in further time zones and with further rights. */
export const people = {
  nadia: {
    id: '712020:1f0a7c52-6b1e-4b8e-9c33-0d5a2e7f1a01',
    name: 'Nadia Ferreira',
    role: 'member',
    timeZone: 'Europe/Lisbon',
    groups: [...STAFF, 'developers', 'mobile', 'leads'],
  },
  liu: {
    id: '712020:1f0a7c52-6b1e-4b8e-9c33-0d5a2e7f1a02',
    name: 'Liu Wei',
    role: 'member',
    timeZone: 'Asia/Shanghai',
    groups: [...STAFF, 'developers', 'mobile'],
  },
  emre: {
    id: '712020:1f0a7c52-6b1e-4b8e-9c33-0d5a2e7f1a03',
    name: 'Emre Yılmaz',
    email: 'emre.yilmaz@example.com',
    role: 'member',
    timeZone: 'Europe/Istanbul',
    groups: [...STAFF, 'developers', 'mobile', 'operations'],
  },
  tom: {
    id: '712020:1f0a7c52-6b1e-4b8e-9c33-0d5a2e7f1a04',
    name: 'Tom Baker',
    role: 'member',
    timeZone: 'Australia/Sydney',
    groups: [...STAFF, 'mobile'],
  },
  ines: {
    id: '712020:1f0a7c52-6b1e-4b8e-9c33-0d5a2e7f1a05',
    name: 'Inès Laurent',
    email: 'ines.laurent@example.com',
    role: 'member',
    timeZone: 'America/Toronto',
    groups: [...STAFF, 'mobile', 'marketing'],
  },
  sofia: {
    id: '712020:1f0a7c52-6b1e-4b8e-9c33-0d5a2e7f1a06',
    name: 'Sofia Rossi',
    role: 'member',
    timeZone: 'Europe/Madrid',
    groups: [...STAFF, 'marketing'],
  },
  zara: {
    id: '712020:1f0a7c52-6b1e-4b8e-9c33-0d5a2e7f1a07',
    name: 'Zara Okafor',
    role: 'member',
    timeZone: 'Africa/Lagos',
    groups: [...STAFF, 'legal'],
  },
};

const screenOf = (key: string) => small.jira.projects.find((project) => project.key === key)?.screen ?? [];
const SOFTWARE = small.jira.projects[0]?.category ?? null;

const projects = [
  {
    id: PROJECTS.MOB,
    key: 'MOB',
    name: 'Mobile app',
    description: 'The shop in the pocket: iOS and Android.',
    typeKey: 'software',
    leadId: 'nadia',
    category: SOFTWARE,
    assigneeType: 'UNASSIGNED',
    issueTypeIds: ['10000', '10001', '10002', '10003', '10004'],
    workflows: { default: 'software', 10003: 'board' },
    permissionSchemeId: 'open',
    roles: { Administrators: ['user:nadia'], Members: ['group:mobile', 'group:developers'] },
    screen: screenOf('PAY').filter(({ fieldId }) => fieldId !== 'security'),
  },
  {
    id: PROJECTS.PLAT,
    key: 'PLAT',
    name: 'Platform',
    description: 'Builds, regions, databases and what they cost.',
    typeKey: 'software',
    leadId: 'emre',
    category: SOFTWARE,
    assigneeType: 'PROJECT_LEAD',
    issueTypeIds: ['10002', '10003'],
    workflows: { default: 'board' },
    permissionSchemeId: 'open',
    roles: { Administrators: ['user:emre'], Members: ['group:operations', 'group:developers'] },
    screen: screenOf('OPS'),
  },
  {
    id: PROJECTS.MKT,
    key: 'MKT',
    name: 'Marketing',
    description: 'Campaigns and what they need.',
    typeKey: 'business',
    leadId: 'sofia',
    category: null,
    assigneeType: 'UNASSIGNED',
    issueTypeIds: ['10002', '10003'],
    workflows: { default: 'board' },
    permissionSchemeId: 'readers',
    roles: {
      Administrators: ['user:sofia'],
      Members: ['group:marketing'],
      Viewers: ['group:developers', 'group:support-agents', 'group:finance'],
      Leads: ['group:leads'],
    },
    screen: screenOf('FIN'),
  },
  {
    id: PROJECTS.LAW,
    key: 'LAW',
    name: 'Legal',
    description: 'Contracts. Not for everybody.',
    typeKey: 'business',
    leadId: 'zara',
    category: null,
    assigneeType: 'UNASSIGNED',
    issueTypeIds: ['10002', '10003'],
    workflows: { default: 'board' },
    permissionSchemeId: 'members',
    roles: { Administrators: ['user:zara'], Members: ['group:legal'] },
    screen: screenOf('FIN'),
  },
  novaProject,
];

const versions = MOBILE_EPICS.map(({ name, version }, at) => {
  const out = YEAR_BEGAN + at * 44 + 62;
  return {
    id: String(10_100 + at),
    projectId: PROJECTS.MOB,
    name: version,
    description: name,
    startDate: dateOf(YEAR_BEGAN + at * 44),
    releaseDate: dateOf(out),
    released: out < TODAY,
    archived: at === 0,
    sequence: at + 1,
  };
});

const components = [...new Set(MOBILE_EPICS.map(({ component }) => component))].map((name, at) => ({
  id: String(10_100 + at),
  projectId: PROJECTS.MOB,
  name,
  description: '',
  leadId: name === 'Checkout' ? 'liu' : null,
}));

const sprints = mobileSprints().map(({ number, name, start, end }) => {
  const state = number < 26 ? 'closed' : number === 26 ? 'active' : 'future';
  const goal = MOBILE_EPICS[Math.min(MOBILE_EPICS.length - 1, Math.floor((start - YEAR_BEGAN) / 44))]?.name ?? '';
  const dates = state === 'future' ? { startDate: null, endDate: null } : { startDate: moment(start), endDate: moment(end) };
  return {
    id: String(100 + number),
    name,
    state,
    boardId: BOARD.MOB,
    goal,
    ...dates,
    completeDate: state === 'closed' ? moment(end) : null,
  };
});

const column = (name: string, ...statusIds: string[]) => ({ name, statusIds });
const boards = [
  {
    id: BOARD.MOB,
    name: 'MOB board',
    type: 'scrum',
    projectId: PROJECTS.MOB,
    filterId: '10100',
    columns: [column('To Do', '10010'), column('In Progress', '10011', '10018'), column('In Review', '10012'), column('Done', '10013')],
    backlogStatusIds: [],
    estimationFieldId: 'customfield_10016',
  },
  {
    id: BOARD.PLAT,
    name: 'PLAT board',
    type: 'kanban',
    projectId: PROJECTS.PLAT,
    filterId: '10101',
    columns: [column('To Do', '10010'), column('In Progress', '10011'), column('Done', '10013')],
    backlogStatusIds: ['10014'],
    estimationFieldId: null,
  },
  novaBoard,
];

const filters = [
  { key: 'MOB', projectId: PROJECTS.MOB, ownerId: 'nadia' },
  { key: 'PLAT', projectId: PROJECTS.PLAT, ownerId: 'emre' },
  { key: 'NOVA', projectId: novaProject.id, ownerId: 'liu' },
].map(({ key, projectId, ownerId }, at) => ({
  id: String(10_100 + at),
  name: `Filter for ${key} board`,
  description: '',
  ownerId,
  jql: `project = ${key} ORDER BY Rank ASC`,
  favouritedBy: [],
  shares: [{ id: String(9_100 + at), type: 'project', projectId }],
  editors: [],
}));

/** Fields of software projects exist in the mobile project too, sprints also in the one that its team manages. */
const customFields = small.jira.customFields.flatMap((field) => {
  const own = field.contexts.filter(({ projectIds }) => projectIds?.includes('10000'));
  if (own.length === 0) return [];
  return [
    {
      ...field,
      contexts: field.contexts.map((context) =>
        context.projectIds?.includes('10000')
          ? { ...context, projectIds: [...context.projectIds, PROJECTS.MOB, ...(field.kind === 'sprint' ? [novaProject.id] : [])] }
          : context,
      ),
    },
  ];
});

export const jiraSetup = {
  issueTypes: novaIssueTypes,
  statuses: novaStatuses,
  workflows: [novaWorkflow],
  customFields: [...customFields, ...novaFields],
  boards,
  filters,
  sprints: [...sprints, ...novaSprints],
  projects,
  versions,
  components,
};
