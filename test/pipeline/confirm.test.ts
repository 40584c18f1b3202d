import * as z from 'zod';
import { defineWrite } from '../../src/actions/define';
import * as parameters from '../../src/actions/parameters';
import { appWith } from '../support/app-with';
import { travel } from '../support/clock';
import { startWorld, type World } from '../support/world';

/** A destructive action for these tests alone: it blanks an issue's description. */
const blankIssue = defineWrite({
  id: 'jira_blank_issue',
  product: 'jira',
  group: 'issues',
  title: 'Blank an issue',
  summary: 'Replaces the summary of an issue by a dash.',
  effect: 'update',
  destructive: true,
  repeatable: true,
  surface: 'catalogue',
  scopes: { 'write:jira-work': 'blanks the issue' },
  endpoints: ['GET /rest/api/3/issue/{issueIdOrKey}', 'PUT /rest/api/3/issue/{issueIdOrKey}'],
  examples: [{ says: 'Blank one', input: { issue: 'PAY-1' } }],
  input: z.strictObject({ issue: parameters.issue, word: z.string().default('-'), confirm: z.string().optional() }),
  targets: (input) => [{ kind: 'issue', ref: input.issue, access: 'write' }],
  writes: () => ['summary'],
  subject: (input) => ({ issue: input.issue }),
  async observe({ issue }: { issue: string }, { jira }) {
    const { key, fields } = await jira.issues.get(issue, ['summary']);
    return {
      kind: 'issue',
      id: key,
      target: { kind: 'project', id: fields.project.id, key: fields.project.key },
      fields: { summary: String(fields['summary']) },
    };
  },
  async prepare(input, { jira }) {
    return Promise.resolve({
      planned: { summary: input.word },
      changes: true,
      async commit() {
        await jira.issues.edit(input.issue, { fields: { summary: input.word } }, true);
        return { issue: input.issue };
      },
    });
  },
});

const NOBODY = { requester: false, admins: false, groups: [], people: [] };

let world: World;
let key: string;

beforeEach(async () => {
  world = await startWorld(appWith({ actions: [blankIssue] }));
  key = await world.mintKey('marta');
  await world.decide((settings) => ({ ...settings, approvals: { ...settings.approvals, rules: [] } }));
});
afterEach(() => {
  world.close();
});

const run = (input: Record<string, unknown>, confirm?: string, as = key) =>
  world.mcp(as).call('atlassian_run_destructive', { action: 'jira_blank_issue', input, ...(confirm === undefined ? {} : { confirm }) });

async function preview(input: Record<string, unknown> = { issue: 'PAY-1' }): Promise<string> {
  const told = await run(input);
  expect(told.text).toContain('nothing was changed');
  const confirm = told.structured?.['confirm'];
  if (typeof confirm !== 'string') throw new Error(`no token in: ${told.text}`);
  return confirm;
}

async function summary(): Promise<unknown> {
  const told = await world.mcp(key).call('jira_get_issue', { issue: 'PAY-1' });
  return (told.structured?.['records'] as Record<string, unknown>[] | undefined)?.[0]?.['summary'];
}

describe('destructive actions', () => {
  test('are refused where an admin says never', async () => {
    await world.decide((settings) => ({
      ...settings,
      approvals: {
        ...settings.approvals,
        rules: [{ id: 'never', when: { destructive: true }, then: 'refuse', approvers: NOBODY }],
      },
    }));
    expect(await run({ issue: 'PAY-1' })).toMatchObject({
      ok: false,
      fault: 'refused',
      text: expect.stringContaining('rule never') as string,
    });
  });

  test('take two steps: a preview that changes nothing, then the same call with its token', async () => {
    const before = await summary();
    const token = await preview();
    expect(await summary()).toBe(before);
    expect(await run({ issue: 'PAY-1' }, token)).toMatchObject({ ok: true });
    expect(await summary()).toBe('-');
  });

  test.each<[string, (token: string) => Promise<{ ok: boolean; fault?: string }>]>([
    ['for another issue', (token) => run({ issue: 'PAY-2' }, token)],
    ['for another input', (token) => run({ issue: 'PAY-1', word: 'gone' }, token)],
    ['altered', (token) => run({ issue: 'PAY-1' }, `${token}x`)],
    ['with a later expiry', (token) => run({ issue: 'PAY-1' }, token.replace(/^\d/, '9'))],
    ['made up', () => run({ issue: 'PAY-1' }, '1.abc')],
    ['of another connection of the same person', async (token) => run({ issue: 'PAY-1' }, token, await world.mintKey('marta'))],
    ['of another person', async (token) => run({ issue: 'PAY-1' }, token, await world.mintKey('jonas'))],
  ])('a token %s is refused and changes nothing', async (_, attempt) => {
    const before = await summary();
    expect(await attempt(await preview())).toMatchObject({ ok: false });
    expect(await summary()).toBe(before);
  });

  test('a token is stale once the thing has changed', async () => {
    const token = await preview();
    await world.mcp(key).call('jira_edit_issue', { issue: 'PAY-1', summary: 'Somebody was here' });
    expect(await run({ issue: 'PAY-1' }, token)).toMatchObject({
      ok: false,
      fault: 'input',
      text: expect.stringContaining('something changed') as string,
    });
    expect(await summary()).toBe('Somebody was here');
  });

  test('a token ends after ten minutes', async () => {
    const token = await preview();
    travel(10 * 60_000);
    const late = await run({ issue: 'PAY-1' }, token);
    travel(-10 * 60_000);
    expect(late).toMatchObject({ ok: false, fault: 'input' });
  });

  test('only the destructive runner carries them', async () => {
    const told = await world.mcp(key).call('atlassian_run_write', { action: 'jira_blank_issue', input: { issue: 'PAY-1' } });
    expect(told).toMatchObject({ ok: false, fault: 'input', text: expect.stringContaining('atlassian_run_destructive') as string });
  });
});
