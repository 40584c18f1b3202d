import { JqlProblem } from './problems';

/** One thing to find: words that stand side by side. A word may end in `*` or hold `?` for one character. */
type Phrase = RegExp[];

const WORD = /[\p{L}\p{N}_]+/gu;

/**
 * Whether a text holds everything that a `~` query asks for: whole words in any case, `"quoted phrases"`, `word*`.
 * Words are not stemmed. Throws `JqlProblem` for an empty query, one that starts with a wildcard, and forms not modelled here.
 */
export function textMatcher(query: string, field: string): (text: string) => boolean {
  if (query.trim() === '') throw new JqlProblem(`The field '${field}' does not support searching for an empty string.`);
  const phrases = readPhrases(query, field);
  return (text) => {
    const words = text.toLowerCase().match(WORD) ?? [];
    return phrases.every((phrase) => stands(phrase, words));
  };
}

function readPhrases(query: string, field: string): Phrase[] {
  const parts = query.match(/"[^"]*"|\S+/g) ?? [];
  return parts.map((part) => {
    const quoted = part.startsWith('"');
    if (!quoted) checkPart(part, query, field);
    return phraseOf(quoted ? part.replaceAll('"', '') : part);
  });
}

function checkPart(part: string, query: string, field: string): void {
  const first = part.charAt(0);
  if (first === '*' || first === '?') {
    throw new JqlProblem(`The text query '${query}' for field '${field}' is not allowed to start with character '${first}'.`);
  }
  if (/^(AND|OR|NOT)$/.test(part) || /^[+!-]\w/.test(part) || /\w[~^][\d.]*$/.test(part)) {
    throw new JqlProblem(`The text operator in '${part}' is valid in Jira but not modelled by the local site.`);
  }
}

function phraseOf(part: string): Phrase {
  const words = part.toLowerCase().match(/[\p{L}\p{N}_*?]+/gu) ?? [];
  return words.map((word) => new RegExp(`^${word.replace(/[*?]/g, (sign) => (sign === '*' ? '.*' : '.'))}$`, 'u'));
}

function stands(phrase: Phrase, words: readonly string[]): boolean {
  return words.some((_word, start) => phrase.every((expected, index) => expected.test(words[start + index] ?? '')));
}
