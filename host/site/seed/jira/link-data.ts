/** Links of the seed: source, outward word's type, target. Several cross projects, one ends where few may look. */
export const links: readonly (readonly [source: string, type: string, target: string])[] = [
  ['PAY-7', 'Relates', 'OPS-5'],
  ['PAY-7', 'Relates', 'HELP-3'],
  ['PAY-11', 'Relates', 'PAY-7'],
  ['PAY-4', 'Blocks', 'WEB-9'],
  ['FIN-4', 'Blocks', 'PAY-12'],
  ['PAY-8', 'Blocks', 'PAY-12'],
  ['PAY-14', 'Blocks', 'WEB-4'],
  ['PUB-7', 'Duplicate', 'PUB-6'],
  ['WEB-2', 'Blocks', 'OPS-2'],
  ['HELP-7', 'Relates', 'PAY-18'],
];

/** Web pages that issues point at. */
export const remoteLinks: readonly { issue: string; url: string; title: string; summary: string; relationship: string }[] = [
  {
    issue: 'PAY-7',
    url: 'https://status.example.com/incidents/2026-09-29',
    title: 'Status page: slow payments',
    summary: 'What customers were told',
    relationship: 'mentioned in',
  },
];

/** Files on issues; the site keeps what they are called, not what is in them. */
export const attachments: readonly { issue: string; filename: string; mimeType: string; size: number; day: number }[] = [
  { issue: 'PAY-7', filename: 'gateway-log.txt', mimeType: 'text/plain', size: 18_432, day: 28.3 },
  { issue: 'WEB-4', filename: 'one-tap.png', mimeType: 'image/png', size: 204_811, day: 34 },
];
