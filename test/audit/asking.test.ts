import type { AuditQuery, AuditView } from '../../src/contract/audit';
import { travel } from '../support/clock';
import { answered, startWorld, type World } from '../support/world';

let world: World;
let martas: string;
let jonas: string;
let began: number;

beforeAll(async () => {
  world = await startWorld();
  [martas, jonas] = [await world.mintKey('marta'), await world.mintKey('jonas')];
  began = Date.now();
  await world.mcp(martas).call('jira_get_issue', { issue: 'PAY-1' });
  await world.mcp(martas).call('jira_get_issue', { issue: 'WEB-1' });
  await world.mcp(jonas).call('jira_get_issue', { issue: 'PAY-1' });
  await world.mcp(martas).call('jira_add_comment', { issue: 'OPS-1', body: 'x' });
  await world.mcp(martas).call('jira_add_comment', { issue: 'PAY-1', body: 'x' });
  await world.rovo('jonas', 'confluence_get_page', { page: 'ENG/Decision Log' });
});
afterAll(() => {
  world.close();
  jest.restoreAllMocks();
});

const asked = async (query: Omit<AuditQuery, 'limit'>): Promise<readonly AuditView[]> =>
  answered(await world.admin('audit', { limit: 50, ...query })).rows;
const told = (rows: readonly AuditView[]): string[] =>
  rows.map(({ action, outcome, things }) => `${action} ${things.join(' ')} ${outcome}`);

describe('what can be asked of the log', () => {
  test('by place: whatever was read, changed or refused there', async () => {
    expect(told(await asked({ target: 'project:PAY' }))).toEqual([
      'jira_add_comment PAY-1 done',
      'jira_get_issue PAY-1 done',
      'jira_get_issue PAY-1 done',
    ]);
    expect(told(await asked({ target: 'project:OPS' }))).toEqual(['jira_add_comment OPS-1 refused']);
    expect(await asked({ target: 'space:ENG' })).toMatchObject([{ action: 'confluence_get_page', door: 'rovo' }]);
  });

  test('by thing, however its key is typed, and by page id', async () => {
    expect(told(await asked({ target: 'web-1' }))).toEqual(['jira_get_issue WEB-1 done']);
    const [page] = await asked({ target: 'space:ENG' });
    expect(await asked({ target: String(page?.things[0]) })).toEqual([page]);
  });

  test('by person, action, outcome, and all at once', async () => {
    const [refused] = await asked({ outcome: 'refused' });
    const [person, connection] = [refused?.person ?? '', refused?.connectionId ?? ''];
    expect(await asked({ person, action: 'jira_get_issue' })).toHaveLength(2);
    expect(told(await asked({ person, target: 'PAY-1', action: 'jira_get_issue' }))).toEqual(['jira_get_issue PAY-1 done']);
    expect(await asked({ connection })).toHaveLength(4);
    expect(await asked({ connection, outcome: 'done', target: 'project:WEB' })).toHaveLength(1);
    expect(await asked({ outcome: 'no-such-outcome' })).toEqual([]);
  });

  test('by time', async () => {
    expect(await asked({ from: began })).toHaveLength(6);
    expect(await asked({ to: began - 1 })).toHaveLength(0);
    expect(await asked({ from: began + 1_000_000 })).toEqual([]);
  });

  test('a person asks of their own calls alone, by target too', async () => {
    const mine = answered(await world.page('myCalls', { limit: 50, target: 'project:PAY' }, 'jonas')).rows;
    expect(told(mine)).toEqual(['jira_get_issue PAY-1 done']);
    const ofOthers = { limit: 5, person: 'somebody' };
    expect(await world.page('myCalls', ofOthers, 'jonas')).toMatchObject({ ok: false });
  });

  test('a cursor that is none is refused', async () => {
    for (const cursor of ['x', '{}', '{"page":null,"after":null,"range":{"from":0}}'])
      expect(await world.admin('audit', { limit: 5, cursor })).toMatchObject({ ok: false });
  });

  test('pages of a combined filter follow each other without gaps or doubles', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 1, target: 'project:PAY', action: 'jira_get_issue', ...(cursor === undefined ? {} : { cursor }) };
      const page: { rows: readonly AuditView[]; cursor?: string } = answered(await world.admin('audit', query));
      seen.push(...page.rows.map(({ id }) => id));
      ({ cursor } = page);
    } while (cursor !== undefined);
    expect(seen).toEqual((await asked({ target: 'project:PAY', action: 'jira_get_issue' })).map(({ id }) => id));
    expect(seen).toHaveLength(2);
  });
});

