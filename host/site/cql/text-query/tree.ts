import type { WordTest } from './words';

/** What a text must hold. `near`: the words within so many moves of standing side by side in this order. */
export type TextTree =
  | { kind: 'all' | 'any'; parts: readonly TextTree[] }
  | { kind: 'not'; part: TextTree }
  | { kind: 'near'; tests: readonly WordTest[]; slop: number };

/** Whether the words of a text are what the tree asks for. What only excludes finds nothing. */
export function holds(tree: TextTree, words: readonly string[]): boolean {
  switch (tree.kind) {
    case 'all':
      return tree.parts.some(({ kind }) => kind !== 'not') && tree.parts.every((part) => holds(part, words));
    case 'any':
      return tree.parts.some((part) => holds(part, words));
    case 'not':
      return !holds(tree.part, words);
    case 'near':
      return stand(tree.tests, tree.slop, words);
  }
}

/** The words that a text is wanted to hold; what it must not hold is not among them. */
export function sought(tree: TextTree): WordTest[] {
  if (tree.kind === 'near') return [...tree.tests];
  return tree.kind === 'not' ? [] : tree.parts.flatMap(sought);
}

/**
 * Where each word stands, less where it belongs: side by side these are all the same, and each move apart adds one. One place may be that of a word
 * that is wanted twice, if moves are allowed.
 */
function stand(tests: readonly WordTest[], slop: number, words: readonly string[]): boolean {
  const places = tests
    .flatMap((test, index) => words.flatMap((word, at) => (test(word) ? [{ index, place: at - index }] : [])))
    .sort((a, b) => a.place - b.place);
  const last = new Map<number, number>();
  return places.some(({ index, place }) => {
    last.set(index, place);
    return last.size === tests.length && place - Math.min(...last.values()) <= slop;
  });
}
