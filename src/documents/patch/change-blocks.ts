import { childrenOf } from '../adf';
import type { AdfNode } from '../adf';
import { PatchError, type Edit } from './edit';
import { fitted, type WorkingCopy } from './working-copy';

type Insertion = Extract<Edit, { op: 'insert_before' | 'insert_after' }>;
type Move = Extract<Edit, { op: 'move_before' | 'move_after' }>;

/** Between which children of which parent something goes. */
interface Gap {
  parent: AdfNode;
  /** The child that it goes before; at the end where there is none. */
  before: AdfNode | undefined;
}

function gapAt(copy: WorkingCopy, place: string, side: 'before' | 'after'): Gap {
  const top = childrenOf(copy.document);
  if (place === 'start') return { parent: copy.document, before: top[0] };
  if (place === 'end') return { parent: copy.document, before: undefined };
  const { parent, nodes } = copy.at(place);
  const siblings = childrenOf(parent);
  const [first, last] = [nodes[0], nodes.at(-1)];
  return { parent, before: side === 'before' ? first : siblings[last ? siblings.indexOf(last) + 1 : siblings.length] };
}

function put(copy: WorkingCopy, { parent, before }: Gap, blocks: readonly AdfNode[]): void {
  const siblings = childrenOf(parent);
  copy.splice(parent, before ? siblings.indexOf(before) : siblings.length, 0, blocks);
}

export function insert(copy: WorkingCopy, edit: Insertion): void {
  put(copy, gapAt(copy, edit.at, edit.op === 'insert_before' ? 'before' : 'after'), edit.content);
}

export function append(copy: WorkingCopy, edit: Extract<Edit, { op: 'append' }>): void {
  put(copy, { parent: copy.document, before: undefined }, edit.content);
}

export function replace(copy: WorkingCopy, { at, content }: Pick<Insertion, 'at' | 'content'>): void {
  const { parent, nodes } = copy.at(at);
  const [first] = nodes;
  if (first) copy.splice(parent, childrenOf(parent).indexOf(first), nodes.length, content);
}

function holds(node: AdfNode, other: AdfNode): boolean {
  return node === other || childrenOf(node).some((child) => holds(child, other));
}

/** @throws PatchError when the blocks would have to stand in themselves, or may not stand there. */
export function move(copy: WorkingCopy, edit: Move): void {
  const { parent, nodes } = copy.at(edit.at);
  const gap = gapAt(copy, edit.to, edit.op === 'move_before' ? 'before' : 'after');
  if (nodes.some((node) => holds(node, gap.parent))) throw new PatchError('A block cannot be moved into itself.');
  const siblings = childrenOf(parent);
  const after = gap.before && nodes.includes(gap.before) ? siblings[siblings.indexOf(nodes.at(-1) ?? gap.before) + 1] : gap.before;
  const moved = fitted(gap.parent.type, nodes);
  parent.content = siblings.filter((node) => !nodes.includes(node));
  put(copy, { parent: gap.parent, before: after }, moved);
  copy.splice(parent, 0, 0, []);
}
