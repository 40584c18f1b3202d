import { CqlError } from '../cql-error';

/** Whether a word of a text, as `wordsOf` gives it, is one that is looked for. */
export type WordTest = (word: string) => boolean;

/** The words of a text, without case and accents. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** The words of a piece of a query, in which `*` and `?` are part of a word. */
export function patternsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}_*?]+/gu) ?? [];
}

/** The word itself, or with `*` for any letters and `?` for one. Throws `CqlError` where a wildcard comes first. */
export function wordTest(pattern: string): WordTest {
  if (/^[*?]/.test(pattern)) throw new CqlError(`A word may not start with a wildcard: '${pattern}'`);
  if (!/[*?]/.test(pattern)) return (word) => word === pattern;
  const expression = new RegExp(`^${pattern.replace(/\*+/g, '.*').replaceAll('?', '.')}$`, 'u');
  return (word) => expression.test(word);
}

/** Words that become the wanted one by at most so many letters added, taken away, changed, or swapped with their neighbour. */
export function similarTo(wanted: string, edits: number): WordTest {
  const letters = Array.from(wanted);
  return (word) => distance(letters, Array.from(word), edits) <= edits;
}

function distance(from: readonly string[], to: readonly string[], most: number): number {
  if (Math.abs(from.length - to.length) > most) return Infinity;
  const rows: number[][] = [];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 0; row <= from.length; row += 1) {
    const current: number[] = [];
    rows.push(current);
    for (let column = 0; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const steps = [at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (same ? 0 : 1)];
      current.push(row === 0 && column === 0 ? 0 : Math.min(...steps, swapped ? at(row - 2, column - 2) + 1 : Infinity));
    }
  }
  return at(from.length, to.length);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
