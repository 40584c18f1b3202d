import { startWorld, type World } from '../../support/world';
import { agentOf, records, stored, type Agent } from './agent';

const ACTION = 'confluence_create_page';
let world: World;
let marta: Agent;

beforeAll(async () => {
  world = await startWorld();
  marta = await agentOf(world, 'marta');
});
afterAll(() => {
  world.close();
});

const create = (input: Record<string, unknown>) => marta.write(ACTION, { space: 'ENG', ...input });
const count = (): number => world.opened.state.confluence.contents.all().length;

describe('creating a page', () => {
  test('stores Markdown as a document, below its parent, with labels and a mention of a real person', async () => {
    const told = await create({
      title: 'Release 2.4',
      parent: 'Incident Reports',
      labels: ['Release', 'v2'],
      body: '## Fixed\n\n- Login, @[Priya Nair]',
    });
    const page = stored(world, 'Release 2.4');
    expect(told).toMatchObject({ ok: true, structured: { done: true, created: true, kind: 'page', id: page.id } });
    expect(page).toMatchObject({
      parentId: stored(world, 'Incident Reports').id,
      labels: ['release', 'v2'],
      status: 'current',
      version: 1,
    });
    expect(page.body.content.map(({ type }) => type)).toEqual(['heading', 'bulletList']);
    expect(JSON.stringify(page.body)).toContain('"id":"712020:9a4f2d70-1c6e-4f0b-8f57-6d1e0b7c25aa"');
  });

  test('goes below the home page of the space without a parent', async () => {
    await create({ title: 'Loose' });
    expect(stored(world, 'Loose').parentId).toBe(world.opened.state.confluence.space('ENG')?.homepageId);
  });

  test('takes a parent by id and by SPACE/Title, and a space by name', async () => {
    const parent = stored(world, 'Decision Log').id;
    await create({ space: 'Engineering', title: 'By id', parent });
    await create({ title: 'By path', parent: 'eng/decision log' });
    expect([stored(world, 'By id').parentId, stored(world, 'By path').parentId]).toEqual([parent, parent]);
  });

  test('stores ADF as it is given', async () => {
    const body = {
      type: 'doc',
      version: 1,
      content: [
        { type: 'panel', attrs: { panelType: 'note' }, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Kept' }] }] },
      ],
    };
    await create({ title: 'Exact', body: JSON.stringify(body), format: 'adf' });
    expect(stored(world, 'Exact').body).toEqual(body);
  });

  test('stores storage format through Confluence', async () => {
    await create({ title: 'Stored', body: '<p>Hello <strong>you</strong></p>', format: 'storage' });
    expect(JSON.stringify(stored(world, 'Stored').body)).toContain('"strong"');
  });

  test('sets its width', async () => {
    await create({ title: 'Wide', full_width: true });
    const { id } = stored(world, 'Wide');
    const set = world.opened.state.confluence.properties.filter(({ contentId }) => contentId === id);
    expect(set.map(({ key, value }) => [key, value]).sort()).toEqual([
      ['content-appearance-draft', 'full-width'],
      ['content-appearance-published', 'full-width'],
    ]);
  });

  test('as a draft is found again by its author and published later', async () => {
    const told = await create({ title: 'Thoughts', kind: 'draft', body: 'Unfinished' });
    const id = String(told.structured?.['id']);
    expect(stored(world, 'Thoughts').status).toBe('draft');
    expect(records(await marta.read('confluence_get_page', { page: id }))[0]).toMatchObject({ status: 'draft', version: 1 });
    const published = await marta.write('confluence_update_page', { page: id, version: 1, publish: true });
    expect(published.ok).toBe(true);
    expect(stored(world, 'Thoughts')).toMatchObject({ status: 'current', version: 1 });
  });

  test('as a live doc is one', async () => {
    const told = await create({ title: 'Together', kind: 'live' });
    expect(told.structured).toMatchObject({ kind: 'live-doc' });
  });

  test('as a dry run shows the plan and makes nothing', async () => {
    const before = count();
    const told = await create({ title: 'Maybe', body: 'x', labels: ['a'], dry_run: true });
    expect(told).toMatchObject({ ok: true, structured: { done: false, planned: { title: 'Maybe', labels: ['a'] } } });
    expect(count()).toBe(before);
  });
});

describe('a page is not created', () => {
  test.each([
    ['its title is taken: the page that has it is named', { title: 'decision LOG' }, 'input', /already has a page "Decision Log": \d+/],
    ['the parent is unknown', { title: 'T', parent: 'Nowhere' }, 'input', /no page called "Nowhere"/],
    ['the body is no JSON', { title: 'T', format: 'adf', body: '{' }, 'input', /it is not JSON/],
    ['the body is no document', { title: 'T', format: 'adf', body: '{"type":"paragraph"}' }, 'input', /type "doc" and version 1/],
    [
      'the document is not valid',
      { title: 'T', format: 'adf', body: '{"type":"doc","version":1,"content":[{"type":"text","text":"x"}]}' },
      'input',
      /text may not stand in doc/,
    ],
    ['a mention fits several people', { title: 'T', body: 'Hi @[Marta]' }, 'input', /Marta Kowalska.*Marta Reyes/],
    ['a mention fits nobody', { title: 'T', body: 'Hi @[Nobody Atall]' }, 'input', /Nobody here is called/],
    ['a label has spaces', { title: 'T', labels: ['two words'] }, 'input', /labels\.0: A label is one word/],
    ['the space is unknown', { title: 'T', space: 'NOPE' }, 'input', /has the key or name "NOPE"/],
    ['the space is only open for reading', { title: 'T', space: 'OPS' }, 'refused', /space-not-open-for-write/],
    ['the space is closed to agents', { title: 'T', space: 'HR' }, 'refused', /space-not-open-for-write/],
  ])('when %s', async (_, input, fault, message) => {
    const before = count();
    const told = await create(input);
    expect(told.fault).toBe(fault);
    expect(told.text).toMatch(message);
    expect(count()).toBe(before);
  });

  test('below a page of another space', async () => {
    const told = await create({ title: 'T', parent: world.opened.state.confluence.space('DOCS')?.homepageId });
    expect(told.text).toContain('is not in space ENG');
  });

  test('by a person who may not write there, whatever the admin allows', async () => {
    const rosa = await agentOf(world, 'rosa');
    const before = count();
    expect((await rosa.write(ACTION, { space: 'ENG', title: 'T' })).ok).toBe(false);
    expect(count()).toBe(before);
  });
});
