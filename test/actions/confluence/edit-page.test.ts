import { blocksIn } from '../../../src/documents/blocks/blocks-in';
import type { AdfDocument, AdfNode } from '../../../src/documents/adf';
import { startWorld, type World } from '../../support/world';
import { agentOf, records, stored, type Agent } from './agent';

const ACTION = 'confluence_edit_page';
let world: World;
let marta: Agent;
/** The title of the page that a test changes; each has its own. */
let title = 'Board 0';

const text = (words: string): AdfNode => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const macro = (key: string): AdfNode => ({
  type: 'extension',
  attrs: {
    extensionType: 'com.atlassian.confluence.macro.core',
    extensionKey: key,
    parameters: { macroParams: { depth: { value: '2' } } },
    localId: key,
  },
});
const cell = (type: string, words: string, attrs: Record<string, unknown> = {}): AdfNode => ({ type, attrs, content: [text(words)] });
/** A page full of what other servers lose. */
const PAGE: AdfDocument = {
  type: 'doc',
  version: 1,
  content: [
    macro('toc'),
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Services' }] },
    {
      type: 'table',
      attrs: { layout: 'wide', localId: 't-1', width: 900 },
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Name'), cell('tableHeader', 'State')] },
        { type: 'tableRow', content: [cell('tableCell', 'api', { background: '#e3fcef', colwidth: [120] }), cell('tableCell', 'down')] },
        {
          type: 'tableRow',
          content: [
            cell('tableCell', 'web'),
            { type: 'tableCell', content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [text('slow')] }] }] },
          ],
        },
      ],
    },
    {
      type: 'layoutSection',
      content: [
        { type: 'layoutColumn', attrs: { width: 50 }, content: [macro('recently-updated'), text('left')] },
        {
          type: 'layoutColumn',
          attrs: { width: 50 },
          content: [{ type: 'panel', attrs: { panelType: 'custom', panelColor: '#ffffff' }, content: [text('right')] }],
        },
      ],
    },
    {
      type: 'bodiedExtension',
      attrs: { extensionType: 'com.atlassian.confluence.macro.core', extensionKey: 'excerpt', parameters: { macroParams: {} } },
      content: [
        {
          type: 'decisionList',
          attrs: { localId: 'd' },
          content: [{ type: 'decisionItem', attrs: { localId: 'd-1', state: 'DECIDED' }, content: [{ type: 'text', text: 'Go' }] }],
        },
      ],
    },
    {
      type: 'paragraph',
      content: [
        { type: 'date', attrs: { timestamp: '1700000000000' } },
        { type: 'text', text: ' ' },
        { type: 'status', attrs: { text: 'LIVE', color: 'green', localId: 's' } },
        { type: 'text', text: ' coloured', marks: [{ type: 'textColor', attrs: { color: '#ff5630' } }] },
        { type: 'inlineCard', attrs: { url: 'https://example.com' } },
      ],
    },
    {
      type: 'taskList',
      attrs: { localId: 'l' },
      content: [{ type: 'taskItem', attrs: { localId: 'l-1', state: 'TODO' }, content: [{ type: 'text', text: 'watch' }] }],
    },
    {
      type: 'mediaSingle',
      attrs: { layout: 'center' },
      content: [{ type: 'media', attrs: { type: 'file', id: 'f-1', collection: 'contentId-1', alt: 'graph' } }],
    },
  ],
};

beforeAll(async () => {
  world = await startWorld();
  marta = await agentOf(world, 'marta');
});
beforeEach(async () => {
  title = `Board ${Number(title.split(' ')[1]) + 1}`;
  await marta.write('confluence_create_page', { space: 'ENG', title, body: JSON.stringify(PAGE), format: 'adf' });
});
afterAll(() => {
  world.close();
});

const edit = (edits: object[], input: Record<string, unknown> = {}) =>
  marta.write(ACTION, { page: `ENG/${title}`, version: 1, edits, ...input });
const body = (): AdfDocument => stored(world, title).body as unknown as AdfDocument;
/** Every block as the site keeps it, byte for byte. */
const blocks = (): string[] => body().content.map((block) => JSON.stringify(block));

describe('one cell of a table on a page full of macros', () => {
  test('changes, and nothing else does', async () => {
    const before = blocks();
    const told = await edit([{ op: 'set_cell', at: '## Services', row: 'api', column: 'State', content: '**up** since *today*' }]);
    expect(told.ok).toBe(true);
    const after = blocks();
    expect(after).toHaveLength(before.length);
    expect(after.filter((block, index) => block !== before[index])).toHaveLength(1);
    expect(after[2]).toBe(
      before[2]?.replace(
        '"content":[{"type":"text","text":"down"}]',
        '"content":[{"type":"text","text":"up","marks":[{"type":"strong"}]},{"type":"text","text":" since "},{"type":"text","text":"today","marks":[{"type":"em"}]}]',
      ),
    );
  });

  test('is told as the block that is gone and the one that is there', async () => {
    const [, , old] = blocksIn(body());
    const told = await edit([{ op: 'set_cell', at: old?.ref, row: 2, column: 2, content: 'up' }]);
    const now = blocksIn(body())[2];
    expect(told.structured?.['changed']).toEqual(
      expect.arrayContaining([
        { field: `block ${old?.ref}`, from: 'there', to: 'gone' },
        { field: `block ${now?.ref}`, from: null, to: 'there' },
        { field: 'version', from: 1, to: 2 },
      ]),
    );
    expect(now?.ref).not.toBe(old?.ref);
  });

  test('is taken back to the byte', async () => {
    const before = blocks();
    const told = await edit([{ op: 'set_cell', at: 'down', row: 'api', column: 2, content: 'up' }]);
    expect((await marta.undo(told)).ok).toBe(true);
    expect(blocks()).toEqual(before);
    expect(stored(world, title).version).toBe(3);
  });
});

