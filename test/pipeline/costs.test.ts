import { startWorld, type World } from '../support/world';

let world: World;
let key: string;

beforeAll(async () => {
  world = await startWorld();
  key = await world.mintKey('marta');
  // Warm: a block of permits is there for each of the callers below.
  await world.mcp(key).call('jira_search_issues', { jql: 'project = PAY' });
  await world.mcp(key).call('jira_edit_issue', { issue: 'PAY-1', summary: 'Warm' });
  await world.rovo('marta', 'jira_get_issue', { issue: 'PAY-1' });
});
afterAll(() => {
  world.close();
});

/** What one piece of work costs in storage calls and product calls. */
async function cost(work: () => Promise<unknown>): Promise<{ reads: number; writes: number; products: number }> {
  const before = { ...world.runtime.storageCalls };
  const requests = world.runtime.requestLog.length;
  await work();
  const { reads, writes } = world.runtime.storageCalls;
  const products = world.runtime.requestLog.slice(requests).filter(({ path }) => /^\/(rest|wiki)\//.test(path)).length;
  return { reads: reads - before.reads, writes: writes - before.writes, products };
}

describe('what a call costs on a warm process', () => {
  test('a read: one storage read, one storage write, and one product call for one issue', async () => {
    expect(await cost(() => world.mcp(key).call('jira_get_issue', { issue: 'PAY-1' }))).toEqual({ reads: 1, writes: 1, products: 1 });
  });

  test('the same read from Rovo costs the same', async () => {
    expect(await cost(() => world.rovo('marta', 'jira_get_issue', { issue: 'PAY-1' }))).toEqual({ reads: 1, writes: 1, products: 1 });
  });

  test('a search: one product call', async () => {
    expect(await cost(() => world.mcp(key).call('jira_search_issues', { jql: 'project = PAY' }))).toMatchObject({
      reads: 1,
      writes: 1,
      products: 1,
    });
  });

  test('a change: one storage read, the journal before and the row after', async () => {
    const { reads, writes } = await cost(() => world.mcp(key).call('jira_edit_issue', { issue: 'PAY-1', summary: 'Costs two writes' }));
    expect({ reads, writes }).toEqual({ reads: 1, writes: 2 });
  });

  test('a block of permits: one storage read and one storage write for many calls', async () => {
    const late = await world.mintKey('marta');
    await world.mcp(late).call('jira_get_issue', { issue: 'PAY-1' });
    const calls = async (): Promise<void> => {
      for (let call = 1; call < 24; call += 1) await world.mcp(late).call('jira_get_issue', { issue: 'PAY-1', fields: ['summary'] });
    };
    expect(await cost(calls)).toEqual({ reads: 23 + 1, writes: 23 + 1, products: 23 });
  });

  test('a refusal by the master switch asks no product at all', async () => {
    await world.decide((settings) => ({ ...settings, raised: false }));
    const spent = await cost(() => world.mcp(key).call('jira_get_issue', { issue: 'PAY-1' }));
    await world.decide((settings) => ({ ...settings, raised: true }));
    expect(spent).toEqual({ reads: 1, writes: 1, products: 0 });
  });

  test('listing tools asks neither the products nor the audit log', async () => {
    expect(await cost(() => world.mcp(key).tools())).toEqual({ reads: 1, writes: 0, products: 0 });
  });

  test('rules about fields ask for the site’s fields once a minute, rules about labels for the labels of what is read', async () => {
    await world.decide((settings) => ({ ...settings, fields: { hidden: [{ field: 'Story Points' }], readOnly: [] } }));
    const read = () => cost(() => world.mcp(key).call('jira_get_issue', { issue: 'PAY-1' }));
    expect([(await read()).products, (await read()).products]).toEqual([2, 1]);
    await world.decide((settings) => ({ ...settings, hiddenLabels: ['agents-keep-out'] }));
    expect(await read()).toEqual({ reads: 1, writes: 1, products: 2 });
    expect(await cost(() => world.mcp(key).call('jira_search_issues', { jql: 'project = PAY' }))).toEqual({
      reads: 1,
      writes: 1,
      products: 1,
    });
  });
});