describe('what a row says', () => {
  test('the client, from the request itself, else from its User-Agent', async () => {
    await world.mcp(martas).call('jira_list_projects');
    expect((await asked({}))[0]).toMatchObject({ client: 'test/1' });
    const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'jira_list_projects', arguments: {} } };
    await world.mcp(martas).send({ headers: { 'user-agent': 'old-agent/0.9 (linux)' }, body: JSON.stringify(message) });
    expect((await asked({}))[0]).toMatchObject({ client: 'old-agent/0.9 (linux)' });
    expect((await asked({ target: 'space:ENG' }))[0]).toMatchObject({ client: 'rovo' });
  });

  test('how long it took, what it asked of the products and how many records it gave', async () => {
    await world.mcp(martas).call('jira_search_issues', { jql: 'project = PAY', limit: 3 });
    const [row] = await asked({});
    expect(row).toMatchObject({ records: 3, targets: ['project:PAY'] });
    expect(row?.things).toHaveLength(3);
    expect(row?.upstreamCalls).toBeGreaterThan(0);
    expect(row?.milliseconds).toBeGreaterThanOrEqual(0);
  });

  test('names of pages that a caller typed are content: they are not kept', async () => {
    await world.mcp(martas).call('confluence_get_page', { page: 'ENG/A very particular title' });
    const [row] = await asked({});
    expect(row).toMatchObject({ action: 'confluence_get_page', targets: ['space:ENG'], things: [] });
  });
});

describe('a call that touches much', () => {
  test('is found by each of the twenty that it keeps', async () => {
    await world.mcp(martas).call('jira_search_issues', { jql: 'project in (PAY, WEB) ORDER BY key', limit: 50, fields: ['summary'] });
    const [row] = await asked({});
    const kept = [...(row?.targets ?? []), ...(row?.things ?? [])];
    expect(kept).toHaveLength(20);
    for (const target of kept) expect((await asked({ target }))[0]?.id).toBe(row?.id);
  });
});

describe('exports', () => {
  test('admins export everybody’s calls, people their own, as far as they asked', async () => {
    const all = answered(await world.admin('exportAudit', { format: 'jsonl', query: { target: 'project:PAY', outcome: 'done' } }));
    const persons = all.text.split('\n').flatMap((line) => (line === '' ? [] : [(JSON.parse(line) as { person: string }).person]));
    expect(new Set(persons).size).toBe(2);
    const own = answered(await world.page('exportMyCalls', { format: 'csv', query: { target: 'PAY-1' } }, 'jonas'));
    expect(own.text.trimEnd().split('\r\n')).toHaveLength(1 + 1);
    expect(await world.admin('exportAudit', { format: 'csv', query: {} }, 'marta')).toMatchObject({ ok: false });
  });
});

describe('time', () => {
  test('a change whose end was never written shows as unknown', async () => {
    let writes = 0;
    world.runtime.failNextStorage(({ kind }) => kind === 'write' && (writes += 1) > 1);
    const { text } = await world.mcp(martas).call('jira_add_comment', { issue: 'PAY-1', body: 'lost' });
    world.runtime.healStorage();
    expect(text).toContain('could not be completed');
    expect(await asked({ outcome: 'started' })).toHaveLength(1);
    expect(await asked({ outcome: 'unknown' })).toEqual([]);
    travel(120_000);
    expect(await asked({ outcome: 'started' })).toEqual([]);
    expect(await asked({ outcome: 'unknown' })).toMatchObject([{ action: 'jira_add_comment', outcome: 'unknown', things: ['PAY-1'] }]);
    const { text: csv } = answered(await world.admin('exportAudit', { format: 'csv', query: { outcome: 'unknown' } }));
    expect(csv).toContain(',unknown,');
    const [change] = answered(await world.page('myChanges', {}, 'marta')).changes;
    expect(change).toMatchObject({ action: 'jira_add_comment', outcome: 'unknown' });
    expect((await world.mcp(martas).call('atlassian_list_changes', { limit: 1 })).text).toContain('outcome: unknown');
  });

  test('rows past their retention are not shown, though the platform still has them', async () => {
    await world.decide((settings) => ({ ...settings, retention: { ...settings.retention, auditDays: 1 } }));
    travel(25 * 3_600_000);
    await world.rovo('jonas', 'jira_list_projects', {});
    expect(told(await asked({}))).toEqual(['jira_list_projects  done']);
    expect(await asked({ target: 'PAY-1', from: 0 })).toEqual([]);
  });
});
