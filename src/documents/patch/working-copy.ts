import { childrenOf } from '../adf';
import type { AdfDocument, AdfNode } from '../adf';
import { blocksIn } from '../blocks/blocks-in';
import { spanAt } from '../blocks/span';
import type { Span } from '../blocks/span';
import { adapted } from '../from-markdown/place';
import { faultIn } from '../schema/validate';
import { PatchError } from './edit';

/** A document of its own that edits change one after the other; references keep to their blocks meanwhile. */
export class WorkingCopy {
  readonly document: AdfDocument;
  private readonly names: ReadonlyMap<string, AdfNode>;

  constructor(original: AdfDocument) {
    this.document = structuredClone(original);
    this.names = new Map(blocksIn(this.document).map(({ ref, node }) => [ref, node]));
  }

  /** @throws PatchError when there is no such place, or several. */
  at(place: string): Span {
    const found = spanAt(this.document, place, (ref) => this.names.get(ref));
    if (!found.ok) throw new PatchError(found.problem, found.candidates);
    return found.span;
  }

  /** The blocks at a place, or all of the page. */
  within(place: string | undefined): readonly AdfNode[] {
    return place === undefined ? childrenOf(this.document) : this.at(place).nodes;
  }

  /** The one node of a type at or in a place. @throws PatchError when there is none or several. */
  only(place: string, type: string): AdfNode {
    const search = (node: AdfNode): AdfNode[] => (node.type === type ? [node] : childrenOf(node).flatMap(search));
    const [node, ...others] = this.at(place).nodes.flatMap(search);
    if (node && others.length === 0) return node;
    throw new PatchError(
      node ? `There are ${others.length + 1} of kind ${type} at "${place}": name one.` : `There is no ${type} at "${place}".`,
    );
  }

  /** Puts blocks in the place of `count` children of `parent`; a container that would be left empty gets an empty paragraph. */
  splice(parent: AdfNode, index: number, count: number, blocks: readonly AdfNode[]): void {
    const content = (parent.content ??= []);
    content.splice(index, count, ...fitted(parent.type, blocks));
    if (content.length === 0 && parent.type !== 'doc') content.push({ type: 'paragraph', content: [] });
  }
}

/** Blocks in the form in which they may stand under a parent. @throws PatchError naming what may not stand there. */
export function fitted(parent: string, blocks: readonly AdfNode[]): AdfNode[] {
  const fitting = blocks.flatMap((block) => adapted(parent, block));
  for (const block of fitting) {
    const fault = faultIn(block, parent, 'content');
    if (fault !== undefined) throw new PatchError(`This cannot stand here: ${fault}.`);
  }
  return fitting;
}
