import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answered, startWorld, type World } from '../../support/world';

const folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-rows-'));

let world: World;

beforeAll(async () => {
  world = await startWorld(undefined, { platform: path.join(folder, 'platform'), site: ':memory:' });
});
afterAll(() => {
  world.close();
  rmSync(folder, { recursive: true });
});

/** Whatever the platform stores, as bytes. */
const stored = (): string =>
  readdirSync(folder)
    .map((file) => readFileSync(path.join(folder, file), 'latin1'))
    .join('');

const rows = async () => answered(await world.admin('audit', { limit: 100 })).rows;

describe('a row in the audit log', () => {
  test.each([
    ['jira_get_issue', { issue: `FIN-${'1'.repeat(3_000)}` }],
    ['jira_get_issue', { issue: `${'A'.repeat(3_000)}-1` }],
    ['jira_get_issue', { issue: '1'.repeat(3_000) }],
    ['confluence_get_page', { page: '9'.repeat(3_000) }],
    ['confluence_get_page', { page: `${'H'.repeat(3_000)}/Title` }],
    ['confluence_list_comments', { page: '9'.repeat(3_000) }],
    ['jira_add_comment', { issue: `FIN-${'1'.repeat(3_000)}`, body: 'x' }],
  ])('cannot be kept from being written by a name too long for it: %s', async (action, input) => {
    const mcp = world.mcp(await world.mintKey('marta'));
    const before = (await rows()).length;
    const told = await mcp.call(action, input);
    expect(told.ok).toBe(false);
    expect(told.text.length).toBeLessThan(1_000);
    expect((await rows()).length).toBe(before + 1);
  });

  test('holds nothing that an agent wrote where a name of an action should stand', async () => {
    const mcp = world.mcp(await world.mintKey('marta'));
    await mcp.call('the salary of Marta is 90000');
    expect((await rows())[0]).toMatchObject({ action: 'unknown', outcome: 'input' });
    expect(stored()).toContain('"outcome":"input"');
    expect(stored()).not.toContain('salary');
  });
});
