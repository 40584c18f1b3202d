import { inputSchema } from '../../src/actions/input-schema';
import type { Action } from '../../src/actions/define';
import { actions } from '../../src/actions/registry';
import { WIDE, filled, siteCall } from '../support/planted';
import type { Told } from '../support/told';
import { answered, startWorld, type World } from '../support/world';

const KEPT = 'agents-keep-out';
const PERSONAL = '~5b10a2844c20165700ede21c';

/** Written into what is closed by this test, where nobody can guess it. */
const PLANTED = {
  comment: 'Zinnober-comment-7731',
  pageComment: 'Zinnober-remark-7732',
  field: 'Zinnober-description-7733',
  earlier: 'Zinnober-earlier-7734',
  subtask: 'Zinnober-child-7735',
  page: 'Zinnober-page-7736',
  version: 'Zinnober-version-7737',
};

interface Named {
  id: string;
  key: string;
}

/** Everything that is closed, which a person with all rights could read, and which must not pass. */
interface Closed {
  /** In the closed project, and one that carries the label. */
  issues: Named[];
  /** In the closed space, in a personal space, and one that carries the label. */
  pages: { id: string; title: string; space: string }[];
  secrets: string[];
}

let world: World;
let ada: string;
let narrow: string;
let closed: Closed;
let before: unknown;

const site = (method: string, path: string, given?: Parameters<typeof siteCall>[3]): unknown => siteCall(world, method, path, given);
const issuesOf = (jql: string): (Named & { fields: { summary: string } })[] =>
  (site('GET', '/rest/api/3/search/jql', { query: { jql, fields: 'summary', maxResults: '100' } }) as { issues: never[] }).issues;

function pagesOf(key: string): Closed['pages'] {
  const { results } = site('GET', '/wiki/api/v2/spaces', { query: { keys: key } }) as { results: { id: string }[] };
  const id = results[0]?.id ?? '';
  const pages = site('GET', '/wiki/api/v2/pages', { query: { 'space-id': id } }) as { results: { id: string; title: string }[] };
  return pages.results.map((page) => ({ id: page.id, title: page.title, space: key }));
}

const text = (words: string) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] });

/** Plants secrets in comments, history, fields, links, children and versions, and gathers those that the seed has. */
function plant(): Closed {
  const kept = issuesOf(`labels = ${KEPT}`);
  const issues = [...issuesOf('project = FIN'), ...kept];
  const [fin] = issues;
  const [label] = kept;
  if (!fin || !label) throw new Error('The seed keeps nothing back.');
  for (const { key } of [fin, label]) {
    site('POST', `/rest/api/3/issue/${key}/comment`, { body: { body: text(PLANTED.comment) } });
    site('POST', '/rest/api/3/issueLink', { body: { type: { name: 'Blocks' }, inwardIssue: { key: 'PAY-1' }, outwardIssue: { key } } });
  }
  for (const words of [PLANTED.earlier, PLANTED.field])
    site('PUT', '/rest/api/3/issue/PAY-1', { body: { fields: { description: text(words) } } });
  const found = site('GET', '/wiki/rest/api/search', { query: { cql: `label = ${KEPT} and type = page` } }) as {
    results: { content: { id: string; title: string } }[];
  };
  const labelled = found.results.map(({ content }) => ({ ...content, space: 'ENG' }));
  const pages = [...pagesOf('HR'), ...labelled, ...pagesOf(PERSONAL)];
  for (const { id } of pages)
    site('POST', '/wiki/api/v2/footer-comments', {
      body: { pageId: id, body: { representation: 'storage', value: `<p>${PLANTED.pageComment}</p>` } },
    });
  const summaries = issues.map((issue) => issue.fields.summary);
  return {
    issues: issues.map(({ id, key }) => ({ id, key })),
    pages,
    secrets: [
      ...Object.values(PLANTED),
      ...summaries,
      ...issues.map(({ key }) => key),
      ...pages.flatMap(({ title, space }) => (space === PERSONAL ? [] : [title])),
      'Notes to myself',
    ],
  };
}

