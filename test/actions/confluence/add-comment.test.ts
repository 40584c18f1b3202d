import { startWorld, type World } from '../../support/world';
import { agentOf, stored, type Agent } from './agent';

const ACTION = 'confluence_add_comment';
let world: World;
let marta: Agent;

beforeAll(async () => {
  world = await startWorld();
  marta = await agentOf(world, 'marta');
});
afterAll(() => {
  world.close();
});

const comment = (input: Record<string, unknown>) => marta.write(ACTION, { body: 'Agreed, @[Priya Nair].', ...input });
const count = (): number => world.opened.state.confluence.comments.all().length;

function newest() {
  const found = world.opened.state.confluence.comments.all().toSorted((a, b) => Number(b.id) - Number(a.id))[0];
  if (!found) throw new Error('The site holds no comments.');
  return found;
}

describe('commenting', () => {
  test('on a page by its path adds a footer comment with a real mention', async () => {
    const told = await comment({ page: 'ENG/Decision Log' });
    expect(newest()).toMatchObject({ kind: 'footer', contentId: stored(world, 'Decision Log').id, parentCommentId: null });
    expect(JSON.stringify(newest().body)).toContain('"type":"mention"');
    expect(told.structured).toMatchObject({ done: true, kind: 'comment', id: newest().id });
  });

  test('on a blog post', async () => {
    const { id } = stored(world, 'Release Train in Autumn');
    await comment({ page: id });
    expect(newest()).toMatchObject({ kind: 'footer', contentId: id });
  });

  test('in reply to a footer comment', async () => {
    await comment({ page: 'ENG/Decision Log' });
    const { id } = newest();
    await comment({ reply_to: id });
    expect(newest()).toMatchObject({ kind: 'footer', parentCommentId: id });
  });

  test('in reply to an inline comment goes the inline way', async () => {
    const inline = world.opened.state.confluence.comments.find(
      ({ kind, parentCommentId }) => kind === 'inline' && parentCommentId === null,
    );
    if (!inline) throw new Error('The seed has no inline comment.');
    const told = await comment({ reply_to: inline.id });
    expect(told.ok).toBe(true);
    expect(newest()).toMatchObject({ kind: 'inline', parentCommentId: inline.id, contentId: inline.contentId });
  });

  test('on an attachment', async () => {
    const file = world.opened.state.confluence.attachments.find(({ title }) => title === 'northbank-contract.pdf');
    const told = await comment({ attachment: file?.id });
    expect(told.ok).toBe(true);
    expect(newest()).toMatchObject({ kind: 'footer', attachmentId: file?.id });
  });

  test('twice makes two comments', async () => {
    const before = count();
    await comment({ page: 'ENG/Decision Log' });
    await comment({ page: 'ENG/Decision Log' });
    expect(count()).toBe(before + 2);
  });
});

describe('a comment is not made', () => {
  test.each([
    ['without a place', {}, 'input', /exactly one of page, reply_to and attachment/],
    ['with two places', { page: '1', reply_to: '2' }, 'input', /exactly one of page, reply_to and attachment/],
    ['without words', { page: 'ENG/Decision Log', body: '' }, 'input', /body/],
    ['on a page that is not there', { page: 'ENG/Nowhere' }, 'not-found-or-hidden', /Nowhere/],
    ['in reply to nothing', { reply_to: '1' }, 'not-found-or-hidden', /Comment 1/],
    ['where agents may only read', { page: 'OPS/Operations Home' }, 'refused', /space-not-open-for-write/],
  ])('%s', async (_, input, fault, message) => {
    const before = count();
    const told = await comment(input);
    expect({ fault: told.fault, text: told.text }).toEqual({ fault, text: expect.stringMatching(message) as string });
    expect(count()).toBe(before);
  });

  test('in reply to a comment in a space that agents may only read', async () => {
    await comment({ page: 'ENG/Decision Log' });
    const { id } = newest();
    await world.decide((settings) => ({ ...settings, spaces: { default: 'read', rules: {}, personal: 'read' } }));
    expect((await comment({ reply_to: id })).fault).toBe('refused');
    expect(newest().id).toBe(id);
  });
});
