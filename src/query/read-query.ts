import { outlineOf } from './grammar';
import { tokensOf } from './lexer';
import { QueryFault } from './query-fault';
import type { Language, QueryRefusal, Token } from './token';

interface QueryParts {
  ok: true;
  criteria: string;
  order: string;
  /** Names in lower case of the fields and functions that it uses; `cf[10010]` for a custom field by number. */
  fields: ReadonlySet<string>;
  functions: ReadonlySet<string>;
  /** Values and arguments of functions, without quotes, in lower case. */
  values: ReadonlySet<string>;
}

/** The text from the first of some tokens to the end of the last. Not `trim`: an escaped space may end a word, and other spaces are word characters. */
function span(text: string, tokens: readonly Token[]): string {
  return text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
}

/** Splits a well-formed query into what it asks for and how it is ordered (each may be empty), or refuses it with the position of the fault. */
export function readQuery(text: string, language: Language): QueryParts | QueryRefusal {
  try {
    const tokens = tokensOf(text, language);
    const outline = outlineOf(tokens, language);
    const offset = outline.order ?? text.length;
    const written = tokens.filter((token) => token.kind !== 'end');
    return {
      ok: true,
      ...outline.named,
      criteria: span(
        text,
        written.filter((token) => token.start < offset),
      ),
      order: span(
        text,
        written.filter((token) => token.start >= offset),
      ),
    };
  } catch (fault) {
    if (fault instanceof QueryFault) return fault.refusal(text);
    throw fault;
  }
}
