import { travel } from '../../support/clock';
import { startWorld, type World } from '../../support/world';

let world: World;
let key: string;

beforeEach(async () => {
  world = await startWorld();
  key = await world.mintKey('marta', ['jira:delete']);
  await world.decide((settings) => ({
    ...settings,
    approvals: { ...settings.approvals, rules: [] },
    effects: { ...settings.effects, jira: { ...settings.effects.jira, delete: true } },
  }));
});
afterEach(() => {
  world.close();
});

const destroy = (action: string, input: Record<string, unknown>, confirm?: string) =>
  world.mcp(key).call('atlassian_run_destructive', { action, input, ...(confirm === undefined ? {} : { confirm }) });
const copies = (text: string): number => world.opened.state.jira.comments.filter(({ body }) => JSON.stringify(body).includes(text)).length;

/** A comment that an agent wrote and deleted again, and the id of the change that deleted it. */
async function deletedComment(body: string): Promise<string> {
  const added = await world.mcp(key).call('jira_add_comment', { issue: 'PAY-1', body });
  const comment = /made comment (\d+)/.exec(added.text)?.[1];
  const input = { issue: 'PAY-1', comment };
  const preview = await destroy('jira_delete_comment', input);
  const done = await destroy('jira_delete_comment', input, String(preview.structured?.['confirm']));
  expect(copies(body)).toBe(0);
  return String(done.structured?.['change']);
}

describe('taking one change back', () => {
  test('happens once, however many calls ask for it at the same moment', async () => {
    const change = await deletedComment('Only one of me');
    const preview = await destroy('atlassian_undo_change', { change });
    const confirm = String(preview.structured?.['confirm']);
    const told = await Promise.all([1, 2, 3, 4].map(() => destroy('atlassian_undo_change', { change }, confirm)));
    expect(copies('Only one of me')).toBe(1);
    expect(told.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await destroy('atlassian_undo_change', { change }, confirm)).toMatchObject({ ok: false });
    expect(copies('Only one of me')).toBe(1);
  });

  test('can be asked for again when it failed', async () => {
    const change = await deletedComment('Second attempt');
    const preview = await destroy('atlassian_undo_change', { change });
    const confirm = String(preview.structured?.['confirm']);
    const end = world.opened.behaviour.inject({
      fault: { kind: 'rate-limited', retryAfterSeconds: 1 },
      endpoint: 'POST /rest/api/3/issue/{issueIdOrKey}/comment',
    });
    expect(await destroy('atlassian_undo_change', { change }, confirm)).toMatchObject({ ok: false });
    end();
    travel(5_000);
    expect(await destroy('atlassian_undo_change', { change }, confirm)).toMatchObject({ ok: true });
    expect(copies('Second attempt')).toBe(1);
  });
});