/** Inputs that reach for closed things, for each input name that can name one. */
function reaching({ issues, pages }: Closed, { effect }: Action): Record<string, unknown[]> {
  const [first] = issues;
  const last = issues.at(-1);
  const named = [first?.key, first?.id, last?.key, last?.id];
  const contents = ['HR', 'ENG', PERSONAL].flatMap((space) => {
    const page = pages.find((one) => one.space === space);
    return page === undefined ? [] : [page.id, `${space}/${page.title}`];
  });
  return {
    issue: named,
    other_issue: named,
    request: named,
    issues: named.map((one) => [one]),
    link: ['10000', '10005'],
    attachment: ['10000', '10001', '10002', 'northbank-contract.pdf'],
    project: ['FIN'],
    parent: [...named, ...contents],
    sibling: contents,
    page: contents,
    pages: contents.map((one) => [one]),
    jql: [
      'project = FIN',
      `key in (${first?.key ?? ''}, ${last?.key ?? ''})`,
      `text ~ "${PLANTED.comment}"`,
      `labels = ${KEPT}`,
      `description ~ "${PLANTED.field}"`,
      'issue in linkedIssues(PAY-1)',
      'project = PAY ORDER BY description',
      'key = PAY-1',
    ],
    cql: ['space = HR', `label = ${KEPT}`, `space = "${PERSONAL}"`, `text ~ "${PLANTED.pageComment}"`, 'space.type = personal'],
    text: [PLANTED.comment, PLANTED.pageComment, PLANTED.field],
    space: ['HR', PERSONAL, 'ENG'],
    // A title that is written would rightly be found again.
    title: effect === 'read' ? pages.map(({ title }) => title).slice(0, 2) : [],
    query: ['FIN', PLANTED.page],
    include: [['links', 'changelog', 'comments', 'subtasks', 'attachments', 'remote_links']],
    fields: [['*all'], ['description'], { description: 'x' }],
    format: ['markdown', 'faithful', 'adf'],
    target: [...named, ...contents, 'space:HR', 'FIN'],
    comment: ['10000', '10001'],
    label: [KEPT],
  };
}

/** Everything that is closed, as it stands in the site now. */
const standing = (): unknown => [
  closed.issues.map(({ id }) => site('GET', `/rest/api/3/issue/${id}`, { query: { fields: '*all' } })),
  closed.pages.map(({ id }) => [
    // Its place among its neighbours changes when one of them moves.
    { ...(site('GET', `/wiki/api/v2/pages/${id}`, { query: { 'body-format': 'storage' } }) as object), position: null },
    site('GET', `/wiki/api/v2/pages/${id}/footer-comments`, { query: { 'body-format': 'storage' } }),
    site('GET', `/wiki/api/v2/pages/${id}/labels`),
  ]),
];

beforeAll(async () => {
  world = await startWorld();
  await world.decide((settings) => {
    const all = { read: true, create: true, update: true, delete: true, manage: true };
    return {
      ...settings,
      effects: { jira: all, jsm: all, confluence: all, atlassian: all },
      spaces: { ...settings.spaces, personal: 'none' },
      hiddenLabels: [KEPT],
      fields: { hidden: [{ field: 'Description' }], readOnly: [] },
      publicReplies: true,
      limits: WIDE,
    };
  });
  ada = await world.mintKey('ada');
  const payload = { name: 'narrow', expiresInDays: 1, only: { projects: ['WEB'], spaces: ['DOCS'] } };
  narrow = answered(await world.page('mintKey', payload, 'ada')).key;
  closed = plant();
  before = standing();
});
afterAll(() => {
  world.close();
});

