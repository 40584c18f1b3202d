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
 * Whether the words stand as near as wanted: where each stands less where it belongs is the same for all that stand side by side in this
 * order, and each move apart adds one. A place is that of one wanted word alone.
 */
function stand(tests: readonly WordTest[], slop: number, words: readonly string[], chosen: readonly number[] = []): boolean {
  const index = chosen.length;
  const test = tests[index];
  if (!test) return true;
  const moves = chosen.map((at, wanted) => at - wanted);
  const from = index === 0 ? 0 : Math.max(0, index + Math.max(...moves) - slop);
  const to = index === 0 ? words.length : index + Math.min(...moves) + slop + 1;
  return words
    .slice(from, to)
    .some((word, offset) => test(word) && !chosen.includes(from + offset) && stand(tests, slop, words, [...chosen, from + offset]));
}
