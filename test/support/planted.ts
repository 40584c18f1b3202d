import { ACCOUNTS } from '../../host/site/seed/people';
import type { Settings } from '../../src/policy/settings/settings';
import type { World } from './world';

/** Something plausible for every input that an action of the registry demands. */
const FILLERS: Readonly<Record<string, unknown>> = {
  issue: 'PAY-1',
  issues: ['PAY-1', 'PAY-2'],
  other_issue: 'PAY-2',
  request: 'HELP-1',
  relation: 'blocks',
  project: 'PAY',
  type: 'Task',
  summary: 'x',
  body: 'x',
  status: 'Done',
  time: '1h',
  space: 'ENG',
  title: 'A title of its own',
  page: 'ENG/Decision Log',
  pages: ['ENG/Decision Log'],
  version: 1,
  query: 'x',
  action: 'jira_get_issue',
  input: {},
  fields: { Priority: 'High' },
  comment: '1',
  worklog: '1',
  attachment: '10000',
  filename: 'a.txt',
  change: 'nothing',
  approval: 'nothing',
  edits: [{ op: 'append', content: 'x' }],
};

const MANY = { read: 60_000, write: 6_000, destructive: 600 };

/** Limits that a walk over the whole registry does not reach. */
export const WIDE: Settings['limits'] = {
  perMinute: { connection: MANY, person: MANY, site: MANY },
  writesPerDay: { connection: 1_000_000, person: 1_000_000, site: 1_000_000 },
};

/** @throws for an input that nobody has given a plausible value yet: a new action with one has to be added above. */
export function filled(required: readonly string[]): Record<string, unknown> {
  const unknown = required.filter((name) => !(name in FILLERS));
  if (unknown.length > 0) throw new Error(`No filler for: ${unknown.join(', ')}. Add one to test/support/planted.ts.`);
  return Object.fromEntries(required.map((name) => [name, FILLERS[name]]));
}

/** A call of Ada's own to the site, past the app. She has all rights. @throws when the site does not do it. */
export function siteCall(
  world: World,
  method: string,
  path: string,
  given: { body?: unknown; query?: Record<string, string> } = {},
): unknown {
  const request = {
    method,
    path,
    query: new URLSearchParams(given.query ?? {}),
    headers: { 'content-type': 'application/json' },
    body: given.body === undefined ? null : JSON.stringify(given.body),
  };
  const product = path.startsWith('/wiki') ? 'confluence' : 'jira';
  const { status, body } = world.opened.site.handle(product, request, { kind: 'person', accountId: ACCOUNTS.ada });
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
  return body;
}
