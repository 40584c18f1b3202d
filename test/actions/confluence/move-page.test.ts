import { startWorld, type World } from '../../support/world';
import { agentOf, letAct, stored, treeOf, type Agent } from './agent';

const MOVE = 'confluence_move_page';
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

const idOf = (title: string): string => stored(world, title).id;
const below = (parent: string, space = 'ENG'): string[] =>
  treeOf(world, space).flatMap(([above, title]) => (above === parent ? [title] : []));

describe('moving a page', () => {
  test.each<[string, () => Record<string, unknown>]>([
    ['under another page', () => ({ page: 'ENG/Decision Log', parent: 'Incident Reports' })],
    ['under another page by its id', () => ({ page: 'ENG/Decision Log', parent: idOf('API Guidelines') })],
    ['with what is below it', () => ({ page: 'ENG/Incident Reports', parent: 'Decision Log' })],
    ['into another space', () => ({ page: 'ENG/Incident Reports', space: 'DOCS', parent: 'Getting Started' })],
    ['below the home page of another space', () => ({ page: 'ENG/Architecture Overview', space: 'Product Documentation' })],
    ['before a sibling', () => ({ page: 'ENG/Incident Reports', position: 'before', sibling: 'ENG/API Guidelines' })],
    ['after a page elsewhere', () => ({ page: 'ENG/API Guidelines', position: 'after', sibling: idOf('Payments Service') })],
    ['to the end of its own list', () => ({ page: 'ENG/Architecture Overview', parent: 'Engineering Home' })],
    ['into a folder', () => ({ page: 'ENG/Decision Log', space: 'ENG', parent: idOf('Team Agreements') })],
    ['the first of its siblings', () => ({ page: 'ENG/Payments Service', parent: 'Decision Log' })],
    ['the last of its siblings', () => ({ page: 'ENG/Search Service', parent: 'Decision Log' })],
  ])('%s puts it there, and back to its very place', async (_, input) => {
    const before = [treeOf(world, 'ENG'), treeOf(world, 'DOCS')];
    const dry = await marta.preview(MOVE, input());
    expect(dry.fault).toBe('input');
    const told = await marta.write(MOVE, input());
    expect(told.text).toMatch(/^Done/);
    expect([treeOf(world, 'ENG'), treeOf(world, 'DOCS')]).not.toEqual(before);
    const back = await marta.undo(told);
    expect(back.text).not.toContain('Nothing');
    expect([treeOf(world, 'ENG'), treeOf(world, 'DOCS')]).toEqual(before);
  });

  test('says where it went and what moved along', async () => {
    const told = await marta.write(MOVE, { page: 'ENG/Incident Reports', parent: 'Decision Log' });
    expect(told.text).toContain(`parent: ${idOf('Engineering Home')} → ${idOf('Decision Log')}`);
    expect(told.text).toContain('2 page(s) or folder(s) below it move with it');
    expect(below('Decision Log')).toEqual(['Incident Reports']);
    await marta.undo(told);
  });

  test('as a dry run moves nothing', async () => {
    const before = treeOf(world, 'ENG');
    const mcp = world.mcp(await world.mintKey('marta'));
    const input = { page: 'ENG/Decision Log', parent: 'Incident Reports' };
    const told = await mcp.call('atlassian_run_write', { action: MOVE, input, dry_run: true });
    expect(told.structured).toMatchObject({
      done: false,
      planned: { space: 'ENG', parent: `Incident Reports (${idOf('Incident Reports')})` },
    });
    expect(treeOf(world, 'ENG')).toEqual(before);
  });

  test('to where it stands is nothing to do', async () => {
    expect((await marta.write(MOVE, { page: 'ENG/Postmortem: Slow Search', parent: 'Incident Reports' })).text).toContain('nothing to do');
  });
});

describe('a page is not moved', () => {
  test.each<[string, () => Record<string, unknown>, string, RegExp]>([
    ['nowhere', () => ({ page: 'ENG/Decision Log' }), 'input', /Say where to/],
    ['below itself', () => ({ page: 'ENG/Decision Log', parent: 'Decision Log' }), 'input', /below or beside itself/],
    ['below its own child', () => ({ page: 'ENG/Incident Reports', parent: 'Postmortem: Slow Search' }), 'input', /below or beside itself/],
    [
      'beside the home page, out of the tree',
      () => ({ page: 'ENG/Decision Log', position: 'before', sibling: 'ENG/Engineering Home' }),
      'input',
      /vanish from the tree/,
    ],
    ['beside nothing', () => ({ page: 'ENG/Decision Log', position: 'after' }), 'input', /sibling goes with position/],
    ['below an unknown page', () => ({ page: 'ENG/Decision Log', parent: 'Nowhere' }), 'input', /no page called "Nowhere"/],
    [
      'when it is the home page of the space that it would leave',
      () => ({ page: 'ENG/Engineering Home', space: 'DOCS' }),
      'input',
      /home page of space ENG/,
    ],
    ['into a space that agents may only read', () => ({ page: 'ENG/Decision Log', space: 'OPS' }), 'refused', /space-not-open-for-write/],
    ['by the id of a parent there', () => ({ page: 'ENG/Decision Log', parent: idOf('Runbooks') }), 'refused', /space-not-open-for-write/],
    [
      'by a sibling there',
      () => ({ page: 'ENG/Decision Log', position: 'after', sibling: idOf('On-call Rota') }),
      'refused',
      /space-not-open-for-write/,
    ],
    ['out of a space that agents may only read', () => ({ page: 'OPS/On-call Rota', space: 'ENG' }), 'refused', /space-not-open-for-write/],
    ['into a space that is closed to agents', () => ({ page: 'ENG/Decision Log', space: 'HR' }), 'refused', /space-not-open/],
  ])('%s', async (_, input, fault, text) => {
    const before = [treeOf(world, 'ENG'), treeOf(world, 'OPS')];
    const told = await marta.write(MOVE, input());
    expect({ fault: told.fault, text: told.text }).toEqual({ fault, text: expect.stringMatching(text) as string });
    expect([treeOf(world, 'ENG'), treeOf(world, 'OPS')]).toEqual(before);
  });

  test('by a person who may not write there', async () => {
    const kenji = await agentOf(world, 'kenji');
    expect((await kenji.write(MOVE, { page: 'ENG/Decision Log', parent: 'Incident Reports' })).fault).toBe('forbidden');
  });

  test('over a page that has its title', async () => {
    await marta.write('confluence_create_page', { space: 'DOCS', title: 'Decision Log' });
    const told = await marta.write(MOVE, { page: 'ENG/Decision Log', space: 'DOCS' });
    expect(told.text).toMatch(/already has a page "Decision Log": \d+/);
  });
});
