import { startWorld, type World } from '../../support/world';
import { agentOf, letAct, stored, treeOf, type Agent } from './agent';

const [DELETE, RESTORE] = ['confluence_delete_page', 'confluence_restore_page'];
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
const status = (title: string): string => stored(world, title).status;

describe('deleting a page', () => {
  test('shows first what would go, and then moves that alone to the trash: its children move up', async () => {
    const before = treeOf(world, 'DOCS');
    const previewed = await marta.preview(DELETE, { page: 'DOCS/API Reference' });
    expect(previewed.structured).toMatchObject({ done: false, planned: { page: expect.stringContaining('API Reference') as string } });
    expect(treeOf(world, 'DOCS')).toEqual(before);
    const told = await marta.destroy(DELETE, { page: 'DOCS/API Reference' });
    expect(told.text).toContain('status: current → trashed');
    expect(status('API Reference')).toBe('trashed');
    expect(treeOf(world, 'DOCS')).toContainEqual(['Documentation Home', 'Webhooks']);
    await marta.undo(told);
    expect(treeOf(world, 'DOCS')).toEqual(before);
  });

  test('with all that is below it counts and names every page, and puts the same tree back', async () => {
    const before = treeOf(world, 'ENG');
    const previewed = await marta.preview(DELETE, { page: 'ENG/Incident Reports', with_children: true });
    expect(previewed.structured?.['planned']).toMatchObject({
      descendants: ['Postmortem: Double Charges', 'Postmortem: Slow Search'].map((title) => `${title} (${idOf(title)})`),
    });
    const told = await marta.destroy(DELETE, { page: 'ENG/Incident Reports', with_children: true });
    expect(['Incident Reports', 'Postmortem: Double Charges', 'Postmortem: Slow Search'].map(status)).toEqual(Array(3).fill('trashed'));
    const back = await marta.undo(told);
    expect(back.ok).toBe(true);
    expect(treeOf(world, 'ENG')).toEqual(before);
    await marta.undo(back);
    expect(status('Postmortem: Slow Search')).toBe('trashed');
    await marta.write(RESTORE, {
      page: idOf('Incident Reports'),
      also: [idOf('Postmortem: Double Charges'), idOf('Postmortem: Slow Search')],
    });
    expect(treeOf(world, 'ENG')).toEqual(before);
  });

  test('that is a draft deletes it for good, and only when that is said', async () => {
    const { structured } = await marta.write('confluence_create_page', { space: 'ENG', title: 'Half a thought', kind: 'draft' });
    const page = String(structured?.['id']);
    expect((await marta.preview(DELETE, { page })).text).toContain('Send draft=true if that is meant');
    const told = await marta.destroy(DELETE, { page, draft: true });
    expect(told.text).toContain('it is gone');
    expect(world.opened.state.confluence.contents.get(page)).toBeUndefined();
    expect(told.structured).not.toHaveProperty('change');
  });

  test('a second time is nothing to do', async () => {
    await marta.write('confluence_create_page', { space: 'ENG', title: 'Twice' });
    const page = idOf('Twice');
    await marta.destroy(DELETE, { page });
    expect((await marta.destroy(DELETE, { page })).text).toContain('nothing to do');
  });

  test('with a token of another state is refused: the page changed since the preview', async () => {
    await marta.write('confluence_create_page', { space: 'ENG', title: 'Moving on' });
    const page = idOf('Moving on');
    const token = (await marta.preview(DELETE, { page })).structured?.['confirm'];
    await marta.write('confluence_update_page', { page, version: 1, body: 'Changed meanwhile' });
    expect((await marta.preview(DELETE, { page, confirm: token })).fault).toBe('input');
    expect(status('Moving on')).toBe('current');
  });

  test('below which a folder stands says that nothing takes it back', async () => {
    const told = await marta.preview(DELETE, { page: 'ENG/Engineering Home', with_children: true });
    expect(told.text).toContain('put back by hand only');
  });
});

describe('a page is not deleted', () => {
  test.each([
    ['in a space that agents may only read', { page: 'OPS/On-call Rota' }, 'refused'],
    ['in a space that is closed to agents', { page: 'HR/Hiring Plan' }, 'refused'],
    ['that is not there', { page: 'ENG/Nowhere' }, 'not-found-or-hidden'],
    ['as a draft when it is published', { page: 'ENG/Decision Log', draft: true }, 'input'],
  ])('%s', async (_, input, fault) => {
    expect((await marta.destroy(DELETE, input)).fault).toBe(fault);
  });

  test('when it is a blog post', async () => {
    expect((await marta.destroy(DELETE, { page: idOf('Release Train in Autumn') })).text).toContain('is a blog post');
  });

  test('by a person who may write there but not delete', async () => {
    const jonas = await agentOf(world, 'jonas');
    expect((await jonas.destroy(DELETE, { page: 'ENG/Decision Log' })).ok).toBe(false);
    expect(status('Decision Log')).toBe('current');
  });
});

describe('restoring a page', () => {
  test('as a dry run leaves it in the trash, and then brings it back as it was', async () => {
    await marta.write('confluence_create_page', {
      space: 'ENG',
      title: 'Kept',
      parent: 'Decision Log',
      body: '**Words** and more',
      labels: ['kept'],
    });
    const before = stored(world, 'Kept');
    await marta.destroy(DELETE, { page: before.id });
    expect((await marta.write(RESTORE, { page: before.id, dry_run: true })).fault).toBe('input');
    const told = await marta.write(RESTORE, { page: before.id });
    expect(told.text).toContain('status: trashed → current');
    expect(stored(world, 'Kept')).toEqual(before);
    await marta.undo(told);
    expect(status('Kept')).toBe('trashed');
  });

  test('whose title is taken meanwhile names the page that has it', async () => {
    await marta.write('confluence_create_page', { space: 'ENG', title: 'Taken' });
    const page = idOf('Taken');
    await marta.destroy(DELETE, { page });
    const other = String((await marta.write('confluence_create_page', { space: 'ENG', title: 'Taken' })).structured?.['id']);
    expect((await marta.write(RESTORE, { page })).text).toContain(`already has a page "Taken": ${other}`);
  });

  test.each([
    ['of a published page is nothing to do', () => ({ page: idOf('Decision Log') }), /nothing to do/],
    ['of nothing', () => ({ page: '1' }), /does not exist/],
    ['with one of another space', () => ({ page: idOf('Decision Log'), also: [idOf('Getting Started')] }), /is not in space ENG/],
  ])('%s', async (_, input, text) => {
    expect((await marta.write(RESTORE, input())).text).toMatch(text);
  });
});
