import type { HeldView } from '../../src/contract/approvals';
import type { ApprovalRule } from '../../src/policy/settings/approvals';
import { travel } from '../support/clock';
import { answered, startWorld, type PersonName, type World } from '../support/world';

const MARTA_OR_ADMINS = { requester: true, admins: true, groups: [], people: [] };
const ADMINS = { requester: false, admins: true, groups: [], people: [] };
const HOUR = 3_600_000;

let world: World;
let key: string;

const decideRules = (rules: readonly ApprovalRule[], projects: Record<string, 'read' | 'write' | 'none'> = {}) =>
  world.decide((settings) => ({
    ...settings,
    approvals: { ...settings.approvals, rules: [...rules] },
    projects: { ...settings.projects, rules: { ...settings.projects.rules, ...projects } },
  }));

const edits = (approvers = MARTA_OR_ADMINS): ApprovalRule => ({
  id: 'edits',
  when: { actions: ['jira_edit_issue'] },
  then: 'hold',
  approvers,
});

beforeEach(async () => {
  world = await startWorld();
  key = await world.mintKey('marta');
  await decideRules([edits()]);
});
afterEach(() => {
  world.close();
});

const ask = (summary = 'Approved words', as = key) => world.mcp(as).call('jira_edit_issue', { issue: 'PAY-1', summary });

async function held(summary?: string): Promise<string> {
  const told = await ask(summary);
  expect(told).toMatchObject({ ok: false, fault: 'held' });
  const id = /approves it \(([0-9a-f]+)\)/.exec(told.text)?.[1];
  if (id === undefined) throw new Error(told.text);
  return id;
}

async function summary(): Promise<unknown> {
  const told = await world.mcp(key).call('jira_get_issue', { issue: 'PAY-1', fields: ['summary'] });
  return (told.structured?.['records'] as Record<string, unknown>[] | undefined)?.[0]?.['summary'];
}

const decide = (id: string, approve: boolean, as: PersonName, reason?: string) =>
  world.page('decideHeldCall', { id, approve, ...(reason === undefined ? {} : { reason }) }, as);

const outcomeFor = async (id: string, as = key) =>
  world.mcp(as).call('atlassian_run_read', { action: 'atlassian_get_approval', input: { approval: id } });

describe('a call that a rule holds', () => {
  test('changes nothing, says where it waits, and runs once a person approves it', async () => {
    const before = await summary();
    const told = await ask();
    expect(told).toMatchObject({
      ok: false,
      fault: 'held',
      text: expect.stringMatching(/\/jira\/apps\/.+\/approvals\/[0-9a-f]{32}/) as string,
    });
    expect(await summary()).toBe(before);
    const id = await held();
    expect((await outcomeFor(id)).text).toContain('pending');
    const view = answered(await decide(id, true, 'ada', 'fine'));
    expect(view).toMatchObject({ state: 'done', requester: expect.any(String) as string });
    expect(await summary()).toBe('Approved words');
    const outcome = await outcomeFor(id);
    expect(outcome.text).toContain('done');
    expect(outcome.text).toContain('Approved words');
    const rows = answered(await world.admin('audit', { limit: 20 })).rows;
    expect(rows.find(({ action, outcome: end }) => action === 'jira_edit_issue' && end === 'done')).toMatchObject({ rule: 'edits' });
  });

  test('runs as the person who asked, whoever approves it', async () => {
    answered(await decide(await held(), true, 'ada'));
    const history = await world.mcp(key).call('jira_get_issue', { issue: 'PAY-1', include: ['changelog'] });
    expect(history.text).toContain('Marta');
  });

  test('asked twice is one request', async () => {
    expect(await held()).toBe(await held());
    expect(answered(await world.page('heldCalls', { which: 'mine' }, 'marta')).calls).toHaveLength(1);
  });

  test('is approved only once', async () => {
    const id = await held();
    const both = await Promise.all([decide(id, true, 'ada'), decide(id, true, 'marta')]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await decide(id, true, 'ada')).ok).toBe(false);
  });

  test('is not run when what it would change has changed meanwhile', async () => {
    const id = await held();
    await decideRules([]);
    expect(await ask('Somebody else was here')).toMatchObject({ ok: true });
    await decideRules([edits()]);
    expect(answered(await decide(id, true, 'ada')).state).toBe('stale');
    expect(await summary()).toBe('Somebody else was here');
  });

  test('rejected with a reason is told so, and asking again does not help', async () => {
    const before = await summary();
    const id = await held();
    expect(answered(await decide(id, false, 'ada', 'Not this week')).state).toBe('rejected');
    expect((await outcomeFor(id)).text).toContain('Not this week');
    expect(await ask()).toMatchObject({ ok: false, fault: 'refused', text: expect.stringContaining('Not this week') as string });
    expect(await summary()).toBe(before);
  });

  test('expires', async () => {
    const id = await held();
    travel(73 * HOUR);
    try {
      expect(await decide(id, true, 'ada')).toMatchObject({ ok: false });
      expect(answered(await world.page('heldCall', { id }, 'marta')).state).toBe('expired');
    } finally {
      travel(-73 * HOUR);
    }
  });

  test('meets the rules of the moment it is approved in', async () => {
    const id = await held();
    await decideRules([edits()], { PAY: 'read' });
    const view = answered(await decide(id, true, 'ada'));
    expect(view.state).toBe('failed');
    expect(await summary()).not.toBe('Approved words');
  });

  test('ends with the connection that asked for it', async () => {
    const id = await held();
    const [own] = answered(await world.page('myKeys', {}, 'marta')).keys;
    answered(await world.page('revokeKey', { id: own?.id ?? '' }, 'marta'));
    expect(await decide(id, true, 'ada')).toMatchObject({ ok: false, text: expect.stringContaining('has ended') as string });
  });
});

