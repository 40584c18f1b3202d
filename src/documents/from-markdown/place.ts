import type { AdfNode } from '../adf';
import { childrenOf } from '../adf';
import { markSets } from '../schema/content-model';

/** Makes the container that holds one run of children; `taken` children went into earlier runs of the same container. */
type Shell = (taken: number) => AdfNode;

function strong(node: AdfNode): AdfNode {
  if (node.type !== 'text' || node.marks?.some((mark) => mark.type === 'strong' || mark.type === 'code')) return node;
  return { ...node, marks: [{ type: 'strong' }, ...(node.marks ?? [])] };
}

/** A heading as a paragraph of strong text, for places that take no headings. */
function asParagraph(heading: AdfNode): AdfNode {
  return { type: 'paragraph', content: childrenOf(heading).map(strong) };
}

function titled(expand: AdfNode): AdfNode[] {
  const title = expand.attrs?.title;
  const heading =
    typeof title === 'string' && title !== '' ? [asParagraph({ type: 'heading', content: [{ type: 'text', text: title }] })] : [];
  return [...heading, ...childrenOf(expand)];
}

/** The block with only the marks that it may carry under this parent. */
function fitMarks(parent: string, block: AdfNode): AdfNode {
  const sets = markSets(parent, block.type) ?? [];
  if (!block.marks || sets.some((set) => block.marks?.every((mark) => set.includes(mark.type)))) return block;
  const { marks: _, ...bare } = block;
  const best = sets.map((set) => block.marks?.filter((mark) => set.includes(mark.type)) ?? []).sort((a, b) => b.length - a.length)[0];
  return best?.length ? { ...bare, marks: best } : bare;
}

/** A block in a form that may stand under `parent`, or as it is where there is none and it has to stand outside. */
export function adapted(parent: string, block: AdfNode): AdfNode[] {
  if (markSets(parent, block.type)) return [fitMarks(parent, block)];
  if (block.type === 'heading' && markSets(parent, 'paragraph')) return [asParagraph(block)];
  if (block.type === 'blockquote' || (block.type === 'panel' && parent !== 'doc'))
    return childrenOf(block).flatMap((child) => adapted(parent, child));
  if (block.type === 'nestedExpand' && markSets(parent, 'expand')) return [{ ...block, type: 'expand' }];
  if (block.type === 'expand' && markSets(parent, 'nestedExpand'))
    return arrange(() => ({ type: 'nestedExpand', attrs: block.attrs ?? {} }), childrenOf(block));
  if (block.type === 'nestedExpand' || (block.type === 'expand' && parent === 'nestedExpand'))
    return titled(block).flatMap((child) => adapted(parent, child));
  return [block];
}

/** Fills containers with children that they may hold; any other child stands between two of them. Nothing is lost and the order stays. */
export function sequence(shell: Shell, children: readonly AdfNode[]): AdfNode[] {
  const out: AdfNode[] = [];
  let run: AdfNode[] = [];
  let taken = 0;
  const flush = (): void => {
    if (run.length > 0) out.push({ ...shell(taken), content: run });
    taken += run.length;
    run = [];
  };
  const { type } = shell(0);
  for (const child of children) {
    if (markSets(type, child.type)) run.push(child);
    else {
      flush();
      out.push(child);
    }
  }
  flush();
  return out;
}

/**
 * Puts blocks into a container by the rules of ADF: what may not stand there is changed into what may (a heading into a strong line, an
 * inner quote into its content), and what cannot be changed (a table in a list) stands outside. A container that is left empty
 * gets an empty paragraph, or goes when only its frame would be left.
 */
export function arrange(shell: Shell, children: readonly AdfNode[]): AdfNode[] {
  const empty = shell(0);
  const parts = sequence(
    shell,
    children.flatMap((child) => adapted(empty.type, child)),
  );
  const isGone = !parts.some((part) => part.type === empty.type);
  const saysMore = Object.keys(empty.attrs ?? {}).some((name) => name !== 'panelType');
  return parts.length === 0 || (isGone && saysMore) ? [{ ...empty, content: [{ type: 'paragraph', content: [] }] }, ...parts] : parts;
}

/** Blocks as children of a document. */
export function atTop(blocks: readonly AdfNode[]): AdfNode[] {
  return blocks.flatMap((block) => adapted('doc', block));
}
