import { startWorld, type World } from '../../support/world';
import { agentOf, letAct, records, stored, type Agent } from './agent';

const [LIST, ADD, DELETE] = ['confluence_list_comments', 'confluence_add_comment', 'confluence_delete_comment'];
let world: World;
let marta: Agent;
let page = '';

interface Shown {
  id: string;
  place: string;
  body: { text: string; by: string };
  about?: { text: string };
  resolution?: string;
  replies?: Shown[];
}

beforeAll(async () => {
  world = await startWorld();
  await letAct(world);
  marta = await agentOf(world, 'marta');
  await marta.write('confluence_create_page', { space: 'ENG', title: 'Talk', body: 'Words to talk about' });
  page = stored(world, 'Talk').id;
  for (const body of ['One', 'Two', 'Three']) await marta.write(ADD, { page, body });
});
afterAll(() => {
  world.close();
});

const list = async (input: Record<string, unknown>): Promise<Shown[]> => records(await marta.read(LIST, input)) as unknown as Shown[];
const texts = (found: Shown[]): string[] => found.map(({ body }) => body.text);
const idOf = async (text: string): Promise<string> => {
  const flat = (all: Shown[]): Shown[] => all.flatMap((one) => [one, ...flat(one.replies ?? [])]);
  return flat(await list({ page })).find(({ body }) => body.text === text)?.id ?? '';
};
const count = (): number => world.opened.state.confluence.comments.all().length;

describe('listing comments', () => {
  test('gives the newest first, page by page, each once', async () => {
    const seen: string[] = [];
    let cursor: unknown;
    do {
      const told = await marta.read(LIST, { page, limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...texts(records(told) as unknown as Shown[]));
      cursor = told.structured?.['cursor'];
    } while (cursor !== undefined);
    expect(seen).toEqual(['Three', 'Two', 'One']);
  });

  test('shows replies and replies to them, or leaves them out', async () => {
    await marta.write(ADD, { reply_to: await idOf('Two'), body: 'Why?' });
    await marta.write(ADD, { reply_to: await idOf('Why?'), body: 'Because.' });
    const two = (await list({ page })).find(({ body }) => body.text === 'Two');
    expect(two?.replies?.map(({ body }) => body.text)).toEqual(['Why?']);
    expect(two?.replies?.[0]?.replies?.map(({ body }) => body.text)).toEqual(['Because.']);
    expect((await list({ page, replies: false })).every(({ replies }) => replies === undefined)).toBe(true);
  });

  test('tells inline comments with the text that they are about and how far they are settled', async () => {
    const inline = world.opened.state.confluence.comments.find(
      ({ kind, parentCommentId }) => kind === 'inline' && parentCommentId === null,
    );
    const found = await list({ page: inline?.contentId, kind: 'inline' });
    expect(found).toEqual([expect.objectContaining({ place: 'inline', id: inline?.id })]);
    expect(found[0]?.about?.text).toBe(inline?.anchor?.selection);
    const [open, resolved] = [
      await list({ page: inline?.contentId, state: 'open' }),
      await list({ page: inline?.contentId, state: 'resolved' }),
    ];
    expect([...open, ...resolved].map(({ id }) => id)).toEqual([inline?.id]);
    const told = await marta.read(LIST, { page: inline?.contentId, state: 'open' });
    expect(told.text).toContain('Footer comments are neither open nor resolved');
  });

  test('goes from inline to footer comments over the edge of a page', async () => {
    const { id } = stored(world, 'Architecture Overview');
    const all = await list({ page: id });
    const first = await marta.read(LIST, { page: id, limit: 1 });
    const rest = await list({ page: id, cursor: first.structured?.['cursor'] });
    expect([...(records(first) as unknown as Shown[]), ...rest].map((one) => one.id)).toEqual(all.map((one) => one.id));
    expect(all.map(({ place }) => place)).toEqual(['inline', 'footer']);
  });

  test('gives the text as a document on request, and names the authors', async () => {
    const [newest] = await list({ page, format: 'adf', limit: 1 });
    expect(JSON.parse(newest?.body.text ?? '')).toMatchObject({ type: 'doc', version: 1 });
    expect((await marta.read(LIST, { page })).text).toContain('by Marta Kowalska');
  });

  test('refuses a cursor of something else, and says nothing of a closed space', async () => {
    expect((await marta.read(LIST, { page, cursor: 'o25' })).fault).toBe('input');
    expect((await marta.read(LIST, { page, kind: 'footer', cursor: 'inline.x' })).fault).toBe('input');
    expect((await marta.read(LIST, { page: 'HR/Hiring Plan' })).ok).toBe(false);
  });
});

describe('deleting a comment', () => {
  test('shows how many replies go with it, and then removes them all', async () => {
    const before = count();
    const comment = await idOf('Two');
    const previewed = await marta.preview(DELETE, { comment });
    expect(previewed.structured).toMatchObject({ done: false, planned: { replies: 2 } });
    expect(count()).toBe(before);
    const told = await marta.destroy(DELETE, { comment });
    expect(told.text).toContain('it is gone');
    expect(count()).toBe(before - 3);
    expect(told.structured).not.toHaveProperty('change');
  });

  test('of one’s own without replies is taken back', async () => {
    const told = await marta.destroy(DELETE, { comment: await idOf('One') });
    expect(texts(await list({ page }))).toEqual(['Three']);
    expect((await marta.undo(told)).ok).toBe(true);
    expect(texts(await list({ page }))).toEqual(['One', 'Three']);
  });

  test('is how a new one is taken back', async () => {
    const before = count();
    const added = await marta.write(ADD, { page, body: 'By mistake' });
    expect((await marta.undo(added)).text).toContain('it is gone');
    expect(count()).toBe(before);
  });

  test.each<[string, () => Promise<Record<string, unknown>>, string]>([
    ['that is not there', () => Promise.resolve({ comment: '1' }), 'not-found-or-hidden'],
    ['without a number', () => Promise.resolve({ comment: 'first' }), 'input'],
  ])('%s is refused', async (_, input, fault) => {
    expect((await marta.preview(DELETE, await input())).fault).toBe(fault);
  });

  test('in a space that agents may only read is refused', async () => {
    const comment = await idOf('Three');
    await world.decide((settings) => ({ ...settings, spaces: { ...settings.spaces, rules: { ENG: 'read' } } }));
    expect((await marta.preview(DELETE, { comment })).fault).toBe('refused');
    await world.decide((settings) => ({ ...settings, spaces: { ...settings.spaces, rules: { ENG: 'write' } } }));
  });

  test('of somebody else by a person who may not is refused by Confluence', async () => {
    const comment = await idOf('Three');
    const jonas = await agentOf(world, 'jonas');
    expect((await jonas.destroy(DELETE, { comment })).ok).toBe(false);
    expect(texts(await list({ page }))).toContain('Three');
  });
});
