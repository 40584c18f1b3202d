import { inputSchema } from '../../src/actions/input-schema';
import { actions } from '../../src/actions/registry';
import { ACCOUNTS } from '../../host/site/seed/people';
import { startWorld, type World } from '../support/world';

/** Everything of the closed project and the closed space that a person with all rights could read, and that must not pass. */
interface Closed {
  issueKeys: string[];
  issueIds: string[];
  pageIds: string[];
  secrets: string[];
}

let world: World;
let ada: string;
let closed: Closed;
let before: unknown;

const ask = (path: string, query: Record<string, string>): Record<string, unknown> => {
  const product = path.startsWith('/wiki') ? 'confluence' : 'jira';
  const request = { method: 'GET', path, query: new URLSearchParams(query), headers: {}, body: null };
  return world.opened.site.handle(product, request, { kind: 'person', accountId: ACCOUNTS.ada }).body as Record<string, unknown>;
};

function readClosed(): Closed {
  const found = ask('/rest/api/3/search/jql', { jql: 'project = FIN', fields: 'summary', maxResults: '100' });
  const issues = found['issues'] as { id: string; key: string; fields: { summary: string } }[];
  const spaces = ask('/wiki/api/v2/spaces', { keys: 'HR' })['results'] as { id: string }[];
  const pages = ask('/wiki/api/v2/pages', { 'space-id': spaces[0]?.id ?? '' })['results'] as { id: string; title: string }[];
  return {
    issueKeys: issues.map((issue) => issue.key),
    issueIds: issues.map((issue) => issue.id),
    pageIds: pages.map((page) => page.id),
    secrets: [...issues.map((issue) => issue.fields.summary), ...pages.map((page) => page.title)],
  };
}

/** Inputs that reach for closed things, for each input name that can name one. */
function reaching({ issueKeys, issueIds, pageIds, secrets }: Closed): Record<string, unknown[]> {
  const issues = [issueKeys[0], issueIds[0]];
  const title = secrets.at(-1) ?? '';
  return {
    issue: issues,
    other_issue: issues,
    project: ['FIN'],
    parent: [...issues, pageIds[0]],
    jql: ['project = FIN', `key = ${issueKeys[0] ?? ''}`, `text ~ "${secrets[0] ?? ''}"`],
    text: secrets.slice(0, 3),
    cql: ['space = HR', `title = "${title}"`, `id = ${pageIds[0] ?? ''}`],
    space: ['HR'],
    page: [pageIds[0], `HR/${title}`],
    title: [title],
    query: ['FIN', ...secrets.slice(0, 1)],
  };
}

/** Something plausible for every other input that an action needs. */
const FILLERS: Record<string, unknown> = {
  issue: 'PAY-1',
  other_issue: 'PAY-2',
  relation: 'blocks',
  project: 'PAY',
  type: 'Task',
  summary: 'x',
  body: 'x',
  status: 'Done',
  time: '1h',
  space: 'ENG',
  title: 'A title of its own',
  page: '1',
  version: 1,
  query: 'x',
  action: 'jira_get_issue',
  input: {},
  text: 'x',
};

/** Everything that is closed, as it stands in the site now. */
const standing = (): unknown => [
  ask('/rest/api/3/search/jql', { jql: 'project = FIN', fields: '*all', maxResults: '100' })['issues'],
  closed.pageIds.map((id) => ask(`/wiki/api/v2/pages/${id}`, { 'body-format': 'storage' })),
  closed.pageIds.map((id) => ask(`/wiki/api/v2/pages/${id}/footer-comments`, {})),
];

beforeAll(async () => {
  world = await startWorld();
  ada = await world.mintKey('ada');
  closed = readClosed();
  before = standing();
});
afterAll(() => {
  world.close();
});

describe('what the admin closed does not pass, whichever action reaches for it', () => {
  test('there is something to keep', () => {
    expect(closed.issueKeys.length).toBeGreaterThan(1);
    expect(closed.pageIds.length).toBeGreaterThan(0);
    expect(closed.secrets.length).toBeGreaterThan(2);
  });

  test.each(actions.filter((action) => action.type !== 'runner').map((action) => [action.id, action] as const))(
    '%s',
    async (id, action) => {
      const { required = [], properties } = inputSchema(action);
      const filled = Object.fromEntries(required.map((name) => [name, FILLERS[name]]));
      const aims = reaching(closed);
      for (const name of Object.keys(properties)) {
        for (const value of aims[name] ?? []) {
          const input = { ...filled, [name]: value };
          const told = await world.mcp(ada).call(id, input);
          const heard = told.text + JSON.stringify(told.structured);
          const echoed = JSON.stringify(input);
          for (const secret of [...closed.secrets, ...closed.issueKeys]) {
            // What the caller said itself may come back to it.
            if (!echoed.includes(secret))
              expect({ id, input, leaked: heard.includes(secret) ? secret : null }).toEqual({ id, input, leaked: null });
          }
        }
      }
    },
  );

  test('and nothing of it was changed by all that', () => {
    expect(standing()).toEqual(before);
  });
});
