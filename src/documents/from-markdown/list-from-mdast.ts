import type { List, ListItem, RootContent } from 'mdast';
import type { AdfNode } from '../adf';
import { childrenOf } from '../adf';
import { inlineNodes } from './inline-from-mdast';
import { withNote } from '../syntax/notes';
import { arrange, sequence } from './place';
import type { Reading } from './reading';
import { trailingNote } from './trailing-note';

type ReadFlow = (children: readonly RootContent[], reading: Reading) => AdfNode[];

/** A list item, then the blocks that may not stand in one and so follow the list. */
function itemOf(item: ListItem, reading: Reading, readFlow: ReadFlow): AdfNode[] {
  const at = item.children.findIndex((child) => child.type !== 'html');
  const first = item.children[at];
  const lead = first?.type === 'paragraph' ? trailingNote(first.children) : undefined;
  const children = first?.type === 'paragraph' && lead ? item.children.with(at, { ...first, children: lead.children }) : item.children;
  const [head, ...outside] = arrange(() => ({ type: 'listItem' }), readFlow(children, reading));
  if (!head) return [];
  const after = outside.flatMap((node) => (node.type === 'listItem' ? childrenOf(node) : [node]));
  return [lead?.note ? withNote(head, lead.note) : head, ...after];
}

/** A task, then its nested task lists, then the blocks that may not stand in a task list. Its paragraphs become lines. */
function taskOf(item: ListItem, reading: Reading, readFlow: ReadFlow): AdfNode[] {
  let content: AdfNode[] = [];
  let task: AdfNode = { type: 'taskItem', attrs: { localId: reading.newId(), state: item.checked ? 'DONE' : 'TODO' } };
  const rest: RootContent[] = [];
  for (const child of item.children) {
    if (child.type !== 'paragraph' || rest.length > 0) {
      rest.push(child);
      continue;
    }
    const { note, children } = trailingNote(child.children);
    const line = inlineNodes(children, [], reading);
    content = [...content, ...(content.length === 0 || line.length === 0 ? [] : [{ type: 'hardBreak' }]), ...line];
    if (note) task = withNote(task, note);
  }
  return [{ ...task, ...(content.length > 0 && { content }) }, ...readFlow(rest, reading)];
}

function isTask(item: ListItem): boolean {
  return typeof item.checked === 'boolean';
}

/** Runs of items that are all tasks or all not. */
function runs(list: List): ListItem[][] {
  const out: ListItem[][] = [];
  for (const item of list.children) {
    const last = out.at(-1);
    if (last?.[0] && isTask(last[0]) === isTask(item)) last.push(item);
    else out.push([item]);
  }
  return out;
}

/** A Markdown list as lists and task lists, with what may stand in neither between them. Numbering goes on after an interruption. */
export function listsOf(list: List, reading: Reading, readFlow: ReadFlow): AdfNode[] {
  let number = list.start ?? 1;
  return runs(list).flatMap((items) => {
    if (items[0] && isTask(items[0])) {
      const elements = items.flatMap((item) => taskOf(item, reading, readFlow));
      return sequence(() => ({ type: 'taskList', attrs: { localId: reading.newId() } }), elements);
    }
    const order = number;
    number += items.length;
    const shell = (taken: number): AdfNode =>
      list.ordered ? { type: 'orderedList', attrs: { order: order + taken } } : { type: 'bulletList' };
    return sequence(
      shell,
      items.flatMap((item) => itemOf(item, reading, readFlow)),
    );
  });
}
