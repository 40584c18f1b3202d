import { EMPTINESS } from './reserved-words';
import type { TokenCursor } from './token-cursor';

/** A field: a name, perhaps with properties (`issue.property[x].y`), or in JQL a custom field by number (`cf[10010]`). */
export function field(cursor: TokenCursor): void {
  if (cursor.language === 'jql' && cursor.is('cf') && cursor.next(1).kind === 'bracket-open') {
    cursor.step();
    cursor.step();
    const number = cursor.next().value;
    if (!/^\d+$/.test(number)) cursor.fail('the number of the custom field');
    cursor.named.fields.add(`cf[${Number(number)}]`);
    cursor.step();
    cursor.expectKind('bracket-close', 'a closing ]');
    return;
  }
  cursor.named.fields.add(cursor.expectName('a field name'));
  while (cursor.acceptKind('bracket-open')) {
    cursor.expectName('the name of a property');
    cursor.expectKind('bracket-close', 'a closing ]');
    while (cursor.isName()) cursor.step();
  }
}

/** A plain value or a function call; tells which it was. */
export function valueOrCall(cursor: TokenCursor): 'value' | 'call' {
  const name = cursor.expectName('a value');
  cursor.named.values.add(name);
  if (!cursor.acceptKind('open')) return 'value';
  cursor.named.functions.add(name);
  if (!cursor.acceptKind('close')) {
    cursor.separated(() => cursor.named.values.add(cursor.expectName('an argument')));
    cursor.expectKind('close', 'a closing )');
  }
  return 'call';
}

/** A value, a function call, EMPTY or NULL. */
export function operand(cursor: TokenCursor): void {
  if (!cursor.accept(...EMPTINESS)) valueOrCall(cursor);
}

/** A list in brackets; lists may hold lists. */
export function list(cursor: TokenCursor): void {
  cursor.deeper(() => {
    cursor.expectKind('open', 'a list in brackets');
    cursor.separated(() => (cursor.next().kind === 'open' ? list(cursor) : operand(cursor)));
    cursor.expectKind('close', 'a closing )');
  });
}

/** What may follow IN: a list or a function call. */
export function listOrCall(cursor: TokenCursor): void {
  if (cursor.next().kind === 'open') list(cursor);
  else if (valueOrCall(cursor) === 'value') cursor.fail('a list in brackets or a function after IN');
}
