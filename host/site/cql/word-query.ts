import { CqlError } from './cql-error';

/** One thing that a text must hold: words next to each other, each exact or with `*` and `?` for any letters. */
type Term = RegExp[];

/** A text query: every term must be found. */
export interface WordQuery {
  matches(text: string): boolean;
  /** Whether a single word of a text is one that was looked for. */
  seeks(word: string): boolean;
}

const PART = /"([^"]*)"|(\S+)/g;

/**
 * Reads what stands after `~`: words, all of which must occur, phrases in double quotes, `*` and `?` inside or at the end of a word.
 * Words are compared without case and accents; they are not stemmed. Throws `CqlError` for operators that are not modelled.
 */
export function parseWordQuery(query: string): WordQuery {
  const terms: Term[] = [];
  for (const [, phrase, run = ''] of query.matchAll(PART)) {
    if (phrase !== undefined) terms.push(words(phrase).map(pattern));
    else terms.push(...wordsOfRun(run).map((word) => [pattern(word)]));
  }
  const wanted = terms.filter((term) => term.length > 0);
  if (wanted.length === 0) throw new CqlError(`The text query '${query}' holds no word`);
  return {
    matches: (text) => {
      const found = words(text);
      return wanted.every((term) =>
        found.some((_, start) => term.every((wordPattern, offset) => wordPattern.test(found[start + offset] ?? ''))),
      );
    },
    seeks: (word) => wanted.flat().some((wordPattern) => wordPattern.test(fold(word))),
  };
}

function wordsOfRun(run: string): string[] {
  if (/^(AND|OR|NOT|&&|\|\|)$/.test(run)) throw new CqlError(`The operator ${run} inside a text query is not modelled by the local site`);
  if (/\w[~^][\d.]*$/.test(run)) throw new CqlError(`Fuzzy and boosted words such as '${run}' are not modelled by the local site`);
  if (/^[*?]/.test(run)) throw new CqlError(`A word may not start with a wildcard: '${run}'`);
  return fold(run).match(/[\p{L}\p{N}_*?]+/gu) ?? [];
}

function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function pattern(word: string): RegExp {
  return new RegExp(`^${word.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u');
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
