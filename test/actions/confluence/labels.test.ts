import { startWorld, type World } from '../../support/world';
import { agentOf, letAct, stored, type Agent } from './agent';

const LABELS = 'confluence_edit_page_labels';
let world: World;
let marta: Agent;

beforeAll(async () => {
  world = await startWorld();
  await letAct(world);
  marta = await agentOf(world, 'marta');
});
afterAll(() => {
  world.close();
});

const [LOG, GUIDE, POST] = ['Decision Log', 'Getting Started', 'Release Train in Autumn'];
const labels = (title: string): string[] => stored(world, title).labels.toSorted();
const ids = (...titles: string[]): string[] => titles.map((title) => stored(world, title).id);

describe('labels', () => {
  test('are added to and removed from several pages and posts at once, and taken back one by one', async () => {
    const before = [LOG, GUIDE, POST].map(labels);
    const told = await marta.write(LABELS, {
      pages: ['ENG/Decision Log', ...ids(GUIDE, POST)],
      add: ['Reviewed', 'guide'],
      remove: ['decisions'],
    });
    expect(labels(LOG)).toEqual(['guide', 'reviewed']);
    expect(labels(GUIDE)).toEqual(['guide', 'reviewed']);
    expect(told.text).toContain('reviewed');
    await marta.undo(told);
    expect([LOG, GUIDE, POST].map(labels)).toEqual(before);
  });

  test('with a slash are removed too', async () => {
    await marta.write(LABELS, { pages: ids(LOG), add: ['team/core'] });
    expect(labels(LOG)).toContain('team/core');
    await marta.write(LABELS, { pages: ids(LOG), remove: ['team/core'] });
    expect(labels(LOG)).not.toContain('team/core');
  });

  test('that are there already, or not there, are nothing to do', async () => {
    const told = await marta.write(LABELS, { pages: ids(LOG), add: ['decisions'], remove: ['never'] });
    expect(told.text).toContain('nothing to do');
  });

  test('as a dry run stay as they are', async () => {
    const mcp = world.mcp(await world.mintKey('marta'));
    const told = await mcp.call('atlassian_run_write', { action: LABELS, input: { pages: ids(LOG), add: ['maybe'] }, dry_run: true });
    expect(told.structured).toMatchObject({ done: false, planned: { labels: [`${LOG} (${stored(world, LOG).id}): +maybe`] } });
    expect(labels(LOG)).not.toContain('maybe');
  });
});

describe('labels are not changed', () => {
  test.each<[string, () => Record<string, unknown>, string]>([
    ['without any', () => ({ pages: ids(LOG) }), 'input'],
    ['when one is both added and removed', () => ({ pages: ids(LOG), add: ['a'], remove: ['a'] }), 'input'],
    ['with spaces in them', () => ({ pages: ids(LOG), add: ['two words'] }), 'input'],
    ['of a page that is not among those named', () => ({ pages: ids(LOG), exactly: { 1: ['a'] } }), 'input'],
    ['when one of the pages is where agents may only read', () => ({ pages: [...ids(LOG), 'OPS/On-call Rota'], add: ['x'] }), 'refused'],
    ['when one of the pages is not there', () => ({ pages: [...ids(LOG), 'ENG/Nowhere'], add: ['x'] }), 'not-found-or-hidden'],
  ])('%s', async (_, input, fault) => {
    const before = labels(LOG);
    expect((await marta.write(LABELS, input())).fault).toBe(fault);
    expect(labels(LOG)).toEqual(before);
  });

  test('by a person who may only read the page', async () => {
    const kenji = await agentOf(world, 'kenji');
    expect((await kenji.write(LABELS, { pages: ids(LOG), add: ['x'] })).ok).toBe(false);
    expect(labels(LOG)).not.toContain('x');
  });
});