describe('who decides', () => {
  const waiting = async (as: PersonName): Promise<readonly HeldView[]> =>
    answered(await world.page('heldCalls', { which: 'waiting' }, as)).calls;

  test('the person who asked, only where the rule lets them', async () => {
    expect(answered(await decide(await held(), true, 'marta')).state).toBe('done');
    await decideRules([edits(ADMINS)]);
    const id = await held('Other words');
    expect(await waiting('marta')).toEqual([]);
    expect(await decide(id, true, 'marta')).toMatchObject({ ok: false });
    expect(answered(await decide(id, true, 'ada')).state).toBe('done');
  });

  test('an admin does not approve for themselves where the rule says others', async () => {
    await decideRules([edits(ADMINS)]);
    const adas = await world.mintKey('ada');
    const told = await ask('Words of Ada', adas);
    const id = /\(([0-9a-f]{32})\)/.exec(told.text)?.[1] ?? '';
    expect(await decide(id, true, 'ada')).toMatchObject({ ok: false });
  });

  test('nobody else sees it or learns that it exists', async () => {
    const id = await held();
    expect(await waiting('jonas')).toEqual([]);
    for (const attempt of [await world.page('heldCall', { id }, 'jonas'), await decide(id, true, 'jonas')])
      expect(attempt).toMatchObject({ ok: false, text: expect.stringContaining('does not exist or is not visible') as string });
    expect(await outcomeFor(id, await world.mintKey('jonas'))).toMatchObject({ ok: false, fault: 'not-found-or-hidden' });
  });

  test('every rule that holds a call must be satisfied', async () => {
    await decideRules([edits(), { id: 'pay', when: { projects: ['PA*'] }, then: 'hold', approvers: ADMINS }]);
    const id = await held();
    expect(await decide(id, true, 'marta')).toMatchObject({ ok: false });
    expect(answered(await decide(id, true, 'ada')).state).toBe('done');
  });

  test('no tool decides', async () => {
    const id = await held();
    for (const action of ['decideHeldCall', 'atlassian_decide_approval', 'atlassian_approve'])
      expect(await world.mcp(key).call(action, { id, approve: true })).toMatchObject({ ok: false });
    expect((await outcomeFor(id)).text).toContain('pending');
  });
});

test('the clocks of a service desk go on while a call waits, and do not make it stale', async () => {
  await decideRules([edits()]);
  const adas = await world.mintKey('ada');
  const edit = () => world.mcp(adas).call('jira_edit_issue', { issue: 'HELP-30', summary: 'Other words' });
  const id = /\(([0-9a-f]{32})\)/.exec((await edit()).text)?.[1] ?? '';
  travel(26 * HOUR);
  try {
    expect(await edit()).toMatchObject({ fault: 'held', text: expect.stringContaining(id) as string });
    expect(answered(await decide(id, true, 'ada')).state).toBe('done');
  } finally {
    travel(-26 * HOUR);
  }
});
