import fc from 'fast-check';
import type { AdfNode } from '../../src/documents/adf';
import { MARK_ATTRIBUTES, NODE_ATTRIBUTES } from '../../src/documents/schema/attribute-model';
import { CONTENT } from '../../src/documents/schema/content-model';
import { faultIn } from '../../src/documents/schema/validate';
import { anyDocument } from './any-document';
import { officialFaults } from './official-schema';

const types = [...new Set([...Object.keys(CONTENT), ...Object.keys(NODE_ATTRIBUTES), 'text', 'nonsense'])];
const marks = [...Object.keys(MARK_ATTRIBUTES), 'nonsense'];
const names = [
  'localId',
  'level',
  'title',
  'order',
  'url',
  'layout',
  'width',
  'widthType',
  'state',
  'text',
  'color',
  'language',
  'id',
  'collection',
  'type',
  'href',
  'nonsense',
];
const values: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  1,
  0,
  7,
  -1,
  'x',
  '',
  null,
  true,
  'center',
  'pixel',
  'info',
  '#ff0000',
  'sub',
  'external',
  'file',
  [],
  {},
);

interface Change {
  at: number;
  kind: number;
  type: string;
  mark: string;
  name: string;
  value: unknown;
}

/** One random change somewhere in a document. */
function changed(document: AdfNode, { at, kind, type, mark, name, value }: Change): AdfNode {
  const copy = structuredClone(document);
  const nodes: AdfNode[] = [];
  const collect = (node: AdfNode): void => (nodes.push(node), node.content?.forEach(collect));
  copy.content?.forEach(collect);
  const node = nodes[at % Math.max(1, nodes.length)];
  if (!node) return copy;
  if (kind === 0) node.type = type;
  if (kind === 1) node.attrs = { ...node.attrs, [name]: value };
  if (kind === 2) delete node.attrs;
  if (kind === 3) node.content = [];
  if (kind === 4) delete node.content;
  if (kind === 5) node.marks = [...(node.marks ?? []), { type: mark, ...(value !== null && { attrs: { [name]: value } }) }];
  if (kind === 6 && node.content) node.content = [...node.content, { type, ...(value !== null && { attrs: { [name]: value } }) }];
  if (kind === 7 && node.attrs) node.attrs = Object.fromEntries(Object.entries(node.attrs).slice(1));
  return copy;
}

test('the own rules of ADF say what the official schema says', () => {
  const change = fc.record<Change>({
    at: fc.nat(200),
    kind: fc.nat(7),
    type: fc.constantFrom(...types),
    mark: fc.constantFrom(...marks),
    name: fc.constantFrom(...names),
    value: values,
  });
  fc.assert(
    fc.property(anyDocument, fc.array(change, { minLength: 1, maxLength: 6 }), (document, changes) => {
      for (const each of changes) {
        const mutant = changed(document, each);
        const ours = faultIn(mutant, '', 'document');
        const official = officialFaults(mutant);
        // Where they differ ours must be the stricter one, and only in the one place known: properties that mediaSingle and text get for nothing.
        if (ours === undefined) expect({ mutant, official }).toEqual({ mutant, official: [] });
        else if (official.length === 0)
          expect({ mutant, ours }).toEqual({ mutant, ours: expect.stringMatching(/has no property|takes no marks here/) as unknown });
      }
    }),
    { numRuns: 300 },
  );
});
