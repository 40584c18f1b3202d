import fc from 'fast-check';
import type { Settings } from '../../src/policy/settings/settings';
import { ACCESS } from '../../src/policy/vocabulary';
import { answered, startWorld, type World } from '../support/world';

/** A call whose place and effect are known without asking anybody. */
interface KnownCall {
  action: string;
  input: Record<string, unknown>;
  product: 'jira' | 'confluence';
  effect: 'read' | 'create' | 'update' | 'delete';
  place: { kind: 'projects' | 'spaces'; key: string };
}

const inProject = (key: string): KnownCall[] => {
  const place = { kind: 'projects' as const, key };
  const issue = `${key}-1`;
  return [
    { action: 'jira_get_issue', input: { issue }, product: 'jira', effect: 'read', place },
    { action: 'jira_search_issues', input: { jql: `project = ${key}` }, product: 'jira', effect: 'read', place },
    { action: 'jira_add_comment', input: { issue, body: 'By chance' }, product: 'jira', effect: 'create', place },
    { action: 'jira_create_issue', input: { project: key, type: 'Task', summary: 'By chance' }, product: 'jira', effect: 'create', place },
    { action: 'jira_edit_issue', input: { issue, summary: 'By chance' }, product: 'jira', effect: 'update', place },
    { action: 'jira_delete_comment', input: { issue, comment: '10000' }, product: 'jira', effect: 'delete', place },
  ];
};

const inSpace = (key: string): KnownCall[] => {
  const place = { kind: 'spaces' as const, key };
  return [
    { action: 'confluence_search_content', input: { cql: `space = ${key}` }, product: 'confluence', effect: 'read', place },
    {
      action: 'confluence_create_page',
      input: { space: key, title: 'By chance', body: 'x' },
      product: 'confluence',
      effect: 'create',
      place,
    },
  ];
};

const CALLS = [...['PAY', 'WEB', 'HELP'].flatMap(inProject), ...['ENG', 'DOCS'].flatMap(inSpace)];

/** What the admin's word means, said a second time and in the plainest way. */
function allowed({ action, product, effect, place }: KnownCall, settings: Settings, only: readonly string[] | null): boolean {
  const single = settings.actions[action];
  const on = single ?? settings.effects[product][effect];
  const rule = settings[place.kind].rules[place.key] ?? settings[place.kind].default;
  const inside = place.kind === 'spaces' || only === null || only.includes(place.key);
  return settings.raised && settings.doors.mcp && on && inside && (rule === 'write' || (rule === 'read' && effect === 'read'));
}

/** More often on than off, so that many calls get as far as the next rule. */
const mostly = fc.integer({ min: 0, max: 4 }).map((n) => n > 0);
const onOff = fc.record({ read: mostly, create: mostly, update: mostly, delete: mostly, manage: mostly });
const access = fc.constantFrom(...ACCESS, 'write' as const);
const rules = (keys: string[]) => fc.record({ default: access, rules: fc.dictionary(fc.constantFrom(...keys), access) });

const anySettings = fc.record({
  // Lowered now and then: every call is refused then.
  raised: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  mcp: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  jira: onOff,
  confluence: onOff,
  actions: fc.dictionary(fc.constantFrom('jira_get_issue', 'jira_add_comment', 'confluence_create_page'), fc.boolean()),
  projects: rules(['PAY', 'WEB', 'HELP']),
  spaces: rules(['ENG', 'DOCS']),
});

const keys = new Map<string, string>();

/** Ada's key for these projects; a person has only so many. */
async function keyFor(only: string[] | null): Promise<string> {
  const name = only === null ? 'all' : [...only].sort().join(' ');
  const known = keys.get(name);
  if (known !== undefined) return known;
  const asked = { name, expiresInDays: 1, scopes: ['jira:delete', 'confluence:delete'] as const, only: { projects: only } };
  const { key } = answered(await world.page('mintKey', asked, 'ada'));
  keys.set(name, key);
  return key;
}

/** Reads by POST, as the products offer them. */
const READS_BY_POST = /\/(search|bulkfetch|parse|approximate-count|comment\/list)/;

const EACH = { read: 60_000, write: 6_000, destructive: 600 };
const A_DAY = 1_000_000;
/** Limits have tests of their own. */
const WIDE: Settings['limits'] = {
  perMinute: { connection: EACH, person: EACH, site: EACH },
  writesPerDay: { connection: A_DAY, person: A_DAY, site: A_DAY },
};

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => {
  world.close();
});

test('whatever an admin decides and whatever an agent calls, no change outside the rules reaches a product, and nothing closed is asked for by name', async () => {
  let changes = 0;
  await fc.assert(
    fc.asyncProperty(
      anySettings,
      fc.array(fc.constantFrom(...CALLS), { minLength: 1, maxLength: 6 }),
      fc.option(fc.uniqueArray(fc.constantFrom('PAY', 'WEB'), { minLength: 1 }), { nil: null }),
      async ({ raised, mcp, jira, confluence, actions, projects, spaces }, calls, only) => {
        const key = await keyFor(only);
        let settings: Settings | undefined;
        await world.decide((now) => {
          settings = {
            ...now,
            raised,
            doors: { ...now.doors, mcp },
            effects: { ...now.effects, jira, confluence },
            actions,
            projects,
            spaces: { ...spaces, personal: 'none' },
            approvals: { ...now.approvals, rules: [] },
            limits: WIDE,
          };
          return settings;
        });
        for (const call of calls) {
          const before = world.runtime.requestLog.length;
          const { effect } = call;
          const runner =
            effect === 'read' ? 'atlassian_run_read' : effect === 'delete' ? 'atlassian_run_destructive' : 'atlassian_run_write';
          const told = await world.mcp(key).call(runner, { action: call.action, input: call.input });
          const asked = world.runtime.requestLog.slice(before).filter(({ target }) => target === 'jira' || target === 'confluence');
          const changing = asked.filter(({ method, path }) => method !== 'GET' && !READS_BY_POST.test(path));
          const may = settings !== undefined && allowed(call, settings, only);
          changes += changing.length;
          if (!may) {
            expect({ call, changing }).toEqual({ call, changing: [] });
            expect({ call, ok: told.ok && !/Nothing found/.test(told.text) }).toEqual({ call, ok: false });
          }
          expect(asked.every(({ provider }) => provider === 'user')).toBe(true);
          if (settings?.raised !== true || !settings.doors.mcp) expect(asked).toEqual([]);
        }
        await world.decide((now) => ({ ...now, raised: true }));
      },
    ),
    { numRuns: 100 },
  );
  // Else the rules would have been tried on nothing.
  expect(changes).toBeGreaterThan(10);
}, 120_000);
