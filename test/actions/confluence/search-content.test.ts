import { startWorld, type World } from '../../support/world';
import { agentOf, records, type Agent } from './agent';

const ACTION = 'confluence_search_content';
let world: World;
let marta: Agent;

beforeAll(async () => {
  world = await startWorld();
  marta = await agentOf(world, 'marta');
});
afterAll(() => {
  world.close();
});

const titles = async (input: Record<string, unknown>, agent = marta): Promise<unknown[]> =>
  records(await agent.read(ACTION, input)).map(({ title }) => title);

describe('searching Confluence', () => {
  test('finds pages by plain words, with who wrote the excerpt', async () => {
    const told = await marta.read(ACTION, { text: 'idempotency', space: 'ENG', type: 'page' });
    expect(records(told).map(({ kind }) => kind)).toEqual(['page', 'page']);
    expect(told.text).toContain('excerpt (by Marta Kowalska)');
    expect(told.text).not.toContain('@@@');
  });

  test('takes a space by name, a label and a kind', async () => {
    expect(await titles({ space: 'engineering', label: 'postmortem', type: 'page' })).toEqual([
      'Postmortem: Slow Search',
      'Postmortem: Double Charges',
    ]);
  });

  test('joins own CQL with the other criteria and keeps its order', async () => {
    const cql = 'title ~ "Postmortem" or title = "Decision Log" order by title';
    expect(await titles({ cql, label: 'payments' })).toEqual(['Postmortem: Double Charges']);
  });

  test('says where own CQL is wrong', async () => {
    const told = await marta.read(ACTION, { cql: 'label = "a' });
    expect(told).toMatchObject({ ok: false, fault: 'input' });
    expect(told.text).toMatch(/cql: .*\(line 1, character \d+\)/);
  });

  test('never guesses which of two people is meant', async () => {
    const told = await marta.read(ACTION, { contributor: 'Marta' });
    expect(told.fault).toBe('input');
    expect(told.text).toMatch(/Marta Kowalska .*Marta Reyes/);
  });

  test('finds what a named person wrote', async () => {
    expect(await titles({ contributor: 'Fatima Haddad', type: 'page', space: 'ENG' })).toContain('Northbank Pricing Annex');
  });

  test('goes on where the last answer ended, and ends', async () => {
    const all = await titles({ space: 'DOCS', limit: 50 });
    const walked: unknown[] = [];
    let cursor: unknown;
    do {
      const told = await marta.read(ACTION, { space: 'DOCS', limit: 3, ...(cursor === undefined ? {} : { cursor }) });
      walked.push(...records(told).map(({ title }) => title));
      cursor = told.structured?.['cursor'];
    } while (cursor !== undefined && walked.length <= all.length);
    expect(walked).toEqual(all);
  });

  test('leaves excerpts out when they are not wanted', async () => {
    expect((await marta.read(ACTION, { text: 'idempotency', excerpt: false })).text).not.toContain('excerpt');
  });

  test('asks for something to search for', async () => {
    expect((await marta.read(ACTION, {})).text).toContain('Nothing to search for');
    expect((await marta.read(ACTION, { text: '!!' })).text).toContain('at least one word');
  });
});

describe('what a search never shows', () => {
  test('what lies in a space that agents may not read, even to somebody who may see it', async () => {
    const ada = await agentOf(world, 'ada');
    const told = await ada.read(ACTION, { cql: 'space = HR or type = page', limit: 50 });
    const spaces = records(told).map(({ space }) => space);
    expect(spaces).toContain('OPS');
    expect(spaces).not.toContain('HR');
    expect((await ada.read(ACTION, { space: 'HR', type: 'page' })).fault).toBe('refused');
  });

  test('pages that the person may not view, and those below them', async () => {
    const jonas = await agentOf(world, 'jonas');
    expect(await titles({ label: 'confidential' }, jonas)).toEqual([]);
    expect(await titles({ label: 'confidential' })).toEqual(['Northbank Pricing Annex', 'Payment Provider Contract']);
  });
});
