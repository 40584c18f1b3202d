import { startWorld, type World } from '../../support/world';
import { agentOf, records, stored, type Agent } from './agent';

const ACTION = 'confluence_update_page';
let world: World;
let marta: Agent;
/** The title of the page that a test changes; each has its own. */
let title = 'Notes 0';

beforeAll(async () => {
  world = await startWorld();
  marta = await agentOf(world, 'marta');
});
beforeEach(async () => {
  title = `Notes ${Number(title.split(' ')[1]) + 1}`;
  await marta.write('confluence_create_page', { space: 'ENG', title, body: 'First' });
  world.opened.log.clear();
});
afterAll(() => {
  world.close();
});

const update = (input: Record<string, unknown>) => marta.write(ACTION, { page: `ENG/${title}`, version: 1, ...input });

describe('replacing a page', () => {
  test('makes the next version, with its message, and says what really changed', async () => {
    const told = await update({ body: 'Second', title: `${title} again`, message: 'Shorter' });
    expect(stored(world, `${title} again`)).toMatchObject({
      version: 2,
      body: { content: [{ type: 'paragraph', content: [{ text: 'Second' }] }] },
    });
    expect(told.structured?.['changed']).toEqual(
      expect.arrayContaining([
        { field: 'title', from: title, to: `${title} again` },
        { field: 'version', from: 1, to: 2 },
        { field: 'message', from: null, to: 'Shorter' },
        { field: 'body', from: 'First', to: 'Second' },
      ]),
    );
  });

  test('only of its title leaves the body alone', async () => {
    const { body } = stored(world, title);
    await update({ title: `Renamed ${title}` });
    expect(stored(world, `Renamed ${title}`)).toMatchObject({ version: 2, body });
    expect(
      world.opened.log
        .all()
        .map(({ method, url }) => `${method} ${url}`)
        .filter((line) => line.startsWith('PUT')),
    ).toEqual([expect.stringMatching(/^PUT \/wiki\/api\/v2\/pages\/\d+\/title$/)]);
  });

  test('of its title with a message keeps the body and the message', async () => {
    const { body, id } = stored(world, title);
    await update({ title: `Renamed ${title}`, message: 'Clearer' });
    expect(stored(world, `Renamed ${title}`).body).toEqual(body);
    expect(records(await marta.read('confluence_get_page', { page: id, part: 'meta' }))[0]).toMatchObject({ message: 'Clearer' });
  });

  test('on an old version changes nothing and names the current one', async () => {
    await update({ body: 'Second' });
    const told = await update({ body: 'Third' });
    expect(told.fault).toBe('conflict');
    expect(told.text).toContain('is at version 2, not 1');
    expect(stored(world, title).version).toBe(2);
  });

  test('a second time with the same call is no second version', async () => {
    await update({ body: 'Second' });
    const told = await update({ body: 'Second' });
    expect(told.ok).toBe(true);
    expect(told.text).toContain('nothing to do');
    expect(stored(world, title).version).toBe(2);
  });

  test('as a dry run changes nothing', async () => {
    expect((await update({ body: 'Second', dry_run: true })).structured).toMatchObject({ done: false });
    expect(stored(world, title).version).toBe(1);
  });

  test('with a title that another page has names that page', async () => {
    const told = await update({ title: 'Decision Log' });
    expect(told.text).toContain(stored(world, 'Decision Log').id);
    expect(stored(world, title).version).toBe(1);
  });

  test('may change the case of its own title', async () => {
    expect((await update({ title: title.toUpperCase() })).ok).toBe(true);
  });

  test('asks for something to change', async () => {
    expect((await update({})).text).toContain('Nothing to change');
  });

  test('publishes drafts only', async () => {
    expect((await update({ publish: true })).text).toContain('is published already');
  });
});

describe('content that Markdown cannot carry', () => {
  const replace = (input: Record<string, unknown>) => update({ body: 'All new', version: 2, ...input });

  beforeEach(async () => {
    const { body } = stored(world, 'Incident Reports');
    await update({ body: JSON.stringify(body), format: 'adf' });
  });

  test('is not dropped unasked: the refusal names it', async () => {
    const told = await replace({});
    expect(told.fault).toBe('input');
    expect(told.text).toMatch(/would drop from the page: date \(2\), status \(2\)/);
    expect(stored(world, title).version).toBe(2);
  });

  test('is dropped when that is said', async () => {
    expect((await replace({ allow_loss: true })).ok).toBe(true);
    expect(stored(world, title).body.content).toHaveLength(1);
  });

  test('is kept by sending it back as ADF', async () => {
    const { body } = stored(world, 'Incident Reports');
    const longer = { ...body, content: [...body.content, { type: 'rule' }] };
    expect((await replace({ body: JSON.stringify(longer), format: 'adf' })).ok).toBe(true);
    expect(stored(world, title).body).toEqual(longer);
  });

  test('counts as lost in storage format, which only Confluence can read', async () => {
    expect((await replace({ body: '<p>All new</p>', format: 'storage' })).fault).toBe('input');
  });
});

describe('a page is not replaced', () => {
  test('in a space that is only open for reading', async () => {
    const page = world.opened.state.confluence.space('OPS')?.homepageId;
    expect((await update({ page, body: 'x' })).fault).toBe('refused');
  });

  test('when it is a blog post', async () => {
    const told = await update({ page: stored(world, 'Release Train in Autumn').id, body: 'x' });
    expect(told.text).toContain('is a blog post');
  });

  test('by a person who may see it but not change it', async () => {
    const { id, version } = stored(world, 'Payment Provider Contract');
    expect((await update({ page: id, version, body: 'x', allow_loss: true })).ok).toBe(false);
    expect(stored(world, 'Payment Provider Contract').version).toBe(version);
  });
});
