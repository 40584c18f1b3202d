import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { HourState, HourView } from '../../src/contract/audit';
import { travel } from '../support/clock';
import { answered, startWorld, type World } from '../support/world';

const HOUR = 3_600_000;
const hourOf = (time: number): number => Math.floor(time / HOUR) * HOUR;
const folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-seal-'));
const platform = path.join(folder, 'platform');

let world: World;
/** The platform's own database, behind the app's back. */
let database: DatabaseSync;
/** The hour in which the calls below were made. */
let hour: number;

async function verdict(from: number, to: number): Promise<HourView[]> {
  const hours: HourView[] = [];
  let cursor: string | undefined;
  do {
    const piece: { hours: readonly HourView[]; cursor?: string } = answered(
      await world.admin('verifyAudit', { from, to, ...(cursor === undefined ? {} : { cursor }) }),
    );
    hours.push(...piece.hours);
    ({ cursor } = piece);
  } while (cursor !== undefined);
  return hours;
}

const stateOf = async (): Promise<HourState | undefined> => (await verdict(hour, hour))[0]?.state;

/** Lets the platform's clock pass, as the schedule sees it. */
async function anHourLater(): Promise<void> {
  travel(HOUR);
  await world.runtime.schedule('audit-seal');
}

beforeAll(async () => {
  world = await startWorld(undefined, { platform, site: ':memory:' });
  database = new DatabaseSync(platform);
  travel(HOUR - (Date.now() % HOUR) + 360_000);
  hour = hourOf(Date.now());
  const key = await world.mintKey('marta');
  await world.mcp(key).call('jira_get_issue', { issue: 'PAY-1' });
  await world.mcp(key).call('jira_get_issue', { issue: 'FIN-1' });
  await world.mcp(key).call('jira_add_comment', { issue: 'PAY-1', body: 'x' });
  expect(await stateOf()).toBe('unsealed');
  await anHourLater();
  await anHourLater();
});
afterAll(() => {
  database.close();
  world.close();
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe('the sealed log', () => {
  test('says so while nobody touched it, and logs the digest outside the storage', async () => {
    const [view] = await verdict(hour, hour);
    expect(view).toMatchObject({ state: 'intact', rows: 3, sealedRows: 3 });
    expect(world.runtime.appLog.map(({ text }) => text).join('\n')).toContain('"event":"audit-sealed"');
  });

  test('young hours wait; hours without calls are sealed too', async () => {
    const hours = await verdict(hour, Date.now());
    expect(hours.map(({ state }) => state)).toEqual(['intact', 'intact', 'unsealed']);
    expect(hours[1]).toMatchObject({ rows: 0, sealedRows: 0 });
  });

  test('only admins may ask', async () => {
    expect(await world.admin('verifyAudit', { from: hour, to: hour }, 'marta')).toMatchObject({ ok: false });
  });

  const REFUSED = "space = 'entity/audit' AND json_extract(value, '$.outcome') = 'refused'";
  const deeds: [string, string, HourState][] = [
    [
      'a row removed',
      `DELETE FROM kvs_index WHERE space = 'entity/audit' AND key IN (SELECT key FROM kvs_rows WHERE ${REFUSED}); DELETE FROM kvs_rows WHERE ${REFUSED}`,
      'missing',
    ],
    ['an outcome rewritten', `UPDATE kvs_rows SET value = json_set(value, '$.outcome', 'done') WHERE ${REFUSED}`, 'altered'],
    ['another person put in', `UPDATE kvs_rows SET value = json_set(value, '$.account', 'mallory') WHERE ${REFUSED}`, 'altered'],
    ['a fact rewritten', `UPDATE kvs_rows SET value = json_set(value, '$.facts.rule', 'none') WHERE ${REFUSED}`, 'altered'],
    [
      'a row forged',
      `INSERT INTO kvs_index SELECT space, index_name, partition, range_value, 'forged' FROM kvs_index
         WHERE space = 'entity/audit' AND key = (SELECT key FROM kvs_rows WHERE ${REFUSED});
       INSERT INTO kvs_rows SELECT space, 'forged', value, created_at, updated_at, expires_at FROM kvs_rows WHERE ${REFUSED}`,
      'added',
    ],
    [
      'the count in the seal corrected',
      "UPDATE kvs_rows SET value = json_set(value, '$.rows', 2) WHERE key LIKE 'digest:%'",
      'seal-broken',
    ],
    ['the seals removed', "DELETE FROM kvs_rows WHERE key LIKE 'digest:%'", 'seal-broken'],
  ];
  test.each(deeds)('%s behind the app’s back shows', async (_, deed, expected) => {
    const rows = database.prepare('SELECT * FROM kvs_rows').all();
    const index = database.prepare('SELECT * FROM kvs_index').all();
    database.exec(deed);
    expect(await stateOf()).toBe(expected);
    database.exec('DELETE FROM kvs_rows; DELETE FROM kvs_index');
    const putRow = database.prepare('INSERT INTO kvs_rows VALUES (:space, :key, :value, :created_at, :updated_at, :expires_at)');
    const putIndex = database.prepare('INSERT INTO kvs_index VALUES (:space, :index_name, :partition, :range_value, :key)');
    for (const row of rows) putRow.run(row);
    for (const row of index) putIndex.run(row);
    expect(await stateOf()).toBe('intact');
  });

  test('missed hours are caught up in one run, a start without an end is sealed as such', async () => {
    await world.rovo('marta', 'jira_add_comment', { issue: 'PAY-1', body: 'draws a block of permits' });
    let writes = 0;
    world.runtime.failNextStorage(({ kind }) => kind === 'write' && (writes += 1) > 1);
    await world.rovo('marta', 'jira_add_comment', { issue: 'PAY-1', body: 'lost' });
    world.runtime.healStorage();
    const from = hourOf(Date.now());
    travel(120 * HOUR);
    await world.runtime.schedule('audit-seal');
    const hours = await verdict(from, from + 118 * HOUR);
    expect(hours).toHaveLength(119);
    expect(new Set(hours.map(({ state }) => state))).toEqual(new Set(['intact']));
    expect(hours[0]).toMatchObject({ rows: 2 });
    expect(answered(await world.admin('audit', { limit: 5, outcome: 'unknown' })).rows).toHaveLength(1);
  });

  test('storage that fails stops a run, and the next one goes on', async () => {
    travel(3 * HOUR);
    let calls = 0;
    world.runtime.failNextStorage(({ kind }) => kind === 'write' && (calls += 1) > 1);
    await expect(world.runtime.schedule('audit-seal')).rejects.toThrow();
    world.runtime.healStorage();
    await world.runtime.schedule('audit-seal');
    const hours = await verdict(Date.now() - 3 * HOUR, Date.now() - 2 * HOUR);
    expect(hours.map(({ state }) => state)).toEqual(['intact', 'intact']);
  });

  test('hours past the retention have expired, and are not called missing', async () => {
    await world.decide((settings) => ({ ...settings, retention: { ...settings.retention, auditDays: 200 } }));
    travel(95 * 24 * HOUR);
    const [view] = await verdict(hour, hour);
    expect(view).toMatchObject({ state: 'expired', sealedRows: 3 });
  });
});
