import type { Component, Project, ScreenField, SecurityLevel, Version } from '../../jira/records';
import { ACCOUNTS } from '../people';
import { PROJECT_IDS } from './project-ids';
import type { ProjectKey } from './project-ids';

const SOFTWARE = { id: '10000', name: 'Software', description: 'What we build' };
const user = (name: keyof typeof ACCOUNTS): string => `user:${ACCOUNTS[name]}`;

const basic: ScreenField[] = [
  { fieldId: 'summary', required: true },
  { fieldId: 'description' },
  { fieldId: 'priority' },
  { fieldId: 'assignee' },
  { fieldId: 'reporter', required: true },
  { fieldId: 'labels' },
  { fieldId: 'duedate' },
  { fieldId: 'issuelinks' },
  { fieldId: 'customfield_10031' },
];

const software: ScreenField[] = [
  ...basic,
  { fieldId: 'environment', issueTypeIds: ['10004'] },
  { fieldId: 'components' },
  { fieldId: 'fixVersions' },
  { fieldId: 'versions', issueTypeIds: ['10004'] },
  { fieldId: 'timetracking' },
  { fieldId: 'customfield_10016', issueTypeIds: ['10001', '10002', '10004'] },
  { fieldId: 'customfield_10020', issueTypeIds: ['10001', '10002', '10004'] },
  { fieldId: 'customfield_10032' },
  { fieldId: 'customfield_10033' },
  { fieldId: 'customfield_10034' },
  { fieldId: 'customfield_10035', issueTypeIds: ['10001'] },
  { fieldId: 'customfield_10036' },
  { fieldId: 'customfield_10038' },
];

const support: ScreenField[] = [
  ...basic,
  { fieldId: 'customfield_10034', required: true },
  { fieldId: 'customfield_10037' },
  { fieldId: 'customfield_10039', issueTypeIds: ['10006'] },
];

type Row = Omit<Project, 'id' | 'nextNumber'> & { key: ProjectKey };

const ROWS: readonly Row[] = [
  {
    key: 'PAY',
    name: 'Payments',
    description: 'Card payments, refunds and the ledger behind them.',
    typeKey: 'software',
    leadId: ACCOUNTS.marta,
    category: SOFTWARE,
    assigneeType: 'UNASSIGNED',
    issueTypeIds: ['10000', '10001', '10002', '10003', '10004'],
    workflows: { default: 'software', '10003': 'board' },
    permissionSchemeId: 'open',
    roles: { Administrators: [user('marta')], Members: ['group:developers', user('priya')] },
    screen: [...software, { fieldId: 'security' }],
  },
  {
    key: 'WEB',
    name: 'Website',
    description: 'The public website and its checkout.',
    typeKey: 'software',
    leadId: ACCOUNTS.jonas,
    category: SOFTWARE,
    assigneeType: 'PROJECT_LEAD',
    issueTypeIds: ['10000', '10001', '10002', '10004'],
    workflows: { default: 'board' },
    permissionSchemeId: 'readers',
    roles: {
      Administrators: [user('jonas')],
      Members: ['group:developers'],
      Viewers: ['group:support-agents', 'group:finance'],
      Leads: ['group:leads'],
    },
    screen: software.filter(({ fieldId }) => fieldId !== 'customfield_10020'),
  },
  {
    key: 'OPS',
    name: 'Operations',
    description: 'Keeping the lights on.',
    typeKey: 'business',
    leadId: ACCOUNTS.priya,
    category: null,
    assigneeType: 'UNASSIGNED',
    issueTypeIds: ['10002', '10003', '10006'],
    workflows: { default: 'board', '10006': 'software' },
    permissionSchemeId: 'open',
    roles: { Administrators: [user('priya')], Members: ['group:operations', user('marta'), user('kenji')] },
    screen: [
      ...basic,
      { fieldId: 'timetracking' },
      { fieldId: 'customfield_10037' },
      { fieldId: 'customfield_10039', issueTypeIds: ['10006'] },
    ],
  },
  {
    key: 'HELP',
    name: 'Customer Help',
    description: 'Where customers ask.',
    typeKey: 'service_desk',
    leadId: ACCOUNTS.kenji,
    category: null,
    assigneeType: 'UNASSIGNED',
    issueTypeIds: ['10005', '10006'],
    workflows: { default: 'support' },
    permissionSchemeId: 'service',
    roles: { Administrators: [user('kenji')], 'Service Desk Team': ['group:support-agents', user('martaReyes')] },
    screen: support,
  },
  {
    key: 'FIN',
    name: 'Finance',
    description: 'Budgets and contracts; not for everybody.',
    typeKey: 'business',
    leadId: ACCOUNTS.fatima,
    category: null,
    assigneeType: 'UNASSIGNED',
    issueTypeIds: ['10002', '10003'],
    workflows: { default: 'board' },
    permissionSchemeId: 'members',
    roles: { Administrators: [user('fatima')], Members: ['group:finance'] },
    screen: basic,
  },
  {
    key: 'PUB',
    name: 'Public tracker',
    description: 'What anyone may report about our client libraries.',
    typeKey: 'software',
    leadId: ACCOUNTS.jonas,
    category: SOFTWARE,
    assigneeType: 'UNASSIGNED',
    issueTypeIds: ['10002', '10004'],
    workflows: { default: 'board' },
    permissionSchemeId: 'public',
    roles: { Administrators: [user('jonas')], Members: ['group:developers', 'group:contractors'] },
    screen: [...basic.filter(({ fieldId }) => fieldId !== 'customfield_10031'), { fieldId: 'versions' }],
  },
];

