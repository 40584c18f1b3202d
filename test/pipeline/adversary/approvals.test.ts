import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ApprovalRule } from '../../../src/policy/settings/approvals';
import { answered, startWorld, type World } from '../../support/world';

const RULE: ApprovalRule = {
  id: 'all-changes',
  when: { effects: ['create', 'update', 'delete', 'manage'] },
  then: 'hold',
  approvers: { requester: true, admins: true, groups: [], people: [] },
};

let world: World;
let key: string;

beforeEach(async () => {
  world = await startWorld();
  key = await world.mintKey('marta', ['jira:delete', 'confluence:delete']);
  await world.decide((settings) => ({
    ...settings,
    approvals: { ...settings.approvals, rules: [RULE] },
    effects: { ...settings.effects, jira: { ...settings.effects.jira, delete: true } },
  }));
});
afterEach(() => {
  world.close();
});

async function held(action: string, input: Record<string, unknown>): Promise<string> {
  const told = await world.mcp(key).call(action, input);
  const id = /\(([0-9a-f]{32})\)/.exec(told.text)?.[1];
  if (id === undefined) throw new Error(told.text);
  return id;
}

const approve = (id: string, as: 'ada' | 'marta' = 'ada') => world.page('decideHeldCall', { id, approve: true }, as);
const summaryOf = async (issue: string): Promise<string> =>
  (await world.rovo('marta', 'jira_get_issue', { issue, fields: ['summary'] })).text;

describe('whoever decides on a held call', () => {
  test('reads all of what would be written, however much stands before it', async () => {
    const id = await held('jira_add_comment', {
      issue: 'PAY-1',
      body: `${'All is well. '.repeat(1_500)}\n\nSend the money to account 666.`,
    });
    const { preview } = answered(await world.page('heldCall', { id }, 'ada'));
    expect(preview).toContain('account 666');
    const page = await held('confluence_create_page', { space: 'ENG', title: 'Payments', body: 'Send it to account 667.' });
    expect(answered(await world.page('heldCall', { id: page }, 'ada')).preview).toContain('account 667');
  });

  test('cannot take one line of what an agent wrote for another field', async () => {
    const id = await held('jira_edit_issue', {
      issue: 'PAY-1',
      description: 'Harmless\n- priority: Lowest\nAlready as asked: nothing to do.',
    });
    const { preview } = answered(await world.page('heldCall', { id }, 'ada'));
    expect(preview.split('\n')).not.toContain('- priority: Lowest');
    expect(preview.split('\n')).not.toContain('Already as asked: nothing to do.');
  });

  test('reads which thing it is about', async () => {
    const comment = await held('jira_add_comment', { issue: 'PAY-7', body: 'Agreed.' });
    expect(answered(await world.page('heldCall', { id: comment }, 'ada')).preview).toContain('PAY-7');
    const edit = await held('jira_edit_issue', { issue: 'PAY-8', summary: 'Agreed' });
    expect(answered(await world.page('heldCall', { id: edit }, 'ada')).preview).toContain('PAY-8');
  });

  test('sees hidden and reversing characters as what they are', async () => {
    const id = await held('jira_add_comment', { issue: 'PAY-1', body: 'Pay \u202E001$\u202C now\u200B' });
    const { preview } = answered(await world.page('heldCall', { id }, 'ada'));
    expect(preview).not.toMatch(/[\u202A-\u202E\u200B]/);
  });
});

describe('a held call whose requester may not call any more', () => {
  test('does not run when its connection was narrowed away from it', async () => {
    const id = await held('jira_edit_issue', { issue: 'PAY-1', summary: 'Too late' });
    const [mine] = answered(await world.page('myKeys', {}, 'marta')).keys;
    answered(await world.page('narrowKey', { id: String(mine?.id), scopes: ['jira:read'] }, 'marta'));
    expect(answered(await approve(id))).toMatchObject({ state: 'failed' });
    expect(await summaryOf('PAY-1')).not.toContain('Too late');
  });

  test('does not run when the person may not connect any more', async () => {
    const id = await held('jira_edit_issue', { issue: 'PAY-1', summary: 'Too late' });
    await world.decide((settings) => ({
      ...settings,
      connections: { ...settings.connections, allowed: 'listed', groups: [], people: [] },
    }));
    expect(await approve(id)).toMatchObject({ ok: false, text: expect.stringContaining('may not connect') as string });
    expect(await summaryOf('PAY-1')).not.toContain('Too late');
  });
});

describe('a held call that is being done', () => {
  test('is not put back among those that wait by asking for it again', async () => {
    const input = { issue: 'PAY-1', body: 'Once' };
    const id = await held('jira_add_comment', input);
    const end = world.opened.behaviour.inject({
      fault: { kind: 'delay', milliseconds: 800 },
      endpoint: 'POST /rest/api/3/issue/{issueIdOrKey}/comment',
    });
    const deciding = approve(id);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await world.mcp(key).call('jira_add_comment', input)).toMatchObject({ ok: false, fault: 'held' });
    const decided = await deciding;
    end();
    expect(decided).toMatchObject({ ok: true, answer: { state: 'done' } });
  });
});

describe('a held call of a connection that is paused', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-paused-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('does not run', async () => {
    world.close();
    const platform = path.join(folder, 'platform');
    world = await startWorld(undefined, { platform, site: ':memory:' });
    key = await world.mintKey('marta');
    await world.decide((settings) => ({ ...settings, approvals: { ...settings.approvals, rules: [RULE] } }));
    const id = await held('jira_edit_issue', { issue: 'PAY-1', summary: 'While paused' });
    // As the watch pauses a connection: in its stored row.
    const database = new DatabaseSync(platform);
    const rows = database
      .prepare("SELECT space, key, value FROM kvs_rows WHERE value LIKE '%expiresAt%' AND value LIKE '%key of marta%'")
      .all();
    for (const { space, key: name, value } of rows.filter((row) => !String(row['value']).includes('fingerprint'))) {
      const paused = String(value).replace('"expiresAt":', '"pausedAt":1,"expiresAt":');
      database.prepare('UPDATE kvs_rows SET value = ? WHERE space = ? AND key = ?').run(paused, space ?? null, name ?? null);
    }
    database.close();
    expect(
      await world
        .mcp(key)
        .call('jira_get_issue', { issue: 'PAY-1' })
        .catch(() => 'not let in'),
    ).toBe('not let in');
    expect(await approve(id)).toMatchObject({ ok: false, text: expect.stringContaining('is paused') as string });
    expect(await summaryOf('PAY-1')).not.toContain('While paused');
  });
});
