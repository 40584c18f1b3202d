import type { IssueSeed } from '../issue-seed';

/** Finance, which hardly anybody sees. */
export const finIssues: readonly IssueSeed[] = [
  {
    type: 'Task',
    summary: 'Budget for next year',
    by: 'fatima',
    day: 20,
    assignee: 'fatima',
    priority: 'High',
    due: '2026-12-10',
    then: [['fatima', 40, { status: 'In Progress' }]],
  },
  { type: 'Sub-task', summary: 'Salaries', by: 'fatima', day: 21, parent: 'FIN-1', assignee: 'fatima' },
  {
    type: 'Task',
    summary: 'Contract with the second payment provider',
    by: 'ada',
    day: 46,
    assignee: 'fatima',
    comments: [['fatima', 50, 'They came down to 1.1 %.']],
  },
  { type: 'Task', summary: 'Fee table for the settlement report', by: 'fatima', day: 69, assignee: 'fatima', due: '2026-11-10' },
];

/** The public tracker, open to anyone. */
export const pubIssues: readonly IssueSeed[] = [
  {
    type: 'Bug',
    summary: 'Client ignores the retry-after header',
    by: 'jonas',
    day: 2,
    assignee: 'martaReyes',
    versions: ['3.4.0'],
    labels: ['http'],
    then: [['martaReyes', 9, { status: 'In Progress' }]],
    comments: [['rosa', 11, 'Seen with the Java client as well.']],
  },
  {
    type: 'Bug',
    summary: 'Example in the readme does not compile',
    by: 'rosa',
    day: 10,
    assignee: 'rosa',
    priority: 'Low',
    versions: ['3.4.0'],
    then: [['rosa', 12, { status: 'Done' }]],
  },
  { type: 'Task', summary: 'Publish the changelog with each release', by: 'jonas', day: 16, labels: ['docs'], votes: ['rosa', 'jonas'] },
  {
    type: 'Bug',
    summary: 'Timeouts are in seconds, documentation says milliseconds',
    by: 'rosa',
    day: 34,
    assignee: 'rosa',
    labels: ['docs', 'http'],
    then: [['rosa', 36, { status: 'To Do' }]],
  },
  { type: 'Task', summary: 'Drop support for the oldest runtime', by: 'martaReyes', day: 48, due: '2027-01-31' },
  {
    type: 'Bug',
    summary: 'Connection pool leaks after a cancelled call',
    by: 'rosa',
    day: 63,
    priority: 'High',
    versions: ['3.4.0'],
    labels: ['http', 'memory'],
  },
  {
    type: 'Bug',
    summary: 'Pool grows without end',
    by: 'rosa',
    day: 64,
    versions: ['3.4.0'],
    then: [['jonas', 65, { status: 'Done', resolution: 'Duplicate' }]],
  },
  { type: 'Task', summary: 'Sign the released packages', by: 'jonas', day: 69, assignee: 'oskar', labels: ['security'] },
];