export const projects: readonly Project[] = ROWS.map((row) => ({ ...row, id: PROJECT_IDS[row.key], nextNumber: 1 }));

function version(
  id: string,
  key: ProjectKey,
  sequence: number,
  name: string,
  description: string,
  out: string | null,
  state = '',
): Version {
  return {
    id,
    projectId: PROJECT_IDS[key],
    name,
    description,
    startDate: null,
    releaseDate: out,
    released: state === 'released' || state === 'archived',
    archived: state === 'archived',
    sequence,
  };
}

export const versions: readonly Version[] = [
  version('10000', 'PAY', 1, '0.9', 'Pilot', '2026-06-30', 'archived'),
  version('10001', 'PAY', 2, '1.0', 'First release', '2026-09-15', 'released'),
  version('10002', 'PAY', 3, '1.1', 'Retries and refunds', '2026-10-20', 'released'),
  version('10003', 'PAY', 4, '1.2', 'Settlement report', '2026-12-01'),
  version('10004', 'PAY', 5, '2.0', 'Second provider', null),
  version('10005', 'WEB', 1, 'Autumn', 'Autumn refresh', '2026-10-01', 'released'),
  version('10006', 'WEB', 2, 'Winter', 'Winter refresh', '2026-12-15'),
  version('10007', 'PUB', 1, '3.4.0', 'Client libraries 3.4.0', '2026-08-20', 'released'),
];

function component(id: string, key: ProjectKey, name: string, description: string, lead: keyof typeof ACCOUNTS | null): Component {
  return { id, projectId: PROJECT_IDS[key], name, description, leadId: lead && ACCOUNTS[lead] };
}

export const components: readonly Component[] = [
  component('10000', 'PAY', 'Ledger', 'Double-entry bookkeeping', 'marta'),
  component('10001', 'PAY', 'Card gateway', 'Talks to the card networks', 'jonas'),
  component('10002', 'PAY', 'Refunds', 'Money back', null),
  component('10003', 'WEB', 'Checkout', 'From basket to receipt', 'martaReyes'),
  component('10004', 'WEB', 'Content', 'Words and pictures', null),
];

/** The leads' own level: an issue with it is hidden from other developers. */
export const securityLevels: readonly SecurityLevel[] = [
  {
    id: '10000',
    projectId: PROJECT_IDS.PAY,
    name: 'Leads only',
    description: 'Not for everybody yet',
    holders: ['group:leads', 'role:Administrators', 'group:site-admins'],
  },
];
