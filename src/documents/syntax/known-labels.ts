import type { Construct, Extension } from 'micromark-util-types';
import type { Definition, FootnoteDefinition } from 'mdast';

const LABEL = /\[(\^?)((?:[^[\]\\]|\\[^])+)(?=\])/g;
const BRACKET = 91;
const EXCLAMATION = 33;

/** A label in the form in which the parser compares labels (CommonMark 4.7). */
function folded(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();
}

/** Labels of link reference definitions, and of footnotes with a `^` before them. */
export type Labels = ReadonlySet<string>;

export function labelOf(node: Definition | FootnoteDefinition): string {
  return `${node.type === 'definition' ? '' : '^'}${folded(node.identifier)}`;
}

/** The labels that a text seems to use, of those that are known. */
export function labelsUsed(markdown: string, known: Labels): string[] {
  const used = new Set<string>();
  if (known.size > 0)
    for (const [, caret = '', label = ''] of markdown.matchAll(LABEL))
      for (const each of [folded(`${caret}${label}`), `${caret}${folded(label)}`]) if (known.has(each)) used.add(each);
  return [...used];
}

/** A syntax without tokens of its own that tells the parser of labels which are defined outside the text that it is given; to be tried first. */
export function knowing(labels: readonly string[]): Extension {
  let told = false;
  const tell: Construct = {
    name: 'knowing',
    tokenize(_, __, nok) {
      if (!told) {
        const footnotes = (this.parser.gfmFootnotes ??= []);
        for (const label of labels) (label.startsWith('^') ? footnotes : this.parser.defined).push(label.replace(/^\^/, ''));
        told = true;
      }
      return nok;
    },
  };
  return { text: { [BRACKET]: tell, [EXCLAMATION]: tell } };
}
