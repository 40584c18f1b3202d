import fc from 'fast-check';
import type { AdfDocument, AdfNode } from '../../src/documents/adf';
import { adfToMarkdown } from '../../src/documents/adf-to-markdown';
import { blocksIn } from '../../src/documents/blocks/blocks-in';
import { markdownToAdf } from '../../src/documents/markdown-to-adf';
import { applyEdits } from '../../src/documents/patch/apply-edits';
import { PatchError, type Edit } from '../../src/documents/patch/edit';
import { anyDocument } from './any-document';
import { officialFaults } from './official-schema';

const of = (markdown: string): readonly AdfNode[] => markdownToAdf(markdown).content;
const read = (document: AdfDocument): string => adfToMarkdown(document, { mode: 'reading' });

/** What a page reads like after the edits; every block that was there before and is not `changed` must be there still, byte for byte. */
function edited(markdown: string, edits: readonly Edit[], changed: number): string {
  const before = markdownToAdf(markdown);
  const copy = JSON.stringify(before);
  const after = applyEdits(before, edits);
  expect(JSON.stringify(before)).toBe(copy);
  expect(officialFaults(after)).toEqual([]);
  const kept = new Set(after.content.map((block) => JSON.stringify(block)));
  expect(before.content.filter((block) => !kept.has(JSON.stringify(block)))).toHaveLength(changed);
  return read(after);
}

function refused(markdown: string, edits: readonly Edit[]): PatchError {
  try {
    applyEdits(markdownToAdf(markdown), edits);
  } catch (error) {
    if (error instanceof PatchError) return error;
    throw error;
  }
  throw new Error('The edits were made.');
}

const refTo = (markdown: string, text: string): string =>
  blocksIn(markdownToAdf(markdown)).findLast(({ node }) => JSON.stringify(node).includes(text))?.ref ?? '';

const holds = (node: AdfNode, other: AdfNode): boolean => node === other || (node.content ?? []).some((child) => holds(child, other));

const PAGE = '# One\n\nfirst\n\n## Sub\n\nsecond\n\n# Two\n\nthird';

