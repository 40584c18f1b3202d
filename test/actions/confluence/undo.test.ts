import { startWorld, type World } from '../../support/world';
import { agentOf, letAct, stored, type Agent } from './agent';

let world: World;
let marta: Agent;
let title = 'Draft of history 0';

beforeAll(async () => {
  world = await startWorld();
  await letAct(world);
  marta = await agentOf(world, 'marta');
});
beforeEach(async () => {
  title = `Draft of history ${Number(title.split(' ').at(-1)) + 1}`;
  const body = JSON.stringify(stored(world, 'Incident Reports').body);
  await marta.write('confluence_create_page', { space: 'ENG', title, body, format: 'adf' });
});
afterAll(() => {
  world.close();
});

const update = (input: Record<string, unknown>) =>
  marta.write('confluence_update_page', { page: stored(world, title).id, version: 1, ...input });

describe('taking back a change of a page', () => {
  test('puts title and body back exactly, as a version of its own', async () => {
    const before = stored(world, title);
    const told = await update({ title: `Other ${title}`, body: 'Nothing left', allow_loss: true, message: 'Cut' });
    const back = await marta.undo(told);
    expect(back.ok).toBe(true);
    expect(stored(world, title)).toMatchObject({ id: before.id, title, body: before.body, version: 3 });
    await marta.undo(back);
    expect(stored(world, `Other ${title}`).body.content).toHaveLength(1);
  });

  test('of its title alone puts that back and leaves the body', async () => {
    const { body } = stored(world, title);
    const told = await update({ title: `Other ${title}` });
    await marta.undo(told);
    expect(stored(world, title)).toMatchObject({ body, version: 3 });
  });

  test('of a draft keeps it a draft', async () => {
    const made = await marta.write('confluence_create_page', { space: 'ENG', title: `Sketch ${title}`, kind: 'draft', body: 'First' });
    const page = String(made.structured?.['id']);
    const told = await marta.write('confluence_update_page', { page, version: 1, body: 'Second' });
    expect((await marta.undo(told)).ok).toBe(true);
    expect(JSON.stringify(stored(world, `Sketch ${title}`).body)).toContain('First');
    expect(stored(world, `Sketch ${title}`).status).toBe('draft');
  });

  test('that published a draft has no way back', async () => {
    const made = await marta.write('confluence_create_page', { space: 'ENG', title: `Out ${title}`, kind: 'draft', body: 'First' });
    const told = await marta.write('confluence_update_page', { page: String(made.structured?.['id']), version: 1, publish: true });
    expect(told.structured).not.toHaveProperty('change');
    expect(stored(world, `Out ${title}`).status).toBe('current');
  });

  test('is refused once somebody changed the page again', async () => {
    const told = await update({ body: 'Second', allow_loss: true });
    await update({ body: 'Third', version: 2 });
    expect((await marta.undo(told)).fault).toBe('conflict');
    expect(JSON.stringify(stored(world, title).body)).toContain('Third');
  });
});

describe('taking back a new page', () => {
  test('moves it to the trash', async () => {
    const made = await marta.write('confluence_create_page', { space: 'ENG', title: `New ${title}` });
    await marta.undo(made);
    expect(stored(world, `New ${title}`).status).toBe('trashed');
  });

  test('that is a draft deletes it for good', async () => {
    const made = await marta.write('confluence_create_page', { space: 'ENG', title: `Thought ${title}`, kind: 'draft' });
    await marta.undo(made);
    expect(world.opened.state.confluence.contents.get(String(made.structured?.['id']))).toBeUndefined();
  });
});
