import { createHash } from 'node:crypto';
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import type { AdfDocument, AdfNode } from './adf';
import { childrenOf } from './adf';
import { DocumentError } from './document-error';
import { flowNodes } from './from-markdown/flow-from-mdast';
import { checkDepth } from './limits';
import { parseMarkdown } from './syntax/parse-markdown';
import { atTop } from './from-markdown/place';
import type { MentionTarget, Reading } from './from-markdown/reading';
import { faultIn } from './schema/validate';

interface MarkdownOptions {
  /** The person behind `@name`, `@[Full Name]` or an account id, found beforehand (see `mentionsIn`). Who is not found stays text. */
  resolveMention?: (name: string) => MentionTarget | undefined;
}

function definitionsIn(root: Root): Pick<Reading, 'definitions' | 'footnotes'> {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    // The first definition of a name counts (CommonMark 4.7), and the walk meets the last one first.
    if (node.type === 'definition') definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition') footnotes.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) pending.push(child);
  }
  return { definitions, footnotes };
}

/** Local ids are derived from the text, so that the same Markdown always makes the same document. */
function idsFor(markdown: string): () => string {
  const stem = createHash('sha256').update(markdown).digest('hex').slice(0, 12);
  let count = 0;
  return () => `${stem}-${(count += 1)}`;
}

/** The footnotes as paragraphs at the end, each after its label: ADF has none of its own. */
function footnoteBlocks(reading: Reading): AdfNode[] {
  return [...reading.footnotes.values()].reverse().flatMap((note) => {
    const label: AdfNode = {
      type: 'text',
      text: `[${note.label ?? note.identifier}]`,
      marks: [{ type: 'subsup', attrs: { type: 'sup' } }],
    };
    const [first, ...others] = flowNodes(note.children, reading);
    if (first?.type !== 'paragraph') return [{ type: 'paragraph', content: [label] }, ...(first ? [first] : []), ...others];
    return [{ ...first, content: [label, { type: 'text', text: ' ' }, ...childrenOf(first)] }, ...others];
  });
}

/**
 * Markdown (GFM, mentions, alerts, details, and the forms of `markers.ts`) as a document that is valid by ADF's schema. Links that could
 * run something lose their link and keep their text.
 * @throws DocumentError when the text is over 1 MB, nests over 100 levels deep, or holds adf JSON that is not valid; it says what to mend.
 */
export function markdownToAdf(markdown: string, options: MarkdownOptions = {}): AdfDocument {
  const root = parseMarkdown(markdown);
  const reading: Reading = {
    source: markdown,
    ...definitionsIn(root),
    resolveMention: options.resolveMention ?? (() => undefined),
    newId: idsFor(markdown),
  };
  const document: AdfDocument = {
    type: 'doc',
    version: 1,
    content: atTop([...flowNodes(root.children, reading), ...footnoteBlocks(reading)]),
  };
  checkDepth<AdfNode>(document, childrenOf);
  const fault = faultIn(document, '', 'document');
  if (fault !== undefined) throw new DocumentError(`An adf comment makes the document invalid: ${fault}`);
  return document;
}
