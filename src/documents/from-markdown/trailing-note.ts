import type { Html, PhrasingContent } from 'mdast';
import { markerIn } from '../syntax/markers';
import type { Note } from '../syntax/markers';

/** Splits the note at the end of a line of text from the text; the one space before the note belongs to it. */
export function trailingNote(children: readonly PhrasingContent[]): { note?: Note; children: PhrasingContent[] } {
  const last = children.at(-1);
  const marker = last?.type === 'html' ? noteIn(last) : undefined;
  if (!marker) return { children: [...children] };
  const before = children.slice(0, -1);
  const text = before.at(-1);
  if (text?.type === 'text' && text.value.endsWith(' ')) {
    const value = text.value.slice(0, -1);
    before.splice(-1, 1, ...(value === '' ? [] : [{ ...text, value }]));
  }
  return { note: marker, children: before };
}

function noteIn(html: Html): Note | undefined {
  const marker = markerIn(html.value, html.position?.start.line ?? 1);
  return marker?.kind === 'note' ? marker.note : undefined;
}
