import { ACCOUNTS } from '../../../host/site/seed/people';
import { startWorld, type PersonName, type World } from '../../support/world';
import { agentOf, letAct, stored, type Agent } from './agent';

const RESTRICT = 'confluence_update_page_restrictions';
let world: World;
let marta: Agent;
let title = 'Plans 0';

beforeAll(async () => {
  world = await startWorld();
  await letAct(world);
  marta = await agentOf(world, 'marta');
});
beforeEach(async () => {
  title = `Plans ${Number(title.split(' ')[1]) + 1}`;
  await marta.write('confluence_create_page', { space: 'ENG', title });
});
afterAll(() => {
  world.close();
});

const change = (input: Record<string, unknown>) => marta.destroy(RESTRICT, { page: `ENG/${title}`, ...input });
const held = () => stored(world, title).restrictions;
const people = (...names: PersonName[]): string[] => names.map((name) => ACCOUNTS[name]);

describe('restricting a page', () => {
  test('to people keeps the acting person among them, and is taken back', async () => {
    const told = await change({ users: ['Jonas Weber'] });
    expect(told.text).toContain('may_edit');
    expect(held()).toEqual({ read: null, update: { people: people('jonas', 'marta'), groups: [] } });
    await marta.undo(told);
    expect(held()).toEqual({ read: null, update: null });
  });

  test('to a group that the person is in adds nobody', async () => {
    await change({ action: 'view', groups: ['leads'] });
    expect(held()).toEqual({ read: { people: [], groups: ['leads'] }, update: null });
  });

  test('to a group that the person is not in adds the person', async () => {
    await change({ action: 'view', groups: ['Finance'] });
    expect(held().read).toEqual({ people: people('marta'), groups: ['finance'] });
  });

  test('for viewing leaves who may edit alone, and the other way round', async () => {
    await change({ users: ['Jonas Weber'] });
    const told = await change({ action: 'view', users: ['Jonas Weber', 'Priya Nair'], groups: ['finance'] });
    expect(held()).toEqual({
      read: { people: people('jonas', 'priya', 'marta'), groups: ['finance'] },
      update: { people: people('jonas', 'marta'), groups: [] },
    });
    await marta.undo(told);
    expect(held()).toEqual({ read: null, update: { people: people('jonas', 'marta'), groups: [] } });
  });

  test('adds and removes single people and groups, each taken back to the same lists', async () => {
    await change({ users: ['Jonas Weber'], groups: ['finance'] });
    const first = held();
    const added = await change({ mode: 'add', users: ['Priya Nair', 'Jonas Weber'], groups: ['operations'] });
    expect(held().update).toEqual({ people: people('jonas', 'marta', 'priya'), groups: ['finance', 'operations'] });
    const removed = await change({ mode: 'remove', users: ['Priya Nair'], groups: ['finance'] });
    expect(held().update).toEqual({ people: people('jonas', 'marta'), groups: ['operations'] });
    await marta.undo(removed);
    await marta.undo(added);
    expect(held()).toEqual(first);
  });

  test('is cleared for one right, or wholly, and set again by undo', async () => {
    await change({ users: ['Jonas Weber'] });
    await change({ action: 'view', groups: ['leads', 'finance'] });
    const both = held();
    const viewing = await change({ mode: 'clear', action: 'view' });
    expect(held()).toEqual({ ...both, read: null });
    const editing = await change({ mode: 'clear' });
    expect(held()).toEqual({ read: null, update: null });
    await marta.undo(editing);
    await marta.undo(viewing);
    expect(held()).toEqual(both);
  });

  test('shows first what would hold, and does nothing where it holds already', async () => {
    const previewed = await marta.preview(RESTRICT, { page: `ENG/${title}`, users: ['Jonas Weber'] });
    expect(previewed.structured).toMatchObject({
      done: false,
      planned: { may_edit: [`Jonas Weber (${ACCOUNTS.jonas})`, `Marta Kowalska (${ACCOUNTS.marta})`] },
    });
    expect(held()).toEqual({ read: null, update: null });
    expect((await change({ mode: 'clear' })).text).toContain('nothing to do');
  });

  test('holds for blog posts too', async () => {
    const { id } = stored(world, 'Release Train in Autumn');
    const told = await marta.destroy(RESTRICT, { page: id, groups: ['leads'] });
    expect(stored(world, 'Release Train in Autumn').restrictions.update).toEqual({ people: [], groups: ['leads'] });
    await marta.undo(told);
  });
});

describe('restrictions are not changed', () => {
  test.each<[string, Record<string, unknown>, string, RegExp]>([
    ['without a name', {}, 'input', /Name at least one person or group/],
    ['with a name and clear', { mode: 'clear', users: ['Jonas Weber'] }, 'input', /with mode=clear nobody/],
    ['for a name that several have', { users: ['Marta'] }, 'input', /Marta Kowalska.*Marta Reyes/],
    ['for an unknown group', { groups: ['support'] }, 'input', /No group is called "support".*support-agents/],
    ['in a space that agents may only read', { page: 'OPS/On-call Rota', users: ['Jonas Weber'] }, 'refused', /space-not-open-for-write/],
  ])('%s', async (_, input, fault, text) => {
    const told = await change(input);
    expect({ fault: told.fault, text: told.text }).toEqual({ fault, text: expect.stringMatching(text) as string });
    expect(held()).toEqual({ read: null, update: null });
  });

  test('so that nobody is left, or the person is locked out', async () => {
    await change({ users: ['Jonas Weber'] });
    const before = held();
    expect((await change({ mode: 'remove', users: ['Jonas Weber', 'Marta Kowalska'] })).text).toContain('Use mode=clear');
    expect((await change({ mode: 'remove', users: ['Marta Kowalska'] })).text).toContain('lock you out');
    expect(held()).toEqual(before);
  });

  test('by a person who may not edit the page', async () => {
    const kenji = await agentOf(world, 'kenji');
    expect((await kenji.destroy(RESTRICT, { page: 'ENG/Decision Log', users: ['Jonas Weber'] })).ok).toBe(false);
  });

  test('while managing is off, which it is until an admin allows it', async () => {
    const fresh = await startWorld();
    const agent = await agentOf(fresh, 'marta');
    expect((await agent.preview(RESTRICT, { page: 'ENG/Decision Log', users: ['Jonas Weber'] })).text).toContain('confluence-manage-off');
    fresh.close();
  });
});
