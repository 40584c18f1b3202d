import { csv, barsPng, pagePdf } from './files';
import type { IssueInput } from './issue-input';

/** What came in during the last days, in the projects of the small site. */
export const recentIssues: Record<string, IssueInput[]> = {
  PAY: [
    {
      type: 'Bug',
      summary: 'Settlement file lacks the last hour of the day',
      by: 'fatima',
      day: 72,
      priority: 'High',
      assignee: 'martaReyes',
      components: ['Ledger'],
      fixVersions: ['1.2'],
      sprint: ['PAY Sprint 3'],
      points: 3,
      then: [['martaReyes', 73, { status: 'In Progress' }]],
    },
    {
      type: 'Task',
      summary: 'Load test for Black week',
      by: 'marta',
      day: 72.2,
      assignee: 'jonas',
      labels: ['black-week'],
      sprint: ['PAY Sprint 3'],
      points: 5,
      then: [['jonas', 74, { status: 'In Progress' }]],
      work: [['jonas', 75, '6h', 'Four times last year: fine until the ledger']],
    },
    { type: 'Story', summary: 'Refund to a gift card', by: 'kenji', day: 74, components: ['Refunds'], fixVersions: ['2.0'], points: 8 },
    { type: 'Bug', summary: 'Receipts name the old company address', by: 'zara', day: 76, priority: 'Medium', versions: ['1.1'] },
    {
      type: 'Story',
      summary: 'Warn before a card expires',
      by: 'marta',
      day: 77,
      fixVersions: ['2.0'],
      points: 3,
      votes: ['kenji', 'nadia'],
    },
  ],
  WEB: [
    {
      type: 'Task',
      summary: 'Waiting room page for Black week',
      by: 'jonas',
      day: 71,
      assignee: 'martaReyes',
      labels: ['black-week'],
      fixVersions: ['Winter'],
      priority: 'High',
      then: [['martaReyes', 73, { status: 'In Progress' }]],
    },
    {
      type: 'Bug',
      summary: 'Price history is a day behind',
      by: 'sofia',
      day: 75,
      components: ['Content'],
      priority: 'High',
      labels: ['black-week'],
    },
    { type: 'Story', summary: 'Compare three products side by side', by: 'ines', day: 78, points: 8 },
  ],
  OPS: [
    {
      type: 'Task',
      summary: 'Night shift plan for Black week',
      by: 'priya',
      day: 70,
      assignee: 'priya',
      labels: ['black-week'],
      then: [['priya', 72, { status: 'In Progress' }]],
    },
    {
      type: 'Incident',
      summary: 'Search slow after the catalogue import',
      by: 'emre',
      day: 73,
      assignee: 'emre',
      priority: 'High',
      labels: ['postmortem'],
      then: [
        ['emre', 73.1, { status: 'In Progress' }],
        ['emre', 73.4, { status: 'Done', resolution: 'Done' }],
      ],
      comments: [['emre', 73.3, 'Import now runs at four in the morning.']],
    },
    { type: 'Task', summary: 'Order machines for December', by: 'priya', day: 76, due: '2026-11-27' },
  ],
  PUB: [
    { type: 'Bug', summary: 'Client sends the date in local time', by: 'rosa', day: 72, versions: ['3.4.0'], labels: ['dates'] },
    { type: 'Task', summary: 'Example for uploading a file', by: 'jonas', day: 79, labels: ['docs'] },
  ],
  FIN: [
    {
      type: 'Task',
      summary: 'What Black week may cost',
      by: 'fatima',
      day: 71,
      assignee: 'fatima',
      due: '2026-11-25',
      then: [['fatima', 74, { status: 'In Progress' }]],
    },
  ],
};

/** Links that cross the projects. */
export const recentLinks: [string, string, string][] = [
  ['MOB-2', 'Relates', 'WEB-1'],
  ['PAY-22', 'Relates', 'WEB-13'],
  ['WEB-13', 'Relates', 'OPS-9'],
  ['OPS-10', 'Relates', 'PLAT-5'],
  ['FIN-5', 'Blocks', 'OPS-11'],
  ['PAY-23', 'Blocks', 'MOB-5'],
  ['PUB-9', 'Relates', 'MOB-10'],
  ['LAW-1', 'Blocks', 'MKT-2'],
  ['MKT-5', 'Relates', 'MOB-3'],
  ['PLAT-9', 'Blocks', 'OPS-2'],
];

const page = (issue: string, url: string, title: string, summary = '') => ({ issue, url, title, summary, relationship: 'mentioned in' });

/** Pages of the web that issues point at. */
export const recentRemoteLinks = [
  page('PAY-22', 'https://dashboards.example.com/load/black-week', 'Load during the test', 'Orders a minute and what they cost'),
  page('OPS-10', 'https://status.example.com/incidents/2026-11-13', 'Status page: slow search', 'What customers were told'),
  page('LAW-1', 'https://parcels.example.com/terms', 'Terms of the parcel service'),
];

/** The files that the seeds' attachments hold, by name. */
export const files: Record<string, Buffer> = {
  'gateway-log.txt': Buffer.from(
    [
      '09:14:02 authorise timeout after 3000 ms',
      '09:14:03 authorise ok id=77120',
      '09:14:09 authorise ok id=77121 (same card, same amount)',
      '09:55:00 queue empty',
      '',
    ].join('\n'),
  ),
  'one-tap.png': barsPng([0.2, 0.9, 0.4], 120, 160),
  'services.png': barsPng([0.6, 0.3, 0.8, 0.5, 0.7]),
  'northbank-contract.pdf': pagePdf('Contract with Northbank', [
    'Term: until 31 December 2027',
    'Notice: six months before the end',
    'Signed copy for the file',
  ]),
  'load-test.csv': csv(
    ['minute', 'orders', 'median ms', 'failed'],
    [1, 400, 210, 0],
    [2, 800, 230, 0],
    [3, 1600, 410, 2],
    [4, 2400, 1900, 61],
  ),
  'start-time.png': barsPng([0.95, 0.9, 0.7, 0.62, 0.4, 0.33, 0.3]),
  'parcel-contract.pdf': pagePdf('Contract with the parcel service', ['Draft 3', 'Liability: open', 'Price per parcel: see annex A']),
  'alerts.csv': csv(
    ['alert', 'woke', 'minutes'],
    ['queue of order events', 'Priya Nair', 31],
    ['gateway slow from Asia', 'Jonas Weber', 12],
  ),
  ...Object.fromEntries(
    [0.2, 0.4, 0.6, 0.8].map((peak, at) => [`graph-${String(at + 1)}.png`, barsPng([0.1, 0.2, peak, 0.9, 0.7, peak / 2])]),
  ),
  'session.txt': Buffer.from('Interview 4, 38 minutes.\nFinds the basket at once. Looks for the vouchers in the menu, not at the till.\n'),
};

const file = (name: string, mimeType: string, issue: string, day: number) => ({
  issue,
  filename: name,
  mimeType,
  file: `../files/${name}`,
  day,
});

export const recentAttachments = [
  file('load-test.csv', 'text/csv', 'PAY-22', 75),
  file('start-time.png', 'image/png', 'MOB-60', 10),
  file('parcel-contract.pdf', 'application/pdf', 'LAW-1', -250),
  file('session.txt', 'text/plain', 'MOB-6', -255),
];
