import type { BlockContent, DefinitionContent } from 'mdast';
import type { AdfNode } from '../adf';
import { childrenOf } from '../adf';
import { encodeHtml } from '../syntax/html-tags';
import { phrasing } from './inline-to-mdast';
import { listToMdast, taskListToMdast } from './list-to-mdast';
import { END_COMMENT, beginComment, nodeComment, noteComment } from '../syntax/markers';
import type { Note } from '../syntax/markers';
import { pictureToMdast } from './media-to-mdast';
import { noteFor } from '../syntax/notes';
import { alertFor } from '../syntax/panel-kinds';
import { tableToMdast } from './table-to-mdast';

type Flow = BlockContent | DefinitionContent;
type WriteFlow = (blocks: readonly AdfNode[]) => Flow[];

/** A block in Markdown, and the attributes that this Markdown conveys by itself. */
interface Written {
  flow: Flow[];
  implied?: Record<string, unknown>;
  inner?: Note;
  /** Notes are not wanted: the form says all there is to say. */
  whole?: boolean;
}

const CONTAINERS = new Set(['layoutSection', 'layoutColumn', 'bodiedExtension', 'bodiedSyncBlock']);

function html(value: string): Flow {
  return { type: 'html', value };
}

/** A node as JSON in a fenced block. */
export function fence(node: AdfNode): Flow {
  return { type: 'code', lang: 'adf', value: JSON.stringify(node) };
}

function textOf(node: AdfNode): string {
  return childrenOf(node)
    .map((child) => child.text ?? '')
    .join('');
}

function expand(node: AdfNode, writeFlow: WriteFlow): Written {
  const title = node.attrs?.title;
  const flow = writeFlow(childrenOf(node));
  if (typeof title !== 'string') return { flow: [html('<details>'), ...flow, html('</details>')] };
  // HTML gathers spaces; a title with more of them has itself in the note.
  const shown = title.replace(/\s+/g, ' ').trim();
  return { flow: [html(`<details><summary>${encodeHtml(shown)}</summary>`), ...flow, html('</details>')], implied: { title: shown } };
}

function panel(node: AdfNode, writeFlow: WriteFlow): Written {
  const { alert, panelType } = alertFor(node.attrs?.panelType);
  return {
    flow: [{ type: 'blockquote', children: [html(`[!${alert}]`), ...writeFlow(childrenOf(node))] }],
    implied: { panelType },
  };
}

function container(node: AdfNode, writeFlow: WriteFlow): Written {
  const { content: _, ...shell } = node;
  return { flow: [html(beginComment(shell)), ...writeFlow(childrenOf(node)), html(END_COMMENT)], whole: true };
}

function write(node: AdfNode, annotate: boolean, writeFlow: WriteFlow): Written | undefined {
  switch (node.type) {
    case 'paragraph':
      if (childrenOf(node).length === 0) return { flow: annotate ? [html(nodeComment(node))] : [], whole: true };
      return { flow: [{ type: 'paragraph', children: phrasing(childrenOf(node)) }] };
    case 'heading': {
      const level = node.attrs?.level;
      const depth = ([1, 2, 3, 4, 5, 6] as const).find((each) => each === level);
      return depth && { flow: [{ type: 'heading', depth, children: phrasing(childrenOf(node)) }], implied: { level: depth } };
    }
    case 'rule':
      return { flow: [{ type: 'thematicBreak' }] };
    case 'codeBlock': {
      const language = node.attrs?.language;
      if (language === 'adf') return undefined;
      const lang = typeof language === 'string' && language !== '' ? language : undefined;
      return { flow: [{ type: 'code', lang: lang ?? null, value: textOf(node) }], ...(lang && { implied: { language: lang } }) };
    }
    case 'blockquote':
      return { flow: [{ type: 'blockquote', children: writeFlow(childrenOf(node)) }] };
    case 'bulletList':
      return { flow: [listToMdast(node, writeFlow, annotate)] };
    case 'orderedList': {
      const { order } = node.attrs ?? {};
      return { flow: [listToMdast(node, writeFlow, annotate)], implied: { order: typeof order === 'number' ? order : 1 } };
    }
    case 'taskList': {
      const list = taskListToMdast(node, writeFlow, annotate);
      return list && { flow: [list] };
    }
    case 'table':
      return { flow: [tableToMdast(node, annotate)] };
    case 'mediaSingle':
      return pictureToMdast(node);
    case 'panel':
      return panel(node, writeFlow);
    case 'expand':
    case 'nestedExpand':
      return expand(node, writeFlow);
    default:
      return CONTAINERS.has(node.type) ? container(node, writeFlow) : undefined;
  }
}

/**
 * ADF's blocks as Markdown's. With `annotate`, everything that Markdown leaves out stands in the notes of `markers.ts`; a block without
 * any form of its own is a fenced block of JSON. What stands inside containers is written by `writeInner`.
 */
export function flowToMdast(blocks: readonly AdfNode[], annotate: boolean, writeInner?: WriteFlow): Flow[] {
  const writeFlow = writeInner ?? ((inner: readonly AdfNode[]): Flow[] => flowToMdast(inner, annotate));
  return blocks.flatMap((block) => {
    const written = write(block, annotate, writeFlow);
    if (!written) return [fence(block)];
    const note = annotate && !written.whole ? noteFor(block, written.implied, written.inner) : undefined;
    return note ? [html(noteComment(note)), ...written.flow] : written.flow;
  });
}
