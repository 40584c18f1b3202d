import { QueryFault } from './query-fault';
import type { Language, Token } from './token';

const SPACE = /[ \t\r\n]+/y;
const OPERATOR = /!=|!~|<=|>=|&&|\|\||[=~<>!&|]/y;
const ESCAPE = String.raw`\\(?:[tnr"'\\ ]|u[0-9a-fA-F]{4})`;
// The character classes are those that Jira's own grammar leaves free; every other character has to stand in quotes.
const WORD = {
  jql: new RegExp(`(?:[^\\x00-\\x20"!#-,/;-@[-^{-\\x9f\\ufdd0-\\ufdef\\uffff]|${ESCAPE})+`, 'y'),
  // eslint-disable-next-line no-control-regex -- as above, and no escapes: CQL documents them inside quotes only
  cql: /[^\x00-\x20"!#-,/;-@[-^{-\x9f\ufdd0-\ufdef\uffff]+/y,
};
// Two values that CQL takes without quotes although their signs mean something elsewhere: a personal space's key and a date with slashes.
// eslint-disable-next-line no-control-regex -- as above
const CQL_VALUE = /~[^\x00-\x20"!#-,/;-@[-^{-\x9f\ufdd0-\ufdef\uffff]+|\d{4}\/\d{1,2}\/\d{1,2}(?![\w/])/y;
const BEFORE_VALUES: readonly Token['kind'][] = ['operator', 'open', 'comma'];
const PLAIN = String.raw`[^\x00-\x08\x0b\x0c\x0e-\x1f\\\x7f-\x9f\ufdd0-\ufdef\uffff`;
const STRING = {
  '"': new RegExp(`"(?:${PLAIN}"]|${ESCAPE})*"`, 'y'),
  "'": new RegExp(`'(?:${PLAIN}']|${ESCAPE})*'`, 'y'),
};
const SIGNS: Readonly<Record<string, Token['kind']>> = {
  '(': 'open',
  ')': 'close',
  ',': 'comma',
  '[': 'bracket-open',
  ']': 'bracket-close',
};

/**
 * Cuts a query into tokens, ending with one of kind `end`. What counts as a word, a string and a space is taken from the official
 * JQL grammar, so that a bracket we see is a bracket for Jira and the other way round.
 * @throws QueryFault for an unterminated or malformed string and for a character that must be quoted.
 */
export function tokensOf(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const push = (kind: Token['kind'], value: string): void => {
    const keyword = kind === 'word' || kind === 'operator' ? value.toLowerCase() : '';
    tokens.push({ kind, value, keyword, start: at, end: at + value.length });
    at += value.length;
  };
  while (at < text.length) {
    const character = text.charAt(at);
    const space = take(SPACE);
    const sign = SIGNS[character];
    const previous = tokens.at(-1)?.kind;
    const value = language === 'cql' && previous !== undefined && BEFORE_VALUES.includes(previous) ? take(CQL_VALUE) : undefined;
    if (space !== undefined) at += space.length;
    else if (value !== undefined) push('word', value);
    else if (sign) push(sign, character);
    else if (character === '"' || character === "'") {
      const string = take(STRING[character]);
      if (string === undefined) throw new QueryFault('This quote is not closed, or the text in it has a wrong escape.', at);
      push('string', string);
    } else {
      const operator = take(OPERATOR);
      const word = operator === undefined ? take(WORD[language]) : undefined;
      if (operator !== undefined) push('operator', operator);
      else if (word !== undefined) push('word', word);
      else throw new QueryFault(`The character ${JSON.stringify(character)} must stand inside quotes.`, at);
    }
  }
  push('end', '');
  return tokens;
}