describe('edits of a page', () => {
  test('are made in one version, all of them', async () => {
    await edit(
      [
        { op: 'replace_text', at: 'coloured', content: 'bright' },
        { op: 'tick', at: 'watch' },
        { op: 'insert_after', at: 'left', content: '## More\n\n@[Jonas Weber] knows' },
        { op: 'delete', at: '#'.concat(blocksIn(body())[0]?.ref.slice(1) ?? '') },
      ],
      { message: 'Tidied' },
    );
    const page = JSON.stringify(body());
    expect(stored(world, title).version).toBe(2);
    expect(page).toContain('"text":" bright","marks":[{"type":"textColor"');
    expect(page).toContain('"state":"DONE"');
    expect(page).toMatch(/"text":"left".*"text":"More".*"type":"mention"/);
    expect(page).not.toContain('"toc"');
    expect(records(await marta.read('confluence_get_page', { page: stored(world, title).id, part: 'meta' }))[0]).toMatchObject({
      message: 'Tidied',
    });
  });

  test('are none when one of them cannot be made: it is named, with what could have been meant', async () => {
    const told = await edit([
      { op: 'append', content: 'x' },
      { op: 'delete', at: '## Service' },
    ]);
    expect(told.fault).toBe('input');
    expect(told.text).toContain('edits.1');
    expect(told.text).toContain('No heading reads "## Service"');
    expect(told.text).toContain('## Services');
    expect(stored(world, title).version).toBe(1);
  });

  test('on an old version change nothing and show the outline as it is now', async () => {
    await edit([{ op: 'insert_before', at: '## Services', content: '## News' }]);
    const told = await edit([{ op: 'append', content: 'x' }]);
    expect(told.fault).toBe('conflict');
    expect(told.text).toContain('is at version 2, not 1');
    expect(told.text).toMatch(/- #[0-9a-f]{7} News \(\d+ characters\)\n {2}- #[0-9a-f]{7} Services/);
    expect(stored(world, title).version).toBe(2);
  });

  test('as a dry run are only told', async () => {
    const told = await edit([{ op: 'append', content: 'x' }], { dry_run: true });
    expect(told.structured).toMatchObject({ done: false });
    expect(stored(world, title).version).toBe(1);
  });

  test('that change nothing make no version', async () => {
    const told = await edit([{ op: 'replace_text', at: 'coloured', content: 'coloured' }]);
    expect(told.text).toContain('nothing to do');
    expect(stored(world, title).version).toBe(1);
  });

  test('name blocks as confluence_get_page lists them', async () => {
    const read = await marta.read('confluence_get_page', { page: `ENG/${title}`, include: ['block_ids'] });
    expect(read.text).toMatch(
      /In words only here: extension \(2\), layoutSection \(1\), bodiedExtension \(1\), .*format=adf has all of them/,
    );
    const ref = /(#[0-9a-f]{7}) paragraph: right/.exec(read.text)?.[1];
    await edit([{ op: 'replace', at: ref, content: 'wrong' }]);
    expect(JSON.stringify(body())).toContain(
      '"panelColor":"#ffffff"},"content":[{"type":"paragraph","content":[{"type":"text","text":"wrong"}]}]',
    );
    const taskList = blocksIn(body()).find(({ node }) => node.type === 'taskList');
    const part = await marta.read('confluence_get_page', { page: `ENG/${title}`, part: 'section', section: taskList?.ref });
    expect(part.text).toContain('watch');
    expect(part.text).not.toContain('wrong');
  });

  test.each([
    [{ op: 'replace', at: 'left' }, 'replace needs content'],
    [{ op: 'delete', at: 'left', content: 'x' }, 'delete takes no content'],
    [{ op: 'move_row', at: '## Services', row: 1, to: 'end' }, 'Rows and columns move to a number'],
    [{ op: 'replace_text', content: 'x' }, 'replace_text needs find'],
  ])('%j says what is wrong with it', async (wrong, message) => {
    expect((await edit([wrong])).text).toContain(message);
  });
});

test('minor edits, which Confluence does not take here, are refused by name', async () => {
  expect((await edit([{ op: 'append', content: 'x' }], { minor: true })).text).toContain('makes no minor edits');
});

test('a page that the person may not change stays as it is', async () => {
  const told = await marta.write(ACTION, { page: 'HR/Salary Bands', edits: [{ op: 'append', content: 'x' }] });
  expect(told.ok).toBe(false);
});
