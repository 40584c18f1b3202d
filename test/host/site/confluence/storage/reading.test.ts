import { readStorage } from '../../../../../host/site/confluence/storage/read';
import { StorageError } from '../../../../../host/site/confluence/storage/storage-error';
import fc from 'fast-check';

const read = (storage: string): unknown => readStorage(storage, (id) => (id === 'a1' ? 'Ada Lindqvist' : undefined)).content;
const text = (value: string, ...types: string[]): object => ({
  type: 'text',
  text: value,
  ...(types.length > 0 && { marks: types.map((type) => ({ type })) }),
});
const paragraph = (...content: object[]): object => ({ type: 'paragraph', content });

describe('storage that people write', () => {
  test.each<[storage: string, ...nodes: object[]]>([
    ['Just text', paragraph(text('Just text'))],
    [
      '<p>A &amp; B&nbsp;&#8212; <b>bold <i>both</i></b></p>',
      paragraph(text('A & B\u00a0— '), text('bold ', 'strong'), text('both', 'strong', 'em')),
    ],
    ['<p>\n  one\n  two\n</p>', paragraph(text('one two'))],
    ['<h2>Title</h2>\n\n<hr/>', { type: 'heading', attrs: { level: 2 }, content: [text('Title')] }, { type: 'rule' }],
    ['<ul><li>One</li></ul>', { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('One'))] }] }],
    [
      '<p><ac:link><ri:user ri:account-id="a1"/></ac:link></p>',
      paragraph({ type: 'mention', attrs: { id: 'a1', text: '@Ada Lindqvist' } }),
    ],
    [
      '<table><tr><th>H</th></tr><tr><td colspan="2"></td></tr></table>',
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [{ type: 'tableHeader', content: [paragraph(text('H'))] }] },
          { type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 2 }, content: [paragraph()] }] },
        ],
      },
    ],
    [
      '<ac:structured-macro ac:name="info"><ac:rich-text-body><p>Note</p></ac:rich-text-body></ac:structured-macro>',
      { type: 'panel', attrs: { panelType: 'info' }, content: [paragraph(text('Note'))] },
    ],
    [
      '<ac:structured-macro ac:name="code"><ac:parameter ac:name="language">sql</ac:parameter><ac:plain-text-body><![CDATA[a < b]]></ac:plain-text-body></ac:structured-macro>',
      { type: 'codeBlock', attrs: { language: 'sql' }, content: [text('a < b')] },
    ],
    [
      '<ac:structured-macro ac:name="toc"><ac:parameter ac:name="maxLevel">2</ac:parameter></ac:structured-macro>',
      {
        type: 'extension',
        attrs: {
          layout: 'default',
          extensionType: 'com.atlassian.confluence.macro.core',
          extensionKey: 'toc',
          parameters: { macroParams: { maxLevel: { value: '2' } } },
        },
      },
    ],
  ])('%s', (storage, ...nodes) => {
    expect(read(storage)).toEqual(nodes);
  });

  test.each([
    ['<p>open', '<p> is not closed'],
    ['<p>a</b></p>', '</b>'],
    ['<p>&bogus;</p>', '&bogus;'],
    ['<script>alert(1)</script>', '<script>'],
    ['<p class="x">a</p>', "'class'"],
    ['<p><constructor>a</constructor></p>', '<constructor>'],
    ['<ul>text</ul>', 'Text is not allowed'],
    ['<blockquote><h1>No</h1></blockquote>', 'a document does not allow'],
    ['<ac:image><ri:attachment ri:filename="a.png"/></ac:image>', '<ac:image>'],
  ])('%s is refused, naming why', (storage, reason) => {
    expect(() => read(storage)).toThrow(StorageError);
    expect(() => read(storage)).toThrow(reason);
  });

  test('is read or refused, never anything else, whatever it is', () => {
    const names = fc.constantFrom('p', 'ul', 'li', 'table', 'tr', 'td', 'ac:structured-macro', 'ac:task-list', 'ac:link', 'a', 'toString');
    const pieces = fc.oneof(
      names.map((name) => `<${name}>`),
      names.map((name) => `</${name}>`),
      fc.constantFrom('<br/>', '<![CDATA[x]]>', '&lt;', ' ac:name="code"', '<time datetime="x"/>', '<ac:adf-extension/>'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        try {
          read(parts.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(StorageError);
        }
      }),
      { numRuns: 200 },
    );
  });
});
