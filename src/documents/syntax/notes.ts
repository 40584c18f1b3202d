import { isDeepStrictEqual } from 'node:util';
import type { AdfNode } from '../adf';
import type { Note } from './markers';

type Attributes = Record<string, unknown>;

/** What must be noted beside a node whose Markdown conveys only `implied` attributes; undefined when nothing is left to say. */
export function noteFor(node: AdfNode, implied?: Attributes, inner?: Note): Note | undefined {
  const own = node.attrs ?? {};
  const attrs: Attributes = {};
  for (const [name, value] of Object.entries(own)) if (!isDeepStrictEqual(value, implied?.[name])) attrs[name] = value;
  for (const name of Object.keys(implied ?? {})) if (!Object.hasOwn(own, name)) attrs[name] = null;
  const differs = Object.keys(attrs).length > 0 || (node.attrs !== undefined && implied === undefined);
  const note: Note = { ...(differs && { attrs }), ...(node.marks && { marks: node.marks }), ...(inner && { inner }) };
  return Object.keys(note).length > 0 ? note : undefined;
}

/** The node with what a note says about it. */
export function withNote(node: AdfNode, note: Note): AdfNode {
  const noted: AdfNode = { ...node };
  if (note.attrs) {
    const attrs = Object.fromEntries(Object.entries({ ...node.attrs, ...note.attrs }).filter(([, value]) => value !== null));
    if (Object.keys(attrs).length > 0 || node.attrs === undefined) noted.attrs = attrs;
    else delete noted.attrs;
  }
  if (note.marks) noted.marks = note.marks;
  const [only, ...others] = node.content ?? [];
  if (note.inner && only) noted.content = [withNote(only, note.inner), ...others];
  return noted;
}
