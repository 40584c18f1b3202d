import fc from 'fast-check';
import type { AdfNode } from '../../src/documents/adf';
import { adfToMarkdown } from '../../src/documents/adf-to-markdown';
import { DocumentError } from '../../src/documents/document-error';
import { adfToPlainText } from '../../src/documents/plain-text';
import { MARK_ATTRIBUTES, NODE_ATTRIBUTES } from '../../src/documents/schema/attribute-model';

const type = fc.constantFrom(
  ...Object.keys(NODE_ATTRIBUTES),
  'text',
  'hardBreak',
  'layoutSection',
  'mediaGroup',
  'multiBodiedExtension',
  'x',
);
const names = [
  'localId',
  'level',
  'title',
  'order',
  'url',
  'id',
  'text',
  'color',
  'timestamp',
  'state',
  'panelType',
  'type',
  'href',
  'language',
  'colspan',
];
const value = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom<unknown>('1e9', 'javascript:x', -1, 1e300, 'a\u0000b', '`|\n'));
const attrs = fc.option(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 3 }), { nil: undefined });
const mark = fc.record({ type: fc.constantFrom(...Object.keys(MARK_ATTRIBUTES), 'x'), attrs }, { requiredKeys: ['type'] });

/** Nodes of the outer form only: what an older or newer Confluence could hold. */
const { node } = fc.letrec<{ node: AdfNode }>((tie) => ({
  node: fc.record(
    {
      type,
      attrs,
      text: fc.string(),
      marks: fc.array(mark, { maxLength: 2 }),
      content: fc.array(fc.oneof({ depthSize: 'small' }, fc.constant<AdfNode>({ type: 'rule' }), tie('node')), { maxLength: 3 }),
    },
    { requiredKeys: ['type'] },
  ) as fc.Arbitrary<AdfNode>,
}));

test('a document of any shape is written or refused, and never breaks the writer', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 3 }), fc.constantFrom('faithful' as const, 'reading' as const), (content, mode) => {
      const document = { type: 'doc', version: 1, content };
      try {
        expect(typeof adfToMarkdown(document, { mode })).toBe('string');
        expect(typeof adfToPlainText(document)).toBe('string');
      } catch (error) {
        if (!(error instanceof DocumentError)) throw error;
      }
    }),
    { numRuns: 500 },
  );
});
