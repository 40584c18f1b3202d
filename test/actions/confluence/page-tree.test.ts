import { startWorld, type World } from '../../support/world';
import { agentOf, records, stored, type Agent } from './agent';

const TREE = 'confluence_get_page_tree';
let world: World;
let marta: Agent;

beforeAll(async () => {
  world = await startWorld();
  marta = await agentOf(world, 'marta');
});
afterAll(() => {
  world.close();
});

const titles = async (input: Record<string, unknown>): Promise<unknown[]> =>
  records(await marta.read(TREE, input)).map(({ title }) => title);

/** Everything that pages of an answer hold together. */
async function whole(input: Record<string, unknown>): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = [];
  let cursor: unknown;
  do {
    const told = await marta.read(TREE, { ...input, ...(cursor === undefined ? {} : { cursor }) });
    all.push(...records(told));
    cursor = told.structured?.['cursor'];
  } while (cursor !== undefined);
  return all;
}

describe('the tree of pages', () => {
  test('below a page: its children in their order, or all down to a level', async () => {
    expect(await titles({ page: 'DOCS/API Reference', direction: 'children' })).toEqual([
      'Payments Endpoints',
      'Refund Endpoints',
      'Webhooks',
    ]);
    const home = await titles({ page: 'DOCS/Documentation Home', depth: 1 });
    expect(home).not.toContain('Webhooks');
    const deep = records(await marta.read(TREE, { page: 'DOCS/Documentation Home' }));
    expect(deep).toContainEqual(expect.objectContaining({ title: 'Webhooks', depth: 2, parent: stored(world, 'API Reference').id }));
  });

  test('above a page: the path from the top, also from the nearest on', async () => {
    const page = 'ENG/Postmortem: Slow Search';
    expect(await titles({ page, direction: 'ancestors' })).toEqual(['Engineering Home', 'Incident Reports']);
    expect((await whole({ page, direction: 'ancestors', limit: 1 })).map(({ title }) => title)).toEqual([
      'Incident Reports',
      'Engineering Home',
    ]);
  });

  test('of a space begins with its home page', async () => {
    const all = records(await marta.read(TREE, { space: 'ENG' }));
    expect(all[0]).toMatchObject({ title: 'Engineering Home', depth: 0 });
    expect(all.map(({ title }) => title)).toEqual(expect.arrayContaining(['Postmortem: Slow Search', 'Team Agreements']));
    expect(await titles({ space: 'Engineering', direction: 'children' })).toEqual(['Engineering Home']);
  });

  test('of a space is the same in pages of any size', async () => {
    const { confluence } = world.opened.state;
    const other = stored(world, 'Decision Log');
    confluence.contents.put({ ...other, parentId: null });
    const all = await whole({ space: 'ENG', limit: 250 });
    expect(all.filter(({ depth }) => depth === 0).map(({ title }) => title)).toEqual(['Engineering Home', 'Decision Log']);
    for (const limit of [1, 2, 3, 7]) expect(await whole({ space: 'ENG', limit })).toEqual(all);
    confluence.contents.put(other);
  });

  test('of a folder, by its id', async () => {
    const { id } = stored(world, 'Team Agreements');
    expect(await titles({ page: id, direction: 'ancestors' })).toEqual(['Engineering Home']);
    const below = world.opened.state.confluence.contents.filter(({ parentId }) => parentId === id).map(({ title }) => title);
    expect(await titles({ page: id })).toEqual(below);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['of nothing named', {}, 'input'],
    ['of a page and a space', { page: 'ENG/Decision Log', space: 'ENG' }, 'input'],
    ['above a space', { space: 'ENG', direction: 'ancestors' }, 'input'],
    ['of an unknown id', { page: '1' }, 'not-found-or-hidden'],
    ['of a closed space', { space: 'HR' }, 'refused'],
    ['below a page of a closed space', { page: 'HR/People and Pay Home' }, 'refused'],
  ])('%s is refused', async (_, input, fault) => {
    expect((await marta.read(TREE, input)).fault).toBe(fault);
  });

  test('leaves out what the person may not see', async () => {
    const jonas = await agentOf(world, 'jonas');
    const seen = records(await jonas.read(TREE, { space: 'ENG', depth: 5 })).map(({ title }) => title);
    expect(seen).not.toContain('Payment Provider Contract');
    expect(seen).not.toContain('Northbank Pricing Annex');
  });
});