describe('blocks', () => {
  test.each<[string, Edit, number, string]>([
    [
      'are replaced by text',
      { op: 'replace', at: 'second', content: of('a\n\nb') },
      1,
      '# One\n\nfirst\n\n## Sub\n\na\n\nb\n\n# Two\n\nthird',
    ],
    ['are replaced under a heading', { op: 'replace', at: '# one', content: of('x') }, 4, 'x\n\n# Two\n\nthird'],
    ['are replaced by name', { op: 'replace', at: refTo(PAGE, 'third'), content: of('x') }, 1, PAGE.replace('third', 'x')],
    ['are put before one', { op: 'insert_before', at: '## Sub', content: of('x') }, 0, PAGE.replace('## Sub', 'x\n\n## Sub')],
    ['are put after a section', { op: 'insert_after', at: '# One', content: of('x') }, 0, PAGE.replace('# Two', 'x\n\n# Two')],
    ['are put at the start', { op: 'insert_before', at: 'start', content: of('x') }, 0, `x\n\n${PAGE}`],
    ['are put at the end', { op: 'append', content: of('x') }, 0, `${PAGE}\n\nx`],
    ['are deleted', { op: 'delete', at: '## Sub' }, 2, '# One\n\nfirst\n\n# Two\n\nthird'],
    [
      'are deleted as a range',
      { op: 'delete', at: `${refTo(PAGE, 'first')}..${refTo(PAGE, 'Sub')}` },
      2,
      '# One\n\nsecond\n\n# Two\n\nthird',
    ],
    ['are moved', { op: 'move_after', at: '# Two', to: 'first' }, 0, '# One\n\nfirst\n\n# Two\n\nthird\n\n## Sub\n\nsecond'],
    ['are moved to the start', { op: 'move_before', at: 'third', to: 'start' }, 0, 'third\n\n# One\n\nfirst\n\n## Sub\n\nsecond\n\n# Two'],
  ])('%s', (_, edit, changed, expected) => {
    expect(edited(PAGE, [edit], changed)).toBe(expected);
  });

  test('keep their name while others change, and when they are changed themselves within one patch', () => {
    const table = '| a |\n| --- |\n| 1 |\n| 2 |';
    const at = refTo(`x\n\n${table}`, 'table');
    expect(refTo(`y\n\nz\n\n${table}`, 'table')).toBe(at);
    const edits: Edit[] = [
      { op: 'set_cell', at, row: 2, column: 1, content: of('**3**') },
      { op: 'delete', at: 'x' },
      { op: 'set_cell', at, row: 3, column: 'A', content: of('4') },
    ];
    expect(edited(`x\n\n${table}`, edits, 2)).toBe('| a |\n| --- |\n| **3** |\n| 4 |');
  });

  test('within layouts and expands are reached like others', () => {
    const page = '<details><summary>More</summary>\n\n## In\n\ninner\n\n</details>\n\nafter';
    expect(edited(page, [{ op: 'replace', at: '## In', content: of('# New') }], 1)).toContain('# New');
    expect(edited(page, [{ op: 'delete', at: refTo(page, '"In') + '..' + refTo(page, 'inner') }], 1)).toContain('</details>\n\nafter');
  });

  test.each<[Edit, string, unknown]>([
    [{ op: 'delete', at: '# Three' }, 'No heading reads "# Three".', ['# One', '## Sub', '# Two']],
    [
      { op: 'delete', at: '#0000000' },
      'No block is named #0000000 now.',
      expect.arrayContaining([expect.stringMatching(/^#\w+ paragraph: first$/)]),
    ],
    [{ op: 'delete', at: 'ir' }, '2 blocks hold the text "ir": name one.', expect.anything()],
  ])('refuses %j and says what there is', (edit, message, candidates) => {
    const error = refused(PAGE, [{ op: 'append', content: of('x') }, edit]);
    expect(error).toMatchObject({ message, edit: 1, candidates });
  });

  test('are not put where they may not stand', () => {
    const page = '<details><summary>More</summary>\n\ntext\n\n</details>';
    const layout: AdfNode = {
      type: 'layoutSection',
      content: [50, 50].map((width) => ({ type: 'layoutColumn', attrs: { width }, content: [...of('x')] })),
    };
    expect(refused(page, [{ op: 'move_after', at: refTo(page, 'expand'), to: 'text' }]).message).toContain('into itself');
    expect(refused(page, [{ op: 'insert_after', at: 'text', content: [layout] }]).message).toMatch(/layoutSection may not stand in expand/);
  });
});

describe('text', () => {
  test('is replaced within formatting and across it, with the marks of where it began', () => {
    expect(edited('a **b c** d\n\nb', [{ op: 'replace_text', find: 'b c', text: 'B' }], 1)).toBe('a **B** d\n\nb');
    expect(edited('a **b c** d', [{ op: 'replace_text', find: 'c d', text: 'x' }], 1)).toBe('a **b x**');
    expect(edited('a _b_ c', [{ op: 'replace_text', find: 'a b c', text: 'x' }], 1)).toBe('x');
    expect(edited('a [b](/x) @[N](1) b', [{ op: 'replace_text', find: 'b', text: 'c', all: true }], 1)).toBe('a [c](/x) @[N](1) c');
  });

  test('is taken as it is, never as Markdown', () => {
    expect(edited('a b', [{ op: 'replace_text', find: 'b', text: '**c**' }], 1)).toBe('a \\*\\*c\\*\\*');
  });

  test('found nowhere or too often changes nothing', () => {
    expect(refused('a b b', [{ op: 'replace_text', find: 'b', text: 'c' }]).message).toContain('is there 2 times');
    expect(refused('a', [{ op: 'replace_text', find: 'b', text: 'c' }]).message).toContain('is not there');
    expect(refused('a', [{ op: 'replace_text', find: 'a', text: 'c\nd' }]).message).toContain('replace the block');
  });
});

describe('tasks', () => {
  const page = '- [ ] buy\n  - [ ] buy milk\n- [x] go';
  test('are ticked and unticked by their text', () => {
    expect(
      edited(
        page,
        [
          { op: 'tick', find: 'buy' },
          { op: 'tick', find: 'go', done: false },
        ],
        1,
      ),
    ).toBe('- [x] buy\n  - [ ] buy milk\n- [ ] go');
  });
  test('are listed when it is not clear which', () => {
    expect(refused(page, [{ op: 'tick', find: 'u' }])).toMatchObject({ candidates: ['buy', 'buy milk'] });
    expect(refused(page, [{ op: 'tick', find: 'sell' }])).toMatchObject({ candidates: ['buy', 'buy milk', 'go'] });
  });
});

describe('what cannot be changed is never touched', () => {
  test('any edit of one block of any page leaves all others as they are, and the page valid', () => {
    const content = of('new **text**\n\n- x');
    fc.assert(
      fc.property(
        anyDocument,
        fc.nat(),
        fc.constantFrom('replace', 'insert_before', 'insert_after', 'delete', 'move'),
        (document, pick, op) => {
          const blocks = blocksIn(document);
          const block = blocks[pick % Math.max(1, blocks.length)];
          if (!block) return;
          const at = block.ref;
          const edit: Edit =
            op === 'move' ? { op: 'move_after', at, to: 'start' } : op === 'delete' ? { op, at } : { op: op as 'replace', at, content };
          const top = document.content.findIndex((node) => holds(node, block.node));
          let after: AdfDocument;
          try {
            after = applyEdits(document, [edit]);
          } catch (error) {
            if (error instanceof PatchError) return;
            throw error;
          }
          expect(officialFaults(after)).toEqual([]);
          const kept = after.content.map((node) => JSON.stringify(node));
          for (const [index, node] of document.content.entries())
            if (index !== top && node !== block.node) expect(kept).toContain(JSON.stringify(node));
        },
      ),
      { numRuns: 200 },
    );
  });
});
