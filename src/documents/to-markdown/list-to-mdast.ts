import type { BlockContent, DefinitionContent, List, ListItem, PhrasingContent } from 'mdast';
import type { AdfNode } from '../adf';
import { childrenOf } from '../adf';
import { phrasing } from './inline-to-mdast';
import { noteComment } from '../syntax/markers';
import { noteFor } from '../syntax/notes';

type Flow = BlockContent | DefinitionContent;
type WriteFlow = (blocks: readonly AdfNode[]) => Flow[];

const TIGHT = new Set(['paragraph', 'bulletList', 'taskList', 'codeBlock']);

function isTight(block: AdfNode): boolean {
  return TIGHT.has(block.type) || (block.type === 'orderedList' && block.attrs?.order === 1);
}

/** Text, then the note of the item that it leads. */
function withNoteOf(
  node: AdfNode,
  text: PhrasingContent[],
  implied: Record<string, unknown> | undefined,
  annotate: boolean,
): PhrasingContent[] {
  const note = annotate ? noteFor(node, implied) : undefined;
  return note
    ? [...text, ...(text.length > 0 ? [{ type: 'text' as const, value: ' ' }] : []), { type: 'html', value: noteComment(note) }]
    : text;
}

function itemOf(item: AdfNode, writeFlow: WriteFlow, annotate: boolean): ListItem {
  const blocks = childrenOf(item);
  const flow = writeFlow(blocks);
  // The lead paragraph may have a note of its own before it.
  const lead = flow.find((node) => node.type !== 'html');
  if (lead?.type === 'paragraph') lead.children = withNoteOf(item, lead.children, undefined, annotate);
  return { type: 'listItem', spread: !blocks.every(isTight), children: flow };
}

/** A bullet or numbered list. */
export function listToMdast(list: AdfNode, writeFlow: WriteFlow, annotate: boolean): List {
  const ordered = list.type === 'orderedList';
  const order = list.attrs?.order;
  return {
    type: 'list',
    ordered,
    spread: false,
    ...(ordered && { start: typeof order === 'number' ? order : 1 }),
    children: childrenOf(list).map((item) => itemOf(item, writeFlow, annotate)),
  };
}

/** A task list; the lists inside it stand below the task before them. Undefined when it has a form that Markdown's lists cannot take. */
export function taskListToMdast(list: AdfNode, writeFlow: WriteFlow, annotate: boolean): List | undefined {
  const items: ListItem[] = [];
  for (const node of childrenOf(list)) {
    if (node.type === 'taskItem') {
      const { state } = node.attrs ?? {};
      const children = withNoteOf(node, phrasing(childrenOf(node)), { state }, annotate);
      items.push({ type: 'listItem', spread: false, checked: state === 'DONE', children: [{ type: 'paragraph', children }] });
    } else if (node.type === 'taskList' && items.length > 0) items.at(-1)?.children.push(...writeFlow([node]));
    else return undefined;
  }
  return { type: 'list', ordered: false, spread: false, children: items };
}
