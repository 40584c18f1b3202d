import type { Told } from '../../support/told';
import { startWorld, type World } from '../../support/world';
import { agentOf, records, stored, type Agent } from './agent';

let world: World;
let jonas: Agent;

beforeAll(async () => {
  world = await startWorld();
  jonas = await agentOf(world, 'jonas');
});
afterAll(() => {
  world.close();
});

const allow = (personal: 'none' | 'read' | 'write') =>
  world.decide((settings) => ({ ...settings, spaces: { ...settings.spaces, default: 'write', personal } }));
const page = (): string => stored(world, 'Reading List').id;
const everyReading = (): Promise<Told[]> =>
  Promise.all([
    jonas.read('confluence_get_page', { page: page() }),
    jonas.read('confluence_get_page_tree', { page: page(), direction: 'ancestors' }),
    jonas.read('confluence_get_page_tree', { space: '~5b10a2844c20165700ede21c' }),
    jonas.read('confluence_list_comments', { page: page() }),
  ]);
const found = async (): Promise<unknown[]> =>
  records(await jonas.read('confluence_search_content', { cql: 'title = "Reading List"' })).map(({ title }) => title);

describe('personal spaces are a class of their own', () => {
  test('that an admin closes for reading, whatever holds for other spaces', async () => {
    await allow('none');
    const told = await everyReading();
    expect(told.slice(0, 2).map(({ ok }) => ok)).toEqual([false, false]);
    expect(told.flatMap(({ structured }) => structured?.['records'] ?? [])).toEqual([]);
    expect(told.map(({ text }) => text).join()).not.toContain('Reading List');
    expect(await found()).toEqual([]);
  });

  test('that an admin opens for reading alone', async () => {
    await allow('read');
    expect((await everyReading()).map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(await found()).toEqual(['Reading List']);
    const writes = await Promise.all([
      jonas.write('confluence_edit_page_labels', { pages: [page()], add: ['x'] }),
      jonas.write('confluence_move_page', { page: page(), space: 'ENG' }),
      jonas.write('confluence_add_comment', { page: page(), body: 'x' }),
      jonas.write('confluence_create_page', { space: '~5b10a2844c20165700ede21c', title: 'x' }),
    ]);
    expect(writes.map(({ fault }) => fault)).toEqual(Array(4).fill('refused'));
  });

  test('that an admin opens for writing', async () => {
    await allow('write');
    expect((await jonas.write('confluence_edit_page_labels', { pages: [page()], add: ['to-read'] })).ok).toBe(true);
    expect(stored(world, 'Reading List').labels).toEqual(['to-read']);
  });
});
