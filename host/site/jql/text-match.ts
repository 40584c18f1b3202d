import { JqlProblem } from './problems';

/** One thing to find: words that stand side by side. A word may end in `*` or hold `?` for one character. */
type Phrase = RegExp[];

/** A phrase that must, or must not, be there. */
interface Wish {
  phrase: Phrase;
  excluded: boolean;
}

const WORD = /[\p{L}\p{N}_]+/gu;
const PARTS = /[-+!]?"[^"]*"|\S+/g;
/** Excludes (`-`, `!`) or requires (`+`, as every part is anyway) the word or phrase behind it. */
const SIGN = /^[-+!](?=[\p{L}\p{N}_"])/u;

/**
 * Whether a text holds everything that a `~` query asks for: whole words in any case, `"quoted phrases"`, `word*`, and nothing of what it
 * excludes; a query that only excludes finds nothing. Words are not stemmed. Throws `JqlProblem` for an empty query, one that starts with a
 * wildcard, and forms not modelled here.
 */
export function textMatcher(query: string, field: string): (text: string) => boolean {
  if (query.trim() === '') throw new JqlProblem(`The field '${field}' does not support searching for an empty string.`);
  const wishes = (query.match(PARTS) ?? []).map((part) => wishOf(part, query, field));
  if (wishes.every(({ excluded }) => excluded)) return () => false;
  return (text) => {
    const words = text.toLowerCase().match(WORD) ?? [];
    return wishes.every(({ phrase, excluded }) => stands(phrase, words) !== excluded);
  };
}

function wishOf(part: string, query: string, field: string): Wish {
  const [sign = ''] = SIGN.exec(part) ?? [];
  const bare = part.slice(sign.length);
  if (!bare.startsWith('"')) checkPart(bare, query, field);
  return { phrase: phraseOf(bare.replaceAll('"', '')), excluded: sign === '-' || sign === '!' };
}

function checkPart(part: string, query: string, field: string): void {
  const first = part.charAt(0);
  if (first === '*' || first === '?') {
    throw new JqlProblem(`The text query '${query}' for field '${field}' is not allowed to start with character '${first}'.`);
  }
  if (/^(AND|OR|NOT)$/.test(part) || /\w[~^][\d.]*$/.test(part)) {
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
