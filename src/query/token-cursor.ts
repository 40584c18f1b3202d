import { QueryFault } from './query-fault';
import { isReserved } from './reserved-words';
import { nameIn, type Language, type Token } from './token';

const MAXIMUM_DEPTH = 200;

/** A place in a list of tokens, and the small questions that a grammar asks there. */
export class TokenCursor {
  private at = 0;
  private depth = 0;
  /** Names of the fields that were read, unquoted and in lower case, custom fields by number as `cf[10010]`; and of functions; and values. */
  readonly named = { fields: new Set<string>(), functions: new Set<string>(), values: new Set<string>() };

  /** @param tokens as made by `tokensOf`: the last is of kind `end` and is never passed. */
  constructor(
    private readonly tokens: readonly Token[],
    readonly language: Language,
  ) {}

  next(ahead = 0): Token {
    const token = this.tokens[this.at + ahead] ?? this.tokens.at(-1);
    if (!token) throw new TypeError('A token list is never empty.');
    return token;
  }

  fail(expected: string): never {
    const found = this.next().kind === 'end' ? 'the query ends' : `there is ${this.next().value}`;
    throw new QueryFault(`Expected ${expected}, but ${found}.`, this.next().start);
  }

  step(): void {
    this.at += 1;
  }

  is(...keywords: readonly string[]): boolean {
    return this.next().keyword !== '' && keywords.includes(this.next().keyword);
  }

  accept(...keywords: readonly string[]): boolean {
    const found = this.is(...keywords);
    if (found) this.step();
    return found;
  }

  acceptKind(kind: Token['kind']): boolean {
    const found = this.next().kind === kind;
    if (found) this.step();
    return found;
  }

  expectKind(kind: Token['kind'], expected: string): void {
    if (!this.acceptKind(kind)) this.fail(expected);
  }

  isName(): boolean {
    const { kind, keyword } = this.next();
    return kind === 'string' || (kind === 'word' && !isReserved(keyword, this.language));
  }

  /** @returns the name that was read. */
  expectName(expected: string): string {
    if (!this.isName()) this.fail(expected);
    const name = nameIn(this.next());
    this.step();
    return name;
  }

  /** Reads once, and again after every comma. */
  separated(read: () => void): void {
    do read();
    while (this.acceptKind('comma'));
  }

  /** Reads one level deeper, within a bound that keeps hostile nesting off the stack. */
  deeper(read: () => void): void {
    this.depth += 1;
    if (this.depth > MAXIMUM_DEPTH) throw new QueryFault(`The query nests more than ${MAXIMUM_DEPTH} levels deep.`, this.next().start);
    read();
    this.depth -= 1;
  }
}
