import { parseTextTree } from './text-query/parse';
import { holds, sought } from './text-query/tree';
import { wordTest, wordsOf } from './text-query/words';

/** A text query that was read. */
interface WordQuery {
  matches(text: string): boolean;
  /** Whether a single word of a text is one that was looked for. */
  seeks(word: string): boolean;
}

/**
 * Reads what stands after `~`: words, phrases in double quotes, `*` and `?` in a word, `roam~`, `"two words"~10`, `^4`, AND, OR, NOT and
 * brackets, `\` before what is meant as it is written. Words are compared without case and accents; they are not stemmed. Throws `CqlError`.
 * Source: "Performing text searches using CQL" and the query syntax of Apache Lucene 4.4, which it is derived from.
 */
export function parseWordQuery(query: string): WordQuery {
  return wordQuery(query, wordTest);
}

/** The same for names, where the beginning of a word is enough. */
export function parseNameQuery(query: string): WordQuery {
  return wordQuery(query, (pattern) => wordTest(`${pattern}*`));
}

function wordQuery(query: string, test: typeof wordTest): WordQuery {
  const tree = parseTextTree(query, test);
  const tests = sought(tree);
  return {
    matches: (text) => holds(tree, wordsOf(text)),
    seeks: (word) => wordsOf(word).some((part) => tests.some((sees) => sees(part))),
  };
}
