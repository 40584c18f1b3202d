import type { AdfDocument, AdfNode } from '../document';

/** Stands for whatever is not text, so that no selection runs across it. */
const OBJECT = '\uFFFC';

interface Selection {
  text: string;
  /** Which of the matches, from 0. */
  index: number;
  markerRef: string;
}

/**
 * Marks the text that an inline comment is about with an annotation. A match lies within the text of one block.
 * `document` is null when there is no match with that index; `matches` is how many there are.
 */
export function annotate(document: AdfDocument, selection: Selection): { document: AdfDocument | null; matches: number } {
  const search = { matches: 0, marked: false };
  const content = document.content.map((node) => markIn(node, selection, search));
  return { document: search.marked ? { ...document, content } : null, matches: search.matches };
}

function markIn(node: AdfNode, selection: Selection, search: { matches: number; marked: boolean }): AdfNode {
  if (!node.content) return node;
  const content = node.content.map((child) => markIn(child, selection, search));
  const text = content.map(({ text: own = OBJECT }) => own).join('');
  let result = content;
  for (let at = text.indexOf(selection.text); at >= 0; at = text.indexOf(selection.text, at + selection.text.length)) {
    if (search.matches === selection.index) {
      result = markRange(content, at, at + selection.text.length, selection.markerRef);
      search.marked = true;
    }
    search.matches += 1;
  }
  return { ...node, content: result };
}

function markRange(nodes: AdfNode[], start: number, end: number, markerRef: string): AdfNode[] {
  const annotation = { type: 'annotation', attrs: { id: markerRef, annotationType: 'inlineComment' } };
  let offset = 0;
  return nodes.flatMap((node) => {
    const from = offset;
    const text = node.text ?? OBJECT;
    offset += text.length;
    if (node.text === undefined || offset <= start || from >= end) return [node];
    const [first, last] = [Math.max(0, start - from), Math.min(text.length, end - from)];
    const pieces = [
      { ...node, text: text.slice(0, first) },
      { ...node, text: text.slice(first, last), marks: [...(node.marks ?? []), annotation] },
      { ...node, text: text.slice(last) },
    ];
    return pieces.filter((piece) => piece.text !== '');
  });
}

/** Whether some text still carries the annotation. */
export function hasAnnotation(document: AdfDocument, markerRef: string): boolean {
  const carries = ({ marks = [], content = [] }: AdfNode): boolean =>
    marks.some((mark) => isMark(mark, markerRef)) || content.some(carries);
  return document.content.some(carries);
}

/** The document without the annotation; its text stays. */
export function removeAnnotation(document: AdfDocument, markerRef: string): AdfDocument {
  const without = ({ marks, content, ...node }: AdfNode): AdfNode => {
    const kept = marks?.filter((mark) => !isMark(mark, markerRef)) ?? [];
    return { ...node, ...(kept.length > 0 && { marks: kept }), ...(content && { content: content.map(without) }) };
  };
  return { ...document, content: document.content.map(without) };
}

function isMark({ type, attrs }: { type: string; attrs?: Record<string, unknown> }, markerRef: string): boolean {
  return type === 'annotation' && attrs?.['id'] === markerRef;
}
