import type { IssueType, LinkType, RankedName, Status, Workflow } from '../../jira/records';

export const issueTypes: readonly IssueType[] = [
  { id: '10000', name: 'Epic', description: 'A big piece of work, broken down into smaller ones.', hierarchyLevel: 1 },
  { id: '10001', name: 'Story', description: 'Something a user wants.', hierarchyLevel: 0 },
  { id: '10002', name: 'Task', description: 'A piece of work.', hierarchyLevel: 0 },
  { id: '10003', name: 'Sub-task', description: 'A part of a piece of work.', hierarchyLevel: -1 },
  { id: '10004', name: 'Bug', description: 'Something that does not work as it should.', hierarchyLevel: 0 },
  { id: '10005', name: 'Service Request', description: 'Something a customer asks for.', hierarchyLevel: 0 },
  { id: '10006', name: 'Incident', description: 'A service is down or slow.', hierarchyLevel: 0 },
];

export const statuses: readonly Status[] = [
  { id: '10010', name: 'To Do', description: 'Nobody has begun yet.', category: 'new' },
  { id: '10011', name: 'In Progress', description: 'Somebody works on it.', category: 'indeterminate' },
  { id: '10012', name: 'In Review', description: 'Somebody else looks it over.', category: 'indeterminate' },
  { id: '10013', name: 'Done', description: 'Finished.', category: 'done' },
  { id: '10014', name: 'Backlog', description: 'An idea, not planned yet.', category: 'new' },
  { id: '10015', name: 'Waiting for support', description: 'An agent has to answer.', category: 'indeterminate' },
  { id: '10016', name: 'Waiting for customer', description: 'The customer has to answer.', category: 'indeterminate' },
  { id: '10017', name: 'Resolved', description: 'Answered, and the customer may still come back.', category: 'done' },
  { id: '10018', name: 'Blocked', description: 'Something else has to happen first.', category: 'indeterminate' },
];

export const priorities: readonly RankedName[] = [
  { id: '1', name: 'Highest', description: 'Stops people from working.', rank: 1, color: '#d04437' },
  { id: '2', name: 'High', description: 'Could soon stop people.', rank: 2, color: '#f15c75' },
  { id: '3', name: 'Medium', description: 'Can stop people.', rank: 3, color: '#f79232' },
  { id: '4', name: 'Low', description: 'A small matter.', rank: 4, color: '#707070' },
  { id: '5', name: 'Lowest', description: 'Hardly matters.', rank: 5, color: '#999999' },
];

export const resolutions: readonly RankedName[] = [
  { id: '10000', name: 'Done', description: 'Work has been completed.', rank: 1, color: '' },
  { id: '10001', name: "Won't Do", description: 'This will not be worked on.', rank: 2, color: '' },
  { id: '10002', name: 'Duplicate', description: 'Another issue has the same problem.', rank: 3, color: '' },
  { id: '10003', name: 'Cannot Reproduce', description: 'Nobody could make it happen again.', rank: 4, color: '' },
];

export const linkTypes: readonly LinkType[] = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

const RESOLUTION = [{ fieldId: 'resolution', required: true }];

/** Closing a piece of software work asks for a resolution; a review can be sent back; anything can be blocked. */
const software: Workflow = {
  id: 'software',
  name: 'Software delivery',
  initialStatusId: '10010',
  transitions: [
    { id: '11', name: 'Start work', from: ['10010', '10018'], to: '10011', screen: [] },
    { id: '21', name: 'Ask for review', from: ['10011'], to: '10012', screen: [{ fieldId: 'assignee' }] },
    { id: '31', name: 'Send back', from: ['10012'], to: '10011', screen: [] },
    { id: '41', name: 'Done', from: ['10011', '10012'], to: '10013', screen: [...RESOLUTION, { fieldId: 'fixVersions' }] },
    { id: '51', name: 'Reopen', from: ['10013'], to: '10010', screen: [], resolutionId: null },
    { id: '61', name: 'Block', from: 'any', to: '10018', screen: [], resolutionId: null },
  ],
};

/** A board without ceremony: every column leads to every other, and Done resolves by itself. */
const board: Workflow = {
  id: 'board',
  name: 'Simple board',
  initialStatusId: '10014',
  transitions: [
    { id: '11', name: 'Backlog', from: 'any', to: '10014', screen: [], resolutionId: null },
    { id: '21', name: 'To Do', from: 'any', to: '10010', screen: [], resolutionId: null },
    { id: '31', name: 'In Progress', from: 'any', to: '10011', screen: [], resolutionId: null },
    { id: '41', name: 'Done', from: 'any', to: '10013', screen: [], resolutionId: '10000' },
  ],
};

/** Support: to and fro between agent and customer; only agents resolve. */
const support: Workflow = {
  id: 'support',
  name: 'Support',
  initialStatusId: '10015',
  transitions: [
    { id: '11', name: 'Respond to customer', from: ['10015'], to: '10016', screen: [] },
    { id: '21', name: 'Respond to support', from: ['10016'], to: '10015', screen: [] },
    { id: '31', name: 'Resolve this issue', from: ['10015', '10016'], to: '10017', screen: RESOLUTION, role: 'Service Desk Team' },
    { id: '41', name: 'Back to support', from: ['10017'], to: '10015', screen: [], resolutionId: null },
  ],
};

export const workflows: readonly Workflow[] = [software, board, support];