/** The runner that carries an action which a door does not list. */
const runnerFor = ({ effect, destructive }: Action): string =>
  effect === 'read' ? 'atlassian_run_read' : destructive ? 'atlassian_run_destructive' : 'atlassian_run_write';

/** By every door: a connection, one that was narrowed to another project and space, and Rovo. */
const doors: Record<string, (action: Action, input: Record<string, unknown>) => Promise<Told>> = {
  mcp: (action, input) => world.mcp(ada).call(action.id, input),
  narrowed: (action, input) => world.mcp(narrow).call(action.id, input),
  rovo: (action, input) =>
    action.surface === 'catalogue'
      ? world.rovo('ada', runnerFor(action), { action: action.id, input: JSON.stringify(input) })
      : world.rovo('ada', action.id, input),
};

function expectNoLeak(where: object, heard: string, asked: string, secrets: readonly string[]): void {
  // What the caller said itself may come back to it.
  const leaked = secrets.filter((secret) => heard.includes(secret) && !asked.includes(secret));
  expect({ ...where, leaked }).toEqual({ ...where, leaked: [] });
}

describe('what the admin closed does not pass, whichever action reaches for it by whichever door', () => {
  test('there is something to keep', () => {
    expect(closed.issues.length).toBeGreaterThan(2);
    expect(new Set(closed.pages.map(({ space }) => space))).toEqual(new Set(['HR', 'ENG', PERSONAL]));
    expect(JSON.stringify(before)).toContain(PLANTED.pageComment);
    expect(JSON.stringify(site('GET', '/rest/api/3/issue/PAY-1'))).toContain(PLANTED.field);
  });

  test.each(actions.filter((action) => action.type !== 'runner').map((action) => [action.id, action] as const))(
    '%s',
    async (id, action) => {
      const { required = [], properties } = inputSchema(action);
      const plain = filled(required);
      const aims = reaching(closed, action);
      const aimed = (most: number) =>
        Object.keys(properties).flatMap((name) => (aims[name] ?? []).slice(0, most).map((value) => ({ ...plain, [name]: value })));
      for (const [door, call] of Object.entries(doors)) {
        // The doors join one path: the full walk is made by one of them.
        for (const input of [plain, ...aimed(door === 'mcp' ? Infinity : 2)]) {
          const told = await call(action, input);
          const heard = told.text + JSON.stringify(told.structured ?? {});
          const beyond = [
            ...(door === 'narrowed' ? ['Daily settlement file'] : []),
            // A page that is open has a file of this name too.
            ...(action.product === 'confluence' ? [] : ['northbank-contract']),
          ];
          expectNoLeak({ id, door, input }, heard, JSON.stringify(input), [...closed.secrets, ...beyond]);
        }
      }
    },
    20_000,
  );

  test('resources and prompts', async () => {
    const { issues, pages } = closed;
    const uris = [
      ...issues.flatMap(({ id, key }) => [`jira://issue/${key}`, `jira://issue/${id}`]),
      'jira://issue/PAY-1',
      ...pages.map(({ id }) => `confluence://page/${id}`),
    ];
    for (const uri of uris) {
      const { answer } = await world.mcp(ada).request('resources/read', { uri }, uri);
      expectNoLeak({ uri }, JSON.stringify(answer), uri, closed.secrets);
    }
    for (const [method, params] of [
      ['resources/list', {}],
      ['resources/templates/list', {}],
      ['prompts/list', {}],
      ['tools/list', {}],
      ['prompts/get', { name: 'triage', arguments: { project: 'FIN' } }],
    ] as const) {
      const { answer } = await world.mcp(ada).request(method, params, 'name' in params ? params.name : undefined);
      expect({ method, error: answer.error }).toEqual({ method, error: undefined });
      expectNoLeak({ method }, JSON.stringify(answer), JSON.stringify(params), closed.secrets);
    }
  });

  test('and nothing of it was changed by all that', () => {
    expect(standing()).toEqual(before);
  });
});
