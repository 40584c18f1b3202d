import { field, list, listOrCall, operand, valueOrCall } from './operands';
import { EMPTINESS } from './reserved-words';
import type { Language, Token } from './token';
import { TokenCursor } from './token-cursor';

// The change that CHANGED names may say from what to what; WAS has said so already.
const WAS_PREDICATES = ['after', 'before', 'on', 'during', 'by'];
const CHANGED_PREDICATES = [...WAS_PREDICATES, 'from', 'to'];
const WORDS: Readonly<Record<Language, Readonly<Record<'and' | 'or' | 'not', readonly string[]>>>> = {
  jql: { and: ['and', '&', '&&'], or: ['or', '|', '||'], not: ['not', '!'] },
  cql: { and: ['and'], or: ['or'], not: ['not'] },
};

function history(cursor: TokenCursor, predicates: readonly string[]): void {
  while (cursor.accept(...predicates)) {
    if (cursor.next().kind === 'open') list(cursor);
    else operand(cursor);
  }
}

function was(cursor: TokenCursor): void {
  cursor.accept('not');
  if (cursor.accept('in')) listOrCall(cursor);
  else operand(cursor);
  history(cursor, WAS_PREDICATES);
}

function is(cursor: TokenCursor): void {
  cursor.accept('not');
  if (!cursor.accept(...EMPTINESS)) cursor.fail('EMPTY or NULL');
}

function comparison(cursor: TokenCursor): void {
  if (cursor.accept('=', '!=', '~', '!~')) operand(cursor);
  else if (cursor.accept('<', '<=', '>', '>=')) valueOrCall(cursor);
  else if (cursor.accept('in')) listOrCall(cursor);
  else if (cursor.is('not') && cursor.next(1).keyword === 'in') {
    cursor.step();
    cursor.step();
    listOrCall(cursor);
  } else if (cursor.language === 'cql') cursor.fail('one of = != ~ !~ < <= > >= IN, NOT IN');
  else if (cursor.accept('is')) is(cursor);
  else if (cursor.accept('was')) was(cursor);
  else if (cursor.accept('changed')) history(cursor, CHANGED_PREDICATES);
  else cursor.fail('one of = != ~ !~ < <= > >= IN, NOT IN, IS, WAS, CHANGED');
}

function clause(cursor: TokenCursor): void {
  if (cursor.accept(...WORDS[cursor.language].not)) cursor.deeper(() => clause(cursor));
  else if (cursor.acceptKind('open')) {
    cursor.deeper(() => alternatives(cursor));
    cursor.expectKind('close', cursor.is('order') ? 'a closing ) before ORDER BY' : 'AND, OR or a closing )');
  } else {
    field(cursor);
    comparison(cursor);
  }
}

function alternatives(cursor: TokenCursor): void {
  const { and, or } = WORDS[cursor.language];
  do clause(cursor);
  while (cursor.accept(...and) || cursor.accept(...or));
}

function order(cursor: TokenCursor): number {
  const { start } = cursor.next();
  cursor.step();
  if (!cursor.accept('by')) cursor.fail('BY after ORDER');
  cursor.separated(() => {
    field(cursor);
    cursor.accept('asc', 'desc');
  });
  return start;
}

/** What a well-formed query is made of. */
interface Outline {
  /** The offset at which ORDER BY starts, or undefined when there is none. */
  order: number | undefined;
  /** The fields and functions that it uses, by name in lower case: a name inside a value is none of them. */
  named: TokenCursor['named'];
}

/**
 * Checks that the tokens form one whole query: clauses joined by AND and OR, then perhaps one ORDER BY, outside all brackets.
 * It keeps no tree: scoping needs to know only that the text is well formed, where its order begins and which fields it uses.
 * @throws QueryFault at the first token that does not fit.
 */
export function outlineOf(tokens: readonly Token[], language: Language): Outline {
  const cursor = new TokenCursor(tokens, language);
  if (cursor.next().kind !== 'end' && !cursor.is('order')) alternatives(cursor);
  const offset = cursor.is('order') ? order(cursor) : undefined;
  if (cursor.next().kind !== 'end') cursor.fail(offset === undefined ? 'AND, OR or ORDER BY' : 'a comma or the end of the query');
  return { order: offset, named: cursor.named };
}
